/** Days of the Gregorian calendar, counted from 1970-01-01. */

const MILLISECONDS = 86_400_000;

export function dayOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MILLISECONDS);
}

/** `2026-06-04` as a number of days; null if it is not a day of the calendar. */
export function parseDay(text: string): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!parts) return null;
  const day = dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return formatDay(day) === text ? day : null;
}

export function formatDay(day: number): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

export function yearOf(day: number): number {
  return new Date(day * MILLISECONDS).getUTCFullYear();
}

/** The day some months later; the last of the month where that month is shorter. */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * MILLISECONDS);
  const first = dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1 + months, 1);
  const next = dayOf(date.getUTCFullYear(), date.getUTCMonth() + 2 + months, 1);
  return Math.min(first + date.getUTCDate() - 1, next - 1);
}
