/**
 * Dates known within bounds: EDTF level 1 (ISO 8601-2), read as docs/answers.md says. A date is one day that lies
 * somewhere in a span; `~` and `?` widen the span, and `?` makes nothing certain.
 */
import { dayOf } from './day';

export interface Span {
  /** First possible day; -Infinity where there is no bound. */
  earliest: number;
  /** Last possible day; Infinity where there is no bound. */
  latest: number;
  uncertain: boolean;
  /** `..` alone: no day at all. As an end it says that the thing still holds. */
  open: boolean;
}

const UNBOUNDED: Span = { earliest: -Infinity, latest: Infinity, uncertain: false, open: false };

/** Null where the text is no date of EDTF level 1. */
export function parseEdtf(text: string): Span | null {
  const [first, last, more] = text.trim().split('/');
  if (first === undefined || more !== undefined) return null;
  if (text === '..' || text === '../..') return { ...UNBOUNDED, open: true };
  const from = point(first);
  if (last === undefined) return first === '' ? null : from;
  const to = point(last);
  if (!from || !to) return null;
  return { earliest: from.earliest, latest: to.latest, uncertain: from.uncertain || to.uncertain, open: false };
}

function point(text: string): Span | null {
  if (text === '' || text === '..') return UNBOUNDED;
  const parts = /^([^~?%]+)([~?%]?)$/.exec(text);
  const unit = parts && months(parts[1]!.split('T')[0]!);
  if (!unit) return null;
  return widened(unit, parts[2] ?? '');
}

/** The first month, the number of months, and the day where one is given. */
interface Unit {
  year: number;
  month: number;
  length: number;
  day: number | null;
}

function months(text: string): Unit | null {
  const years = /^(\d{2})XX$|^(\d{3})X$/.exec(text);
  if (years?.[1]) return { year: Number(years[1]) * 100, month: 1, length: 1200, day: null };
  if (years?.[2]) return { year: Number(years[2]) * 10, month: 1, length: 120, day: null };
  const parts = /^(-?\d{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?$/.exec(text);
  if (!parts) return null;
  const year = Number(parts[1]);
  if (parts[2] === undefined || parts[2] === 'XX') return { year, month: 1, length: 12, day: null };
  const month = Number(parts[2]);
  if (month >= 21 && month <= 24) return { year, month: (month - 20) * 3, length: 3, day: null };
  if (month < 1 || month > 12) return null;
  const day = parts[3] === undefined || parts[3] === 'XX' ? null : Number(parts[3]);
  return { year, month, length: 1, day };
}

function widened({ year, month, length, day }: Unit, doubt: string): Span {
  const uncertain = doubt === '?' || doubt === '%';
  if (day !== null) {
    const by = doubt ? 3 : 0;
    const at = dayOf(year, month, day);
    return { earliest: at - by, latest: at + by, uncertain, open: false };
  }
  const by = doubt ? length : 0;
  const earliest = dayOf(year, month - by, 1);
  return { earliest, latest: dayOf(year, month + length + by, 1) - 1, uncertain, open: false };
}
