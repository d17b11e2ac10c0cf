import type { Mark } from '../scene';

export interface Frame {
  width: number;
  height: number;
  place: (mark: Pick<Mark, 'x' | 'y'>) => { x: number; y: number };
}

const MARGIN = 60;
/** Names stand to the right of their marks. */
const NAMES = 220;

/** A sheet of about this width that holds all marks; y grows downward on it, and upward in the layout. */
export function frameOf(marks: readonly Mark[], wide = 1600): Frame {
  const bound = (of: (mark: Mark) => number, pick: (...all: number[]) => number) => marks.map(of).reduce((a, b) => pick(a, b), marks[0] ? of(marks[0]) : 0);
  const [left, right] = [bound((mark) => mark.x, Math.min), bound((mark) => mark.x, Math.max)];
  const [low, high] = [bound((mark) => mark.y, Math.min), bound((mark) => mark.y, Math.max)];
  const scale = (wide - 2 * MARGIN - NAMES) / Math.max(right - left, (high - low) * 0.9, 1);
  return {
    width: wide,
    height: Math.round((high - low) * scale + 2 * MARGIN),
    place: ({ x, y }) => ({ x: Math.round((MARGIN + (x - left) * scale) * 10) / 10, y: Math.round((MARGIN + (high - y) * scale) * 10) / 10 }),
  };
}
