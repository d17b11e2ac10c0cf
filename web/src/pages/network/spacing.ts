/** Makes room for names, in the pixels of a picture that shows everything. */

export interface Sheet {
  width: number;
  height: number;
}

/** Half the height that a mark with its name takes, and what a mark takes to the left of its middle. */
const HALF = 11;
const LEFT = 10;
const ROUNDS = 120;

/** Spreads places over a sheet; what is round becomes as wide as the sheet is. Changes `places`. */
export function spreadOver(places: Float32Array, sheet: Sheet): void {
  for (const [axis, length] of [sheet.width, sheet.height].entries()) {
    const values = places.filter((_, index) => index % 2 === axis);
    const [low, high] = [values.reduce((a, b) => Math.min(a, b), Infinity), values.reduce((a, b) => Math.max(a, b), -Infinity)];
    const scale = high > low ? length / (high - low) : 1;
    for (let at = axis; at < places.length; at += 2) places[at] = (places[at]! - (low + high) / 2) * scale;
  }
}

/** Moves up or down what would be written over something else; those that are fixed stay. Changes `places`. */
export function makeRoom(places: Float32Array, widths: Float32Array, fixed: Uint8Array): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    for (let one = 0; one < widths.length; one += 1) {
      for (let other = one + 1; other < widths.length; other += 1) moved = apart(places, widths, fixed, one, other) || moved;
    }
    if (!moved) return;
  }
}

function apart(places: Float32Array, widths: Float32Array, fixed: Uint8Array, one: number, other: number): boolean {
  const [ax, ay, bx, by] = [places[2 * one]!, places[2 * one + 1]!, places[2 * other]!, places[2 * other + 1]!];
  const beside = ax + widths[one]! < bx - LEFT || bx + widths[other]! < ax - LEFT;
  const over = 2 * HALF - Math.abs(ay - by);
  if (beside || over <= 0.5 || (fixed[one] && fixed[other])) return false;
  const up = ay < by || (ay === by && one < other) ? -1 : 1;
  const share = fixed[one] || fixed[other] ? over : over / 2;
  if (!fixed[one]) places[2 * one + 1] = ay + up * share;
  if (!fixed[other]) places[2 * other + 1] = by - up * share;
  return true;
}
