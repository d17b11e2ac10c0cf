import { describe, expect, test } from 'vitest';
import type { NetworkEdge, NetworkNode } from '../../api/network';
import { parseDay } from '../../dates/day';
import { countTypes, gather, networkOf, pairsOf, readSpread, spreadFurther, verdictOn, without, writeSpread } from './net';

const node = (id: string, schema = 'Person'): NetworkNode => ({ id, caption: id, schema, designated: 'excluded' });
function edge(relation: string, from: string, to: string, schema = 'Command', start: string | null = null, end: string | null = null): NetworkEdge {
  return { relation, from, to, schema, reads: '', verdict: 'certain', held: { start, end, attested: null, disputed: false }, claims: [] };
}

describe('what is spread out', () => {
  test.each(['pmf', 'pmf|Command,Membership', 'rel:a|b|Command'])('%s reads as it is written', (text) => {
    expect(writeSpread(readSpread(text))).toBe(text);
  });
  test.each([
    [['a'], 'b', null, 'a b'],
    [['a', 'b'], 'a', 'Command', 'b a'],
    [['a|Command'], 'a', 'Membership', 'a|Command,Membership'],
    [['a|Command'], 'a', null, 'a'],
    [[], 'a', 'Command', 'a|Command'],
  ] as const)('%j and %s by %s', (before, id, type, after) => {
    expect(spreadFurther(before.map(readSpread), id, type).map(writeSpread).join(' ')).toBe(after);
  });
});

describe('several answers', () => {
  const net = gather([
    { nodes: [node('a'), node('b')], edges: [edge('1', 'a', 'b')], more: 0 },
    { nodes: [{ ...node('b'), designated: 'certain' }, node('c', 'Company')], edges: [edge('1', 'a', 'b'), edge('2', 'b', 'c', 'Ownership')], more: 0 },
  ]);
  test('are one network', () => expect([net.nodes.size, net.edges.size]).toEqual([3, 2]));
  test('agree on the surest designation', () => expect(net.nodes.get('b')?.designated).toBe('certain'));
  test('lose what the legend hides, and what nothing ties any more', () => {
    const left = without(net, { kinds: [], types: ['Command'] }, new Set());
    expect([...left.nodes.keys()].join(' ')).toBe('b c');
    expect([...without(net, { kinds: ['company'], types: [] }, new Set()).nodes.keys()].join(' ')).toBe('a b');
    expect([...without(net, { kinds: [], types: ['Command', 'Ownership'] }, new Set(['a'])).nodes.keys()].join(' ')).toBe('a');
  });
  test('are counted', () => expect(countTypes(net)).toEqual([['Command', 1], ['Ownership', 1]]));
});

test.each([
  ['2014-01-01', '2016-12-31', '2015-06-01', 'certain'],
  ['2014-01-01', null, '2015-06-01', 'possible'],
  ['2014-01-01', '2016-12-31', '2018-06-01', 'excluded'],
  ['2014-01-01', '2016-12-31', null, 'certain'],
] as const)('from %s to %s, on %s: %s', (start, end, day, expected) => {
  expect(verdictOn(edge('1', 'a', 'b', 'Command', start, end), day && parseDay(day))).toBe(expected);
});

test.each([
  [[edge('1', 'a', 'b')], 'b'],
  [[edge('1', 'b', 'a'), edge('2', 'b', 'a', 'Payment')], 'a'],
  [[edge('1', 'a', 'b'), edge('2', 'b', 'a')], null],
  [[edge('1', 'a', 'b', 'UnknownLink')], null],
  [[edge('1', 'a', 'b'), edge('2', 'a', 'b', 'UnknownLink')], null],
])('the line between two points where all relations do %#', (edges, toward) => {
  const pairs = pairsOf(edges);
  expect([pairs.length, pairs[0]?.toward]).toEqual([1, toward]);
});

test('a path is a network of what lies on it', () => {
  const tie = { type: 'Command', relation: 'r', forward: false, verdict: 'possible' as const, held: edge('', '', '').held, claims: ['c'] };
  const net = networkOf({ paths: [{ verdict: 'possible', hops: [{ from: node('a'), to: node('b'), ties: [tie] }] }] });
  expect(net.edges.map((each) => [each.from, each.to, each.reads])).toEqual([['b', 'a', 'commands']]);
});
