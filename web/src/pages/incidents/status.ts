/** One outline and one colour for each status of responsibility, within a circle of radius 6: docs/incidents.md has the rules. */
export interface StatusMark {
  path: string;
  tone: 'agree' | 'claimed' | 'attributed' | 'differ' | 'none';
  filled: boolean;
}

const CIRCLE = 'M-5 0A5 5 0 1 1 5 0A5 5 0 1 1-5 0Z';
const UP = 'M0-5.5L5.5 4.5H-5.5Z';
const SQUARE = 'M-4.6-4.6H4.6V4.6H-4.6Z';
const DIAMOND = 'M0-6L6 0L0 6L-6 0Z';

const MARKS: Record<string, StatusMark> = {
  'claim and attribution agree': { path: CIRCLE, tone: 'agree', filled: true },
  'claim and attribution differ': { path: DIAMOND, tone: 'differ', filled: true },
  'competing claims': { path: DIAMOND, tone: 'differ', filled: false },
  'claimed only': { path: UP, tone: 'claimed', filled: true },
  'claim withdrawn': { path: UP, tone: 'claimed', filled: false },
  'attributed only': { path: SQUARE, tone: 'attributed', filled: true },
  'attributed and denied': { path: SQUARE, tone: 'attributed', filled: false },
  'denied only': { path: 'M-4-4L4 4M4-4L-4 4', tone: 'none', filled: false },
};

export function markOf(status: string): StatusMark {
  return MARKS[status] ?? { path: CIRCLE, tone: 'none', filled: false };
}
