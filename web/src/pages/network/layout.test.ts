import { expect, test } from 'vitest';
import { firstPlaces, nearestToward, type Point } from './layout';

const ties: [string, string][] = [['a', 'b'], ['a', 'c'], ['c', 'd']];

test('the same entities start in the same places', () => {
  const first = firstPlaces(['a', 'b', 'c'], ties, new Map());
  expect(firstPlaces(['a', 'b', 'c'], ties, new Map())).toEqual(first);
  expect(new Set([...first.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
});

test('those that stand keep their place, and those that come stand beside them', () => {
  const placed = new Map<string, Point>([['a', { x: 0, y: 0 }], ['c', { x: 500, y: 500 }]]);
  const fresh = firstPlaces(['a', 'b', 'c', 'd'], ties, placed);
  expect([...fresh.keys()]).toEqual(['b', 'd']);
  expect(Math.hypot(fresh.get('d')!.x - 500, fresh.get('d')!.y - 500)).toBeLessThan(50);
});

test.each([
  [{ x: 1, y: 0 }, 'east'],
  [{ x: 0, y: 1 }, 'north'],
  [{ x: -1, y: 0 }, null],
])('toward %j', (direction, expected) => {
  const others: [string, Point][] = [['east', { x: 10, y: 2 }], ['farther east', { x: 30, y: 0 }], ['north', { x: -3, y: 9 }]];
  expect(nearestToward({ x: 0, y: 0 }, others, direction)).toBe(expected);
});
