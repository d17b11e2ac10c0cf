import { expect, test } from 'vitest';
import { preview } from './csv';

test.each([
  ['name,country\nA,iq\nB,ir\n', [['name', 'country'], ['A', 'iq'], ['B', 'ir']]],
  ['\uFEFFname;country\r\nA;iq\r\n', [['name', 'country'], ['A', 'iq']]],
  ['name\tcountry\nA, B\tiq', [['name', 'country'], ['A, B', 'iq']]],
  ['name,note\n"A, ""the first""","two\nlines"\n', [['name', 'note'], ['A, "the first"', 'two\nlines']]],
  ['name\n\n\nنوري المالكي\n', [['name'], ['نوري المالكي']]],
  ['', [[]]],
])('%j', (text, expected) => {
  const { columns, rows, count } = preview(text);
  expect([columns, ...rows]).toEqual(expected);
  expect(count).toBe(expected.length - 1);
});
