import { expect, test } from 'vitest';
import { makeRoom, spreadOver } from './spacing';

test('places are spread over the sheet, around its middle', () => {
  const places = new Float32Array([0, 0, 10, 2, 5, 1]);
  spreadOver(places, { width: 800, height: 600 });
  expect([...places]).toEqual([-400, -300, 400, 300, 0, 0]);
});

test.each([
  [[0, 0, 50, 4], [100, 100], [0, 0], true],
  [[0, 0, 500, 4], [100, 100], [0, 0], false],
  [[0, 0, 50, 4], [100, 100], [1, 0], true],
  [[0, 0, 50, 4], [100, 100], [1, 1], false],
])('names are not written over each other %#', (at, widths, fixed, moves) => {
  const places = new Float32Array(at);
  makeRoom(places, new Float32Array(widths), new Uint8Array(fixed));
  expect(Math.abs(places[3]! - places[1]!) >= 21).toBe(moves);
  if (fixed[0]) expect([places[0], places[1]]).toEqual([0, 0]);
});
