/** Flows from left to right: entities in layers, flows as ribbons as wide as what passes. */
import type { Passing } from '../../api/money';
import type { Entity } from '../../api/types';

export interface Box {
  entity: Entity;
  layer: number;
  x: number;
  y: number;
  height: number;
}

export interface Ribbon {
  passing: Passing;
  cut: boolean;
  width: number;
  /** A path along the middle of the ribbon. */
  path: string;
}

export interface Drawing {
  boxes: Box[];
  ribbons: Ribbon[];
  height: number;
}

interface Room {
  width: number;
  /** Widest ribbon. */
  widest: number;
  gap: number;
  box: number;
}

/** A ribbon of unknown amount, or of next to nothing. */
const THIN = 2;

export function draw(flows: readonly Passing[], cut: readonly Passing[], from: readonly Entity[], room: Room): Drawing {
  const layers = layersOf(flows, from);
  const most = Math.max(1, ...flows.map((each) => each.passes.known ?? 0));
  const width = (each: Passing) => Math.max(THIN, ((each.passes.known ?? 0) / most) * room.widest);
  const boxes = new Map<string, Box>();
  const entities = new Map(flows.flatMap(({ flow }) => [[flow.from.id, flow.from] as const, [flow.to.id, flow.to] as const]));
  const last = Math.max(1, ...layers.values());
  let height = 0;
  for (let layer = 0; layer <= last; layer += 1) {
    let y = room.gap;
    for (const [id, entity] of [...entities].filter(([each]) => layers.get(each) === layer)) {
      const sum = (side: 'from' | 'to') => flows.filter((each) => each.flow[side].id === id).reduce((total, each) => total + width(each) + 3, 0);
      const tall = Math.max(14, sum('from'), sum('to'));
      boxes.set(id, { entity, layer, x: (layer / last) * (room.width - room.box), y, height: tall });
      y += tall + room.gap;
    }
    height = Math.max(height, y);
  }
  center(boxes, height, room.gap);
  return { boxes: [...boxes.values()], ribbons: ribbonsOf(flows, cut, boxes, width, room), height };
}

/** Steps from the sources along the flows; what no source reaches stands first. */
function layersOf(flows: readonly Passing[], from: readonly Entity[]): Map<string, number> {
  const layers = new Map<string, number>(from.map((entity) => [entity.id, 0]));
  const queue = [...layers.keys()];
  for (const id of queue) {
    for (const { flow } of flows) {
      if (flow.from.id !== id || layers.has(flow.to.id)) continue;
      layers.set(flow.to.id, layers.get(id)! + 1);
      queue.push(flow.to.id);
    }
  }
  for (const { flow } of flows) for (const end of [flow.from, flow.to]) if (!layers.has(end.id)) layers.set(end.id, 0);
  return layers;
}

/** Each layer stands in the middle. */
function center(boxes: Map<string, Box>, height: number, gap: number): void {
  const layers = new Map<number, Box[]>();
  for (const box of boxes.values()) layers.set(box.layer, [...(layers.get(box.layer) ?? []), box]);
  for (const all of layers.values()) {
    const end = Math.max(...all.map((box) => box.y + box.height)) + gap;
    for (const box of all) box.y += (height - end) / 2;
  }
}

function ribbonsOf(flows: readonly Passing[], cut: readonly Passing[], boxes: Map<string, Box>, width: (each: Passing) => number, room: Room): Ribbon[] {
  const used = new Map<string, number>();
  const dock = (id: string, side: string, wide: number) => {
    const at = used.get(side + id) ?? 0;
    used.set(side + id, at + wide + 3);
    return (boxes.get(id)?.y ?? 0) + at + wide / 2;
  };
  const below = (each: Passing) => boxes.get(each.flow.to.id)?.y ?? 0;
  return [...flows].sort((a, b) => below(a) - below(b)).map((passing) => {
    const { from, to } = passing.flow;
    const wide = width(passing);
    const [x1, x2] = [(boxes.get(from.id)?.x ?? 0) + room.box, boxes.get(to.id)?.x ?? 0];
    const [y1, y2] = [dock(from.id, 'out', wide), dock(to.id, 'in', wide)];
    const middle = (x1 + x2) / 2;
    const isCut = cut.some(({ flow }) => flow.claims.join() === passing.flow.claims.join() && flow.from.id === from.id && flow.to.id === to.id);
    return { passing, cut: isCut, width: wide, path: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}` };
  });
}
