import { expect, test } from 'vitest';
import { firstPlaces, lineNear, nearestToward, type Point } from './layout';

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

test.each([
  [{ x: 5, y: 2 }, 'flat'],
  [{ x: 9, y: 5 }, 'steep'],
  [{ x: 5, y: 20 }, null],
  [{ x: -20, y: 0 }, null],
])('the line near %j', (point, expected) => {
  const at = { flat: [{ x: 0, y: 0 }, { x: 10, y: 0 }], steep: [{ x: 10, y: 0 }, { x: 10, y: 10 }] };
  expect(lineNear(point, Object.entries(at).map(([key, [a, b]]) => [key, a!, b!] as const), 6)).toBe(expected);
});
