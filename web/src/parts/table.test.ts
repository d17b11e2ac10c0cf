import { expect, test } from 'vitest';
import { type Column, sorted, turned } from './table';

interface Row {
  name: string;
  share: number | null;
}
const columns: Column<Row>[] = [
  { id: 'name', label: 'Name', by: (row) => row.name },
  { id: 'share', label: 'Share', by: (row) => row.share },
];
const rows: Row[] = [
  { name: 'b10', share: null },
  { name: 'B2', share: 50 },
  { name: 'a', share: 7 },
];

test.each([
  [null, 'b10 B2 a'],
  [{ column: 'name', descending: false }, 'a B2 b10'],
  [{ column: 'name', descending: true }, 'b10 B2 a'],
  [{ column: 'share', descending: false }, 'a B2 b10'],
  [{ column: 'share', descending: true }, 'B2 a b10'],
  [{ column: 'gone', descending: true }, 'b10 B2 a'],
])('%j', (order, expected) => {
  expect(sorted(rows, columns, order).map((row) => row.name).join(' ')).toBe(expected);
});

test('a column is pressed up, down and back', () => {
  const up = turned(null, 'name');
  const down = turned(up, 'name');
  expect([up, down, turned(down, 'name')]).toEqual([
    { column: 'name', descending: false },
    { column: 'name', descending: true },
    null,
  ]);
});
