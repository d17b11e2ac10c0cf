import { describe, expect, test } from 'vitest';
import { formatDay, parseDay } from '../../dates/day';
import { axisOf, barOf, place, ticksOf, type Dated } from './timeline';

function held(start: string | null, end: string | null, attested: [string, string] | null = null, schema = 'Occupancy'): Dated {
  return { held: { start, end, attested }, schema };
}
const tens = { first: parseDay('2010-01-01')!, last: parseDay('2019-12-31')! };
const round = (value: number) => Math.round(value);

describe('the years shown', () => {
  test.each([
    [[held('2014-05', '2016-02-10')], '2014-01-01 2016-12-31'],
    [[held(null, null, ['2019-12-06', '2025-12-29'])], '2019-01-01 2025-12-31'],
    [[held('2014~', null), held(null, '2018')], '2013-01-01 2018-12-31'],
  ])('%#', (dated, expected) => {
    const axis = axisOf(dated);
    expect(`${formatDay(axis.first)} ${formatDay(axis.last)}`).toBe(expected);
  });
  test('reach to a day that must be seen', () => {
    expect(formatDay(axisOf([held('2014', '2015')], [parseDay('2026-06-04')!]).last)).toBe('2026-12-31');
  });
});

describe('a bar', () => {
  test.each([
    [held('2012', '2014'), 'possible 20+30 certain 30+10'],
    [held('2012-01-01', '2011-01-01'), 'possible 10+10'],
    [held(null, null, ['2012-01-01', '2014-12-31']), 'possible 0+100 certain 20+30 open both'],
    [held('2015-01-01', '..'), 'possible 50+50 certain 50+50 open end'],
    [held('2015-01-01', null, null, 'Payment'), 'possible 50+0 certain 50+0'],
  ])('%#', (dated, expected) => {
    const { possible, certain, openStart, openEnd } = barOf(dated, tens);
    const words = [`possible ${round(possible.at)}+${round(possible.length)}`];
    if (certain) words.push(`certain ${round(certain.at)}+${round(certain.length)}`);
    if (openStart || openEnd) words.push(`open ${openStart && openEnd ? 'both' : openStart ? 'start' : 'end'}`);
    expect(words.join(' ')).toBe(expected);
  });
});

test('a day stands in its place', () => expect(round(place(parseDay('2015-01-01')!, tens))).toBe(50));

test.each([
  [8, '2010 2012 2014 2016 2018'],
  [10, '2010 2011 2012 2013 2014 2015 2016 2017 2018 2019'],
  [3, '2010 2015'],
])('at most %i years are named', (most, expected) => expect(ticksOf(tens, most).map((tick) => tick.year).join(' ')).toBe(expected));
