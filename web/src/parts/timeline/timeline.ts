/** Where things that held stand on a line of years: what certainly held, what possibly did, and what has no bound. */
import type { Held } from '../../api/types';
import { dayOf, yearOf } from '../../dates/day';
import { type Window, isEnduring, windowOf } from '../../dates/held';

export interface Dated {
  held: Pick<Held, 'start' | 'end' | 'attested'>;
  schema: string;
}

/** First and last day, whole years. */
export interface Axis {
  first: number;
  last: number;
}

/** A stretch of the line, in percent of its length. */
export interface Stretch {
  at: number;
  length: number;
}

export interface Bar {
  possible: Stretch;
  certain: Stretch | null;
  /** Nobody bounds its beginning, or its end: it goes on beyond the line. */
  openStart: boolean;
  openEnd: boolean;
}

/** The years that the dated lie in, with the days that must be seen besides. */
export function axisOf(dated: readonly Dated[], also: readonly number[] = []): Axis {
  const days = dated.flatMap((each) => Object.values(spanOf(each))).concat(also).filter(Number.isFinite);
  if (days.length === 0) return { first: 0, last: 1 };
  const first = yearOf(days.reduce((a, b) => Math.min(a, b)));
  const last = yearOf(days.reduce((a, b) => Math.max(a, b)));
  return { first: dayOf(first, 1, 1), last: dayOf(last + 1, 1, 1) - 1 };
}

/** What stays true once it has happened is drawn where it happened. */
function spanOf({ held, schema }: Dated): Window {
  const window = windowOf(held);
  if (!isEnduring(schema) || held.end !== null) return window;
  const last = Number.isFinite(window.begunBy) ? window.begunBy : window.last;
  return { ...window, last, sureUntil: Math.min(window.sureUntil, last) };
}

export function barOf(dated: Dated, axis: Axis): Bar {
  const { first, begunBy, sureUntil, last } = spanOf(dated);
  return {
    possible: stretch(first, last, axis),
    certain: begunBy <= sureUntil ? stretch(begunBy, sureUntil, axis) : null,
    openStart: first < axis.first,
    openEnd: last > axis.last,
  };
}

/** From the morning of the first day to the evening of the last, cut off where the line ends. */
export function stretch(first: number, last: number, axis: Axis): Stretch {
  const at = place(Math.max(first, axis.first), axis);
  const end = place(Math.min(last, axis.last) + 1, axis);
  return { at, length: Math.max(0, end - at) };
}

export function place(day: number, axis: Axis): number {
  return ((day - axis.first) / (axis.last + 1 - axis.first)) * 100;
}

export interface Tick {
  year: number;
  at: number;
}

/** Round years, so many that they stand clear of each other. */
export function ticksOf(axis: Axis, most = 8): Tick[] {
  const first = yearOf(axis.first);
  const last = yearOf(axis.last);
  const step = [1, 2, 5, 10, 20, 50, 100].find((each) => (last - first + 1) / each <= most) ?? 200;
  const ticks: Tick[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) ticks.push({ year, at: place(dayOf(year, 1, 1), axis) });
  return ticks;
}
