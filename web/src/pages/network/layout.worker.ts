/** Settles a network by ForceAtlas2 (Jacomy, Venturini, Heymann and Bastian 2014) apart from the page, which stays smooth. */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { makeRoom, type Sheet, spreadOver } from './spacing';

export interface Task {
  places: Float32Array;
  /** 1 for those that stay where they are. */
  fixed: Uint8Array;
  /** Pairs of positions in `places`. */
  ties: Uint32Array;
  /** What each takes to the right of its middle with its name, in pixels. */
  widths: Float32Array;
  /** What the picture is drawn on, in pixels. */
  sheet: Sheet;
}

export interface Settled {
  places: Float32Array;
  done: boolean;
}

/** So many names can be read at once. */
const READABLE = 150;

self.addEventListener('message', ({ data }: MessageEvent<Task>) => {
  const graph = graphOf(data);
  const settings = { ...forceAtlas2.inferSettings(graph), gravity: 0.6, scalingRatio: 14, barnesHutOptimize: graph.order > 400 };
  const [steps, iterations] = graph.order > 800 ? [3, 40] : [8, 60];
  for (let step = 1; step <= steps; step += 1) {
    forceAtlas2.assign(graph, { iterations, settings });
    postMessage({ places: laidOut(placesOf(graph), data, step === steps), done: step === steps } satisfies Settled);
  }
});

function graphOf({ places, fixed, ties }: Task): Graph {
  const graph = new Graph({ type: 'undirected' });
  fixed.forEach((stays, index) => {
    graph.addNode(index, { x: places[2 * index], y: places[2 * index + 1], fixed: stays === 1 });
  });
  for (let at = 0; at < ties.length; at += 2) graph.mergeEdge(ties[at], ties[at + 1]);
  return graph;
}

function laidOut(places: Float32Array, { fixed, widths, sheet }: Task, last: boolean): Float32Array {
  if (!fixed.includes(1)) spreadOver(places, sheet);
  if (last && widths.length <= READABLE) makeRoom(places, widths, fixed);
  return places;
}

function placesOf(graph: Graph): Float32Array {
  const places = new Float32Array(graph.order * 2);
  graph.forEachNode((key, { x, y }) => places.set([x as number, y as number], Number(key) * 2));
  return places;
}
