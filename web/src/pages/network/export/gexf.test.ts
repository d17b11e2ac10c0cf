import { expect, test } from 'vitest';
import { gather } from '../net';
import { gexfOf } from './gexf';

test('every relation is an edge, and names stay text', () => {
  const held = { start: '2014', end: null, attested: null, disputed: false };
  const edge = { relation: 'r', from: 'a', to: 'b', schema: 'Command', reads: 'commands', verdict: 'certain' as const, held, claims: ['c1', 'c2'] };
  const nodes = [
    { id: 'a', caption: '<b> & "Söhne"', schema: 'Person', designated: 'certain' as const },
    { id: 'b', caption: 'كتائب', schema: 'Organization', designated: 'excluded' as const },
  ];
  const gexf = gexfOf(gather([{ nodes, edges: [edge], more: 0 }]), null, () => ({ x: 1, y: 2 }));
  expect(gexf.split('\n').filter((line) => line.startsWith('<node id') || line.startsWith('<edge id'))).toEqual([
    '<node id="a" label="&lt;b&gt; &amp; &quot;Söhne&quot;"><attvalues><attvalue for="schema" value="Person"/><attvalue for="designated" value="certain"/></attvalues><viz:position x="1.00" y="2.00"/></node>',
    '<node id="b" label="كتائب"><attvalues><attvalue for="schema" value="Organization"/><attvalue for="designated" value="excluded"/></attvalues><viz:position x="1.00" y="2.00"/></node>',
    '<edge id="r a b" source="a" target="b" label="commands"><attvalues><attvalue for="schema" value="Command"/><attvalue for="holds" value="certain"/><attvalue for="start" value="2014"/><attvalue for="claims" value="c1 c2"/></attvalues></edge>',
  ]);
});
