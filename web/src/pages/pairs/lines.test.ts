import { expect, test } from 'vitest';
import type { Dossier } from '../../api/answers';
import type { Fact } from '../../api/types';
import { compared, folded } from './lines';

const fact = (property: string, ...values: string[]): Fact => ({ property, values: values.map((value) => ({ value, entity: null, claims: [value], denied: [] })) });
const dossier = (names: Fact[], facts: Fact[]): Dossier => ({ entity: { id: 'a', caption: 'A', schema: 'Person' }, joined: [], names, facts, designated: 'excluded', designations: [], ties: [], former: 0, disagreements: [] });

test('each line has what either side says, and what both say is marked', () => {
  const a = dossier([fact('name', 'Qasem Soleimani'), fact('alias', 'Qasem Soleimani')], [fact('birthDate', '1957'), fact('passportNumber', 'A1'), fact('nationality', 'ir')]);
  const b = dossier([fact('name', 'QASEM SOLEIMANI')], [fact('country', 'ir'), fact('birthDate', '1957-03-11')]);
  const told = compared(a, b).map(({ line, a: left, b: right }) => {
    const words = (cells: typeof left) => cells.map((cell) => cell.value + (cell.both ? '!' : '')).join(', ');
    return `${line}: ${words(left)} | ${words(right)}`;
  });
  expect(told).toEqual(['names: Qasem Soleimani! | QASEM SOLEIMANI!', 'birthDate: 1957 | 1957-03-11', 'country: ir! | ir!', 'number: A1 | ']);
});

test.each([
  ["Kata'ib Ḥizballāh", 'kataibhizballah'],
  ['نوري المالكي', 'نوريالمالكي'],
])('%s', (text, expected) => expect(folded(text)).toBe(expected));
