import type { Money } from '../../api/money';
import { t } from '../../text';

const COMPACT = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });
const UNITS: Record<string, string> = { K: '\u00a0k', M: '\u00a0M', B: '\u00a0bn', T: '\u00a0tn' };

/** `1.4 bn`, `650 M`. */
export function compact(amount: number): string {
  return COMPACT.format(amount).replace(/[KMBT]$/, (unit) => UNITS[unit] ?? unit);
}

/** An amount a year, with the routes of which nobody knows how much they carry. */
export function moneyInWords({ known, unknown_routes }: Money, currency = ''): string {
  const words = t.measures.money;
  const amount = known === null ? words.noLimit : known === 0 ? (unknown_routes > 0 ? '' : words.none) : [compact(known), currency].filter(Boolean).join('\u00a0');
  return [amount, unknown_routes > 0 ? words.routes(unknown_routes) : ''].filter(Boolean).join(', ').replace(/^and /, '');
}

/** By how much less passes, in percent; null where it cannot be told. */
export function less(before: Money, after: Money): number | null {
  if (before.known === null || after.known === null || before.known === 0) return null;
  return Math.round((1 - after.known / before.known) * 100);
}
