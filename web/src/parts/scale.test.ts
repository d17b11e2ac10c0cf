import { expect, test } from 'vitest';
import { levels } from './scale';

test.each([
  [4, 5, [0, 1, 2, 3, 4]],
  [818.75, 4, [0, 500, 1000]],
  [1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [12, 5, [0, 5, 10, 15]],
])('%d in about %d steps', (most, steps, expected) => expect(levels(most, steps).map((each) => Number(each.toFixed(6)))).toEqual(expected));
