/** Names on the canvas: legible over lines, and in the right order whatever their script. */
import type { Coordinates, NodeDisplayData } from 'sigma/types';
import { labelColor, type Palette } from './palette';
import type { Mark } from './scene';

type Labelled = NodeDisplayData & Pick<Mark, 'dim'>;

export const LABEL_FONT = "13px Plex, system-ui, 'Noto Sans', 'Noto Sans Arabic', sans-serif";
const LONGEST = 34;

/** A name as it is written beside its mark: cut, and kept apart from what stands before and after it. */
export function shortened(name: string): string {
  const cut = name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;
  return `\u2068${cut}\u2069`;
}

/** About what a mark takes to the right of its middle with its name, in pixels. */
export function roomOf(name: string): number {
  return 22 + 6.9 * Math.min(name.length, LONGEST);
}

export function drawLabel(context: CanvasRenderingContext2D, data: Labelled, palette: Palette): void {
  if (!data.label) return;
  const text = shortened(data.label);
  write(context, text, beside(context, text, data), data.y + 4, labelColor(data as never, palette), palette.paper);
}

/** To the right of the mark, or to its left where the sheet ends. */
function beside(context: CanvasRenderingContext2D, text: string, { x, size }: Labelled): number {
  context.font = LABEL_FONT;
  const wide = context.measureText(text).width;
  const clear = size * 1.15 + 4;
  const end = context.canvas.width / context.getTransform().a;
  return x + clear + wide > end - 2 && x - clear - wide > 2 ? x - clear - wide : x + clear;
}

/** The whole name, over everything else. */
export function drawHover(context: CanvasRenderingContext2D, data: Labelled, palette: Palette): void {
  if (!data.label) return;
  const text = `\u2068${data.label}\u2069`;
  const left = beside(context, text, data) - 4;
  context.fillStyle = palette.paper;
  context.strokeStyle = palette.line;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(left, data.y - 11, context.measureText(text).width + 8, 22, 3);
  context.fill();
  context.stroke();
  write(context, text, left + 4, data.y + 4, palette.ink, palette.paper);
}

export function drawLineLabel(context: CanvasRenderingContext2D, label: string | null, from: Coordinates, to: Coordinates, palette: Palette): void {
  if (!label) return;
  context.font = LABEL_FONT;
  const wide = context.measureText(label).width;
  write(context, label, (from.x + to.x - wide) / 2, (from.y + to.y) / 2 + 4, palette.accent, palette.paper);
}

function write(context: CanvasRenderingContext2D, text: string, x: number, y: number, color: string, paper: string): void {
  context.font = LABEL_FONT;
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = paper;
  context.strokeText(text, x, y);
  context.fillStyle = color;
  context.fillText(text, x, y);
}
