/** Where entities stand before they settle. The same entities start in the same places. */

export interface Point {
  x: number;
  y: number;
}

const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const APART = 20;

/** First places for those that have none: beside what they are tied to and already stands, else outward from the middle. */
export function firstPlaces(ids: readonly string[], ties: readonly [string, string][], placed: ReadonlyMap<string, Point>): Map<string, Point> {
  const places = new Map<string, Point>();
  const beside = neighbours(ties);
  const crowd = new Map<string, number>();
  ids.forEach((id, index) => {
    if (placed.has(id)) return;
    const anchor = beside.get(id)?.find((other) => placed.has(other));
    if (anchor === undefined) return void places.set(id, spiral(index));
    const turn = crowd.get(anchor) ?? 0;
    crowd.set(anchor, turn + 1);
    places.set(id, around(placed.get(anchor)!, turn, spread(id)));
  });
  return places;
}

function neighbours(ties: readonly [string, string][]): Map<string, string[]> {
  const beside = new Map<string, string[]>();
  for (const [a, b] of ties) {
    beside.set(a, [...(beside.get(a) ?? []), b]);
    beside.set(b, [...(beside.get(b) ?? []), a]);
  }
  return beside;
}

/** The seeds of a sunflower: as dense in the middle as outside. */
function spiral(index: number): Point {
  const radius = APART * Math.sqrt(index);
  return { x: radius * Math.cos(index * GOLDEN), y: radius * Math.sin(index * GOLDEN) };
}

function around(center: Point, turn: number, start: number): Point {
  const angle = start + turn * GOLDEN;
  const radius = APART * (1 + 0.15 * Math.sqrt(turn));
  return { x: center.x + radius * Math.cos(angle), y: center.y + radius * Math.sin(angle) };
}

/** An angle that depends on the id alone. */
function spread(id: string): number {
  let hash = 2166136261;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 16777619);
  return ((hash >>> 0) / 2 ** 32) * 2 * Math.PI;
}

/** The nearest in a direction, sideways counting double; null where nothing lies there. */
export function nearestToward(from: Point, others: Iterable<[string, Point]>, direction: Point): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const [id, at] of others) {
    const [dx, dy] = [at.x - from.x, at.y - from.y];
    const ahead = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y - dy * direction.x);
    if (ahead <= 0 || aside > ahead * 1.2) continue;
    const far = ahead + 2 * aside;
    if (far < least) [best, least] = [id, far];
  }
  return best;
}

/** The nearest of some lines within reach of a point. */
export function lineNear(point: Point, lines: Iterable<readonly [string, Point, Point]>, reach: number): string | null {
  let best: string | null = null;
  let least = reach;
  for (const [key, a, b] of lines) {
    const far = distanceTo(point, a, b);
    if (far < least) [best, least] = [key, far];
  }
  return best;
}

function distanceTo(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / square;
  const part = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - a.x - part * dx, point.y - a.y - part * dy);
}
