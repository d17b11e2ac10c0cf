/** When something held: on which days certainly, on which possibly. The rules are those of docs/answers.md. */
import type { Held, Verdict } from '../api/types';
import { parseDay } from './day';
import { parseEdtf, type Span } from './edtf';

export interface Window {
  /** The first day on which it may have held; -Infinity where there is no bound. */
  first: number;
  /** The first day by which it has begun, however the start turns out; may lie after `sureUntil`. */
  begunBy: number;
  /** The last day until which it has certainly not ended. */
  sureUntil: number;
  /** The last day on which it may have held. */
  last: number;
}

const NOWHERE: Span = { earliest: -Infinity, latest: Infinity, uncertain: false, open: false };

export function windowOf(held: Pick<Held, 'start' | 'end' | 'attested'>): Window {
  const start = read(held.start);
  const end = read(held.end);
  const outerStart = start ?? NOWHERE;
  const outerEnd = end ?? NOWHERE;
  if (outerEnd.latest < outerStart.earliest) return contradiction(outerStart, outerEnd);
  const firmStart = firm(start, -Infinity);
  const firmEnd = firm(end, Infinity);
  const window = {
    first: outerStart.earliest,
    begunBy: Math.min(firmStart.latest, firmEnd.latest),
    sureUntil: Math.max(firmEnd.earliest, firmStart.earliest),
    last: outerEnd.latest,
  };
  return attest(window, held.attested);
}

function read(text: string | null): Span | null {
  return text === null ? null : parseEdtf(text);
}

/** The span that a bound surely lies in: none if nobody gives it or it is uncertain, a point beyond all days if it is open. */
function firm(span: Span | null, open: number): { earliest: number; latest: number } {
  if (span?.open) return { earliest: open, latest: open };
  if (span && !span.uncertain) return span;
  return { earliest: -Infinity, latest: Infinity };
}

/** The end certainly comes before the start: possible from the one to the other, certain nowhere. */
function contradiction(start: Span, end: Span): Window {
  const first = end.earliest === -Infinity ? end.latest : end.earliest;
  const last = start.latest === Infinity ? start.earliest : start.latest;
  return { first, begunBy: Infinity, sureUntil: -Infinity, last };
}

function attest(window: Window, attested: Held['attested']): Window {
  const since = attested && parseDay(attested[0]);
  const until = attested && parseDay(attested[1]);
  if (since !== null && window.first <= since) window.begunBy = Math.min(window.begunBy, since);
  if (until !== null && until <= window.last) window.sureUntil = Math.max(window.sureUntil, until);
  return window;
}

/** Relations that stay true once they have happened hold from their start on. */
const ENDURING = new Set(['Family', 'Succession', 'Payment', 'Appointment', 'ContractAward', 'Event', 'Incident', 'Trip']);

export function isEnduring(schema: string): boolean {
  return ENDURING.has(schema);
}

export function holdsOn(window: Window, schema: string, day: number): Verdict {
  if (isEnduring(schema)) return happenedBy(window, day);
  if (window.begunBy <= day && day <= window.sureUntil) return 'certain';
  return window.first <= day && day <= window.last ? 'possible' : 'excluded';
}

function happenedBy(window: Window, day: number): Verdict {
  if (window.begunBy <= day) return 'certain';
  return window.first <= day ? 'possible' : 'excluded';
}

/** `since 2014 (last attested 2020-01-08)`, in the words that the command line uses. */
export function heldInWords({ start, end, attested }: Pick<Held, 'start' | 'end' | 'attested'>): string {
  const [since, until] = attested ?? [null, null];
  if (start === null && end === null) {
    if (!since) return 'dates unknown';
    return since === until ? `attested ${since}` : `attested ${since} to ${until}`;
  }
  const last = until ? ` (last attested ${until})` : '';
  const first = since ? ` (first attested ${since})` : '';
  if (start === null) return end === '..' ? `ongoing${first}` : `until ${end}${first}`;
  if (end === null) return `since ${start}${last}`;
  return end === '..' ? `since ${start}, ongoing` : `${start} – ${end}`;
}
