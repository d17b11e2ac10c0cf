import { expect, test } from 'vitest';
import type { Claim, Evidence } from '../api/types';
import { lookUp } from './evidence.svelte';

const claim = (value: string): Claim => ({ entity: 'front', schema: 'Organization', property: 'name', value, dataset: 'list', stance: 'asserted', recorded: '2026-01-01' });
const evidence: Evidence = { claims: { a: claim('Delta Front'), b: claim('Delta Fronts') }, sources: {} };

test.each([
  [['a', 'b'], [], 'a b'],
  [['a', 'a', 'b'], [], 'a b'],
  [['a'], ['b', 'b'], 'a -b'],
  [['a'], ['a'], 'a'],
  [['gone'], ['b'], '-b'],
])('%j, denied %j: each claim once, those that deny last', (ids, denied, expected) => {
  expect(lookUp(evidence, ids, denied).map((shown) => (shown.denies ? `-${shown.id}` : shown.id)).join(' ')).toBe(expected);
});
