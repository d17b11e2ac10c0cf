import { describe, expect, test } from 'vitest';
import type { Flow, Passing } from '../../api/money';
import { listed } from './listed';
import { compact, less, moneyInWords } from './money';
import { draw } from './sankey';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('money', () => {
  test.each([
    [1_400_000_000, '1.4 bn'],
    [650_000_000, '650 M'],
    [428_750_000, '429 M'],
    [900, '900'],
  ])('%i', (amount, expected) => expect(plain(compact(amount))).toBe(expected));
  test.each([
    [{ known: 650e6, unknown_routes: 1 }, '650 M USD, and 1 route of unknown amount'],
    [{ known: 0, unknown_routes: 2 }, '2 routes of unknown amount'],
    [{ known: 0, unknown_routes: 0 }, 'nothing'],
    [{ known: null, unknown_routes: 0 }, 'no known limit'],
  ])('%j', (money, expected) => expect(plain(moneyInWords(money, 'USD'))).toBe(expected));
  test('what is less', () => {
    expect(less({ known: 100, unknown_routes: 0 }, { known: 25, unknown_routes: 0 })).toBe(75);
    expect(less({ known: null, unknown_routes: 0 }, { known: 25, unknown_routes: 0 })).toBeNull();
  });
});

test('a catalogue lists its measures', () => {
  const toml = `# [[measure]]\n# id = "old"\n[[measure]]\nid = "bank-x"\nname = "List \\"Bank X\\""\n[[exempt]]\nid = "no"\nname = "Salaries"\n[[measure]]\nid = 'b'\nnote = "why"\n`;
  expect(listed(toml)).toEqual([
    { id: 'bank-x', name: 'List "Bank X"', note: '' },
    { id: 'b', name: 'b', note: 'why' },
  ]);
});

test('flows are drawn from left to right, circles and all', () => {
  const entity = (id: string) => ({ id, caption: id, schema: 'Company' });
  const passing = (from: string, to: string, known: number): Passing => ({ flow: { from: entity(from), to: entity(to), claims: [from + to] } as Flow, passes: { known, unknown_routes: 0 } });
  const flows = [passing('a', 'b', 100), passing('b', 'c', 50), passing('c', 'b', 0), passing('a', 'c', 10)];
  const { boxes, ribbons } = draw(flows, [flows[1]!], [entity('a')], { width: 300, widest: 20, gap: 10, box: 6 });
  expect(boxes.map((box) => `${box.entity.id}${box.layer}`)).toEqual(['a0', 'b1', 'c1']);
  expect(ribbons.filter((ribbon) => ribbon.cut).map((ribbon) => ribbon.passing.flow.claims[0])).toEqual(['bc']);
  expect(Math.max(...ribbons.map((ribbon) => ribbon.width))).toBe(20);
  expect(Math.min(...ribbons.map((ribbon) => ribbon.width))).toBe(2);
});
