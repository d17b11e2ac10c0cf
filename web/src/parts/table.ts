export interface Column<T> {
  id: string;
  label: string;
  /** What the column is sorted by; without it, it is not. Nulls come last either way. */
  by?: (row: T) => string | number | null;
  numeric?: boolean;
}

export interface Order {
  column: string;
  descending: boolean;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The rows in order; equal ones stay as they were. */
export function sorted<T>(rows: readonly T[], columns: readonly Column<T>[], order: Order | null): readonly T[] {
  const by = columns.find((column) => column.id === order?.column)?.by;
  if (!order || !by) return rows;
  const sign = order.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [by(a), by(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * compared(left, right);
  });
}

function compared(left: string | number, right: string | number): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return collator.compare(String(left), String(right));
}

/** One press sorts up, the next down, the third as it came. */
export function turned(order: Order | null, column: string): Order | null {
  if (order?.column !== column) return { column, descending: false };
  return order.descending ? null : { column, descending: true };
}
