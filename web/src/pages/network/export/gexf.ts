/** What is shown as GEXF 1.3 (gexf.net), which Gephi and others open: every relation an edge of its own, with its dates. */
import type { NetworkEdge, NetworkNode } from '../../../api/network';
import { type Net, readsOf, verdictOn } from '../net';
import type { Point } from '../layout';

const NODE = ['schema', 'designated'] as const;
const EDGE = ['schema', 'holds', 'start', 'end', 'claims'] as const;

export function gexfOf(net: Net, day: number | null, place: (id: string) => Point): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    '<graph mode="static" defaultedgetype="directed">',
    columns('node', NODE),
    columns('edge', EDGE),
    '<nodes>',
    ...[...net.nodes.values()].map((node) => nodeOf(node, place(node.id))),
    '</nodes>',
    '<edges>',
    ...[...net.edges].map(([key, edge]) => edgeOf(key, edge, day)),
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n');
}

function columns(of: string, names: readonly string[]): string {
  return `<attributes class="${of}">${names.map((name) => `<attribute id="${name}" title="${name}" type="string"/>`).join('')}</attributes>`;
}

function nodeOf(node: NetworkNode, { x, y }: Point): string {
  const values = { schema: node.schema, designated: node.designated };
  return `<node id="${escaped(node.id)}" label="${escaped(node.caption)}">${attributes(values)}<viz:position x="${x.toFixed(2)}" y="${y.toFixed(2)}"/></node>`;
}

function edgeOf(key: string, edge: NetworkEdge, day: number | null): string {
  const { start, end } = edge.held;
  const values = { schema: edge.schema, holds: verdictOn(edge, day), start: start ?? '', end: end ?? '', claims: edge.claims.join(' ') };
  return `<edge id="${escaped(key)}" source="${escaped(edge.from)}" target="${escaped(edge.to)}" label="${escaped(readsOf(edge))}">${attributes(values)}</edge>`;
}

function attributes(values: Record<string, string>): string {
  const filled = Object.entries(values).filter(([, value]) => value !== '');
  return `<attvalues>${filled.map(([name, value]) => `<attvalue for="${name}" value="${escaped(value)}"/>`).join('')}</attvalues>`;
}

const MARKUP: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  // Control characters have no place in XML 1.0.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ' ').replace(/[&<>"]/g, (letter) => MARKUP[letter]!);
}
