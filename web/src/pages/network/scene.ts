/** What is drawn: marks and lines with their places and looks, the same on the screen and in exports. */
import type { Verdict } from '../../api/types';
import { type Kind, kindOf } from '../../text/model';
import type { Point } from './layout';
import { type Net, type Pair, pairsOf, surer, verdictOn } from './net';

export interface Mark extends Point {
  id: string;
  label: string;
  kind: Kind;
  designated: Verdict;
  size: number;
  /** Nothing ties it on the day asked for. */
  dim: boolean;
  picked: boolean;
  /** Its name is always written. */
  named: boolean;
}

export interface Line {
  key: string;
  a: string;
  b: string;
  toward: 'a' | 'b' | null;
  verdict: Verdict;
  size: number;
  picked: boolean;
  /** It lies on a path that was asked for. */
  onPath: boolean;
  label: string;
}

export interface Scene {
  marks: Mark[];
  lines: Line[];
}

export interface Look {
  day: number | null;
  roots: ReadonlySet<string>;
  picked: string | null;
  pickedPair: string | null;
  /** Pairs that lie on paths asked for. */
  path: ReadonlySet<string>;
  place: (id: string) => Point;
  /** What a line between two is called. */
  name: (pair: Pair) => string;
}

export function sceneOf(net: Net, look: Look): Scene {
  const fine = finenessOf(net);
  const lines = pairsOf(net.edges.values()).map((pair) => lineOf(pair, look, fine));
  const ties = new Map<string, number>();
  const holds = new Map<string, Verdict>();
  for (const { a, b, verdict } of lines) {
    for (const id of [a, b]) {
      ties.set(id, (ties.get(id) ?? 0) + 1);
      holds.set(id, surer(holds.get(id) ?? 'excluded', verdict));
    }
  }
  const onPath = new Set(lines.filter((line) => line.onPath).flatMap(({ a, b }) => [a, b]));
  const few = net.nodes.size <= 60;
  const marks = [...net.nodes.values()].map((node): Mark => {
    const root = look.roots.has(node.id);
    return {
      ...look.place(node.id),
      id: node.id,
      label: node.caption,
      kind: kindOf(node.schema),
      designated: node.designated,
      size: (5 + Math.min(9, 1.5 * Math.sqrt(ties.get(node.id) ?? 0)) + (root ? 2 : 0)) * fine,
      dim: !root && (holds.get(node.id) ?? 'excluded') === 'excluded',
      picked: node.id === look.picked,
      named: root || few || node.id === look.picked || onPath.has(node.id),
    };
  });
  return { marks, lines };
}

/** Many are drawn finer than few. */
function finenessOf({ nodes }: Net): number {
  return Math.max(0.4, Math.min(1, Math.sqrt(250 / Math.max(1, nodes.size))));
}

function lineOf(pair: Pair, look: Look, fine: number): Line {
  const verdict = pair.edges.map((edge) => verdictOn(edge, look.day)).reduce(surer);
  const touches = look.picked !== null && (pair.a === look.picked || pair.b === look.picked);
  const picked = pair.key === look.pickedPair;
  const onPath = look.path.has(pair.key);
  return {
    key: pair.key,
    a: pair.a,
    b: pair.b,
    toward: pair.toward,
    verdict,
    size: (1.9 + 0.6 * Math.min(4, pair.edges.length - 1)) * fine + (picked || onPath ? 1.2 : 0),
    picked: picked || touches,
    onPath,
    label: picked ? look.name(pair) : '',
  };
}
