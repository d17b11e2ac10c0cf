import { expect, test } from 'vitest';
import type { Reached } from '../../api/reach';
import { type Branch, treeOf } from './tree';

const entity = (id: string) => ({ id, caption: id, schema: 'Company' });
const half = { text: '50', low: 50, high: 50 };
function reached(id: string, owners: string[], controllers: string[] = []): Reached {
  return {
    entity: entity(id), verdict: 'certain', by_ownership: true, share: half, tiers: 1, missing: [], evidence: [], falls_without: [], claims: [],
    owners: owners.map((each) => ({ entity: entity(each), verdict: 'certain', counts: half, stated: half, claims: [] })),
    controllers: controllers.map((each) => ({ entity: entity(each), verdict: 'certain', kind: 'board majority', claims: [] })),
  };
}
const written = (branch: Branch): string => branch.entity.id + (branch.first ? '' : '*') + (branch.branches.length ? `(${branch.branches.map(written).join(' ')})` : '');

test.each([
  [['A'], [reached('B', ['A']), reached('C', ['B'])], 'A(B(C))'],
  [['A', 'X'], [reached('B', ['A'])], 'A(B)'],
  [['A', 'X'], [reached('B', ['A', 'X']), reached('C', ['B'])], 'A(B(C)) X(B*)'],
  [['A'], [reached('B', ['A', 'C']), reached('C', ['B'])], 'A(B(C))'],
  [['A'], [reached('B', [], ['A'])], 'A(B)'],
  [['A'], [], ''],
])('%j %#', (designated, all, expected) => {
  const tree = treeOf({ designated: designated.map((id) => ({ entity: entity(id), verdict: 'certain' })), reached: all });
  expect(tree.map(written).join(' ')).toBe(expected);
});
