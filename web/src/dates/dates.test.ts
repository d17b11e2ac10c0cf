import { describe, expect, test } from 'vitest';
import { addMonths, formatDay, parseDay } from './day';
import { parseEdtf } from './edtf';
import { heldInWords, holdsOn, windowOf } from './held';

function spanOf(text: string): string | null {
  const span = parseEdtf(text);
  const day = (at: number) => (Number.isFinite(at) ? formatDay(at) : '..');
  return span && `${day(span.earliest)} ${day(span.latest)}${span.uncertain ? ' ?' : ''}${span.open ? ' open' : ''}`;
}

describe('a date is a day within a span', () => {
  test.each([
    ['2026-06-04', '2026-06-04 2026-06-04'],
    ['2025-11', '2025-11-01 2025-11-30'],
    ['2024-02', '2024-02-01 2024-02-29'],
    ['2025', '2025-01-01 2025-12-31'],
    ['2026-05~', '2026-04-01 2026-06-30'],
    ['2024-03-01~', '2024-02-27 2024-03-04'],
    ['2014?', '2013-01-01 2015-12-31 ?'],
    ['2025-24', '2025-12-01 2026-02-28'],
    ['2025-21~', '2024-12-01 2025-08-31'],
    ['201X', '2010-01-01 2019-12-31'],
    ['20XX', '2000-01-01 2099-12-31'],
    ['2025-XX-XX', '2025-01-01 2025-12-31'],
    ['2025-11-XX', '2025-11-01 2025-11-30'],
    ['2014/2018', '2014-01-01 2018-12-31'],
    ['2014~/2018', '2013-01-01 2018-12-31'],
    ['../2025-11-17', '.. 2025-11-17'],
    ['2025-11-17/..', '2025-11-17 ..'],
    ['..', '.. .. open'],
    ['2024-01-28T15:36:00Z', '2024-01-28 2024-01-28'],
    ['', null],
    ['soon', null],
    ['2025-13', null],
  ])('%s', (text, expected) => expect(spanOf(text)).toBe(expected));
});

describe('days', () => {
  test('of no calendar are refused', () => expect(parseDay('2025-02-29')).toBeNull());
  test('keep to the end of a shorter month', () =>
    expect(formatDay(addMonths(parseDay('2024-01-31')!, 1))).toBe('2024-02-29'));
  test('go back over a year', () => expect(formatDay(addMonths(parseDay('2024-01-15')!, -13))).toBe('2022-12-15'));
});

describe('what held on a day', () => {
  const post = { start: '2024-05', end: '2026-02-10', attested: null };
  test.each([
    ['2024-06-01', 'certain'],
    ['2024-05-15', 'possible'],
    ['2026-03-01', 'excluded'],
    ['2026-02-10', 'certain'],
  ])('from a month to a day, on %s', (day, expected) => {
    expect(holdsOn(windowOf(post), 'Occupancy', parseDay(day)!)).toBe(expected);
  });

  const leader = { start: null, end: null, attested: ['2019-12-06', '2025-12-29'] as [string, string] };
  test.each([
    ['2020-01-10', 'certain'],
    ['2018-01-01', 'possible'],
    ['2026-01-01', 'possible'],
  ])('attested only, on %s', (day, expected) => {
    expect(holdsOn(windowOf(leader), 'Directorship', parseDay(day)!)).toBe(expected);
  });

  test('an open end holds without limit', () => {
    const held = { start: '2020', end: '..', attested: null };
    expect(holdsOn(windowOf(held), 'Membership', parseDay('2030-01-01')!)).toBe('certain');
  });
  test('an end before the start makes all between them possible', () => {
    const window = windowOf({ start: '2020', end: '2018', attested: null });
    expect(holdsOn(window, 'Membership', parseDay('2019-06-01')!)).toBe('possible');
    expect(holdsOn(window, 'Membership', parseDay('2017-06-01')!)).toBe('excluded');
  });
  test('a payment stays made', () => {
    const window = windowOf({ start: '2020-01-01', end: '2020-01-01', attested: null });
    expect(holdsOn(window, 'Payment', parseDay('2026-01-01')!)).toBe('certain');
    expect(holdsOn(window, 'Membership', parseDay('2026-01-01')!)).toBe('excluded');
  });
});

describe('in words', () => {
  test.each([
    [{ start: null, end: null, attested: null }, 'dates unknown'],
    [{ start: null, end: null, attested: ['2020-01-01', '2020-01-01'] }, 'attested 2020-01-01'],
    [{ start: '2014', end: null, attested: ['2015-01-01', '2020-01-08'] }, 'since 2014 (last attested 2020-01-08)'],
    [{ start: null, end: '2022', attested: null }, 'until 2022'],
    [{ start: '2014', end: '..', attested: null }, 'since 2014, ongoing'],
    [{ start: '2014~', end: '2022-10-27', attested: null }, '2014~ – 2022-10-27'],
  ] as const)('%j', (held, expected) => expect(heldInWords(held as never)).toBe(expected));
});
