/** The entities and relations that are shown, gathered from several answers, and what of them holds on a day. */
import type { Network, NetworkEdge, NetworkNode, Path, Paths } from '../../api/network';
import type { Answer, Evidence, Verdict } from '../../api/types';
import { holdsOn, type Window, windowOf } from '../../dates/held';
import { isDirected, kindOf, type Kind, verbs } from '../../text/model';

/** What is spread out: an entity, by all relations or by some. In the address `pmf` or `pmf|Command,Membership`. */
export interface Spread {
  id: string;
  types: string[];
}

export function readSpread(text: string): Spread {
  const at = text.lastIndexOf('|');
  if (at < 0) return { id: text, types: [] };
  return { id: text.slice(0, at), types: text.slice(at + 1).split(',').filter(Boolean) };
}

export function writeSpread({ id, types }: Spread): string {
  return types.length ? `${id}|${types.join(',')}` : id;
}

/** One spread more; an entity that is spread by all relations needs no other. */
export function spreadFurther(spreads: readonly Spread[], id: string, type: string | null): Spread[] {
  const others = spreads.filter((each) => each.id !== id);
  const known = spreads.find((each) => each.id === id);
  if (type === null || known?.types.length === 0) return [...others, { id, types: [] }];
  return [...others, { id, types: [...new Set([...(known?.types ?? []), type])].sort() }];
}

export interface Net {
  nodes: ReadonlyMap<string, NetworkNode>;
  edges: ReadonlyMap<string, NetworkEdge>;
}

const ORDER: Record<Verdict, number> = { excluded: 0, possible: 1, certain: 2 };

export function surer(a: Verdict, b: Verdict): Verdict {
  return ORDER[a] >= ORDER[b] ? a : b;
}

function weaker(a: Verdict, b: Verdict): Verdict {
  return ORDER[a] <= ORDER[b] ? a : b;
}

/** The same wherever the relation was found: around an entity, or on a path. */
export function keyOf(edge: Pick<NetworkEdge, 'relation' | 'from' | 'to'>): string {
  return `${edge.relation} ${edge.from} ${edge.to}`;
}

export function gather(parts: readonly Network[]): Net {
  const nodes = new Map<string, NetworkNode>();
  const edges = new Map<string, NetworkEdge>();
  for (const part of parts) {
    for (const node of part.nodes) {
      const known = nodes.get(node.id);
      nodes.set(node.id, known ? { ...known, designated: surer(known.designated, node.designated) } : node);
    }
    for (const edge of part.edges) edges.set(keyOf(edge), edges.get(keyOf(edge)) ?? edge);
  }
  return { nodes, edges };
}

export function gatherEvidence(answers: readonly Answer<unknown>[]): Evidence {
  return {
    claims: Object.assign({}, ...answers.map((answer) => answer.claims)),
    sources: Object.assign({}, ...answers.map((answer) => answer.sources)),
  };
}

/** Paths as a network: what lies on them, and nothing else. */
export function networkOf({ paths }: Pick<Paths, 'paths'>): Network {
  const nodes = paths.flatMap((path) => path.hops.flatMap((hop) => [hop.from, hop.to]));
  const edges = paths.flatMap(edgesOf);
  return { nodes: nodes.map((node) => ({ ...node, designated: 'excluded' })), edges, more: 0 };
}

export function edgesOf(path: Path): NetworkEdge[] {
  return path.hops.flatMap(({ from, to, ties }) =>
    ties.map(({ relation, type, forward, verdict, held, claims }) => ({
      relation,
      from: forward ? from.id : to.id,
      to: forward ? to.id : from.id,
      schema: type,
      reads: verbs(type)[0],
      verdict,
      held,
      claims,
    })),
  );
}

/** Dates are read once, since sliding through time asks for them again and again. */
const WINDOWS = new WeakMap<NetworkEdge, Window>();

function windowFor(edge: NetworkEdge): Window {
  const known = WINDOWS.get(edge) ?? windowOf(edge.held);
  WINDOWS.set(edge, known);
  return known;
}

/** Whether a relation holds: as the map has it, and on the day where one is asked for. */
export function verdictOn(edge: NetworkEdge, day: number | null): Verdict {
  if (day === null) return edge.verdict;
  return weaker(edge.verdict === 'excluded' ? 'possible' : edge.verdict, holdsOn(windowFor(edge), edge.schema, day));
}

/** What a relation says from its source to its target. */
export function readsOf(edge: NetworkEdge): string {
  return edge.reads || verbs(edge.schema)[0];
}

/** All relations between the same two, drawn as one line. */
export interface Pair {
  key: string;
  a: string;
  b: string;
  edges: NetworkEdge[];
  /** Where the arrow points, if all point the same way. */
  toward: 'a' | 'b' | null;
}

export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

export function pairsOf(edges: Iterable<NetworkEdge>): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const edge of edges) {
    if (edge.from === edge.to) continue;
    const [a, b] = edge.from < edge.to ? [edge.from, edge.to] : [edge.to, edge.from];
    const key = pairKey(a, b);
    const points = !isDirected(edge.schema) ? null : edge.to === a ? 'a' : 'b';
    const pair = pairs.get(key);
    if (!pair) pairs.set(key, { key, a, b, edges: [edge], toward: points });
    else {
      pair.edges.push(edge);
      if (pair.toward !== points) pair.toward = null;
    }
  }
  return [...pairs.values()];
}

/** What the legend leaves out. */
export interface Hidden {
  kinds: readonly string[];
  types: readonly string[];
}

/** What is left of a net; an entity that nothing ties any more goes, unless it is kept. */
export function without(net: Net, hidden: Hidden, kept: ReadonlySet<string>): Net {
  const shows = (id: string) => {
    const node = net.nodes.get(id);
    return node !== undefined && !hidden.kinds.includes(kindOf(node.schema));
  };
  const edges = [...net.edges].filter(([, edge]) => !hidden.types.includes(edge.schema) && shows(edge.from) && shows(edge.to));
  const tied = new Set(edges.flatMap(([, edge]) => [edge.from, edge.to]));
  const nodes = [...net.nodes].filter(([id]) => shows(id) && (tied.has(id) || kept.has(id)));
  return { nodes: new Map(nodes), edges: new Map(edges) };
}

export function countKinds(net: Net): [Kind, number][] {
  return counted([...net.nodes.values()].map((node) => kindOf(node.schema)));
}

export function countTypes(net: Net): [string, number][] {
  return counted([...net.edges.values()].map((edge) => edge.schema));
}

function counted<T extends string>(all: T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
}
