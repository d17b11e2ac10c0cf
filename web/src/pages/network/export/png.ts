/** The scene as a picture, twice as fine as a screen. */
import { SHAPES } from '../../../parts/shapes';
import { drawLabel } from '../labels';
import { lineColor, markColor, type Palette, ringColor } from '../palette';
import type { Line, Mark, Scene } from '../scene';
import { type Frame, frameOf } from './frame';

const FINE = 2;

export async function pngOf(scene: Scene, palette: Palette): Promise<Blob> {
  const frame = frameOf(scene.marks);
  const canvas = document.createElement('canvas');
  canvas.width = frame.width * FINE;
  canvas.height = frame.height * FINE;
  const context = canvas.getContext('2d')!;
  context.scale(FINE, FINE);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, frame.width, frame.height);
  const marks = new Map(scene.marks.map((mark) => [mark.id, mark]));
  for (const line of scene.lines) drawLine(context, line, marks, frame, palette);
  for (const mark of scene.marks) drawMark(context, mark, frame, palette);
  for (const mark of scene.marks) if (mark.named) drawLabel(context, { ...mark, ...frame.place(mark) } as never, palette);
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))), 'image/png'));
}

function drawLine(context: CanvasRenderingContext2D, line: Line, marks: ReadonlyMap<string, Mark>, frame: Frame, palette: Palette): void {
  const [one, other] = line.toward === 'a' ? [line.b, line.a] : [line.a, line.b];
  const [from, to] = [frame.place(marks.get(one)!), frame.place(marks.get(other)!)];
  context.strokeStyle = context.fillStyle = lineColor(line, palette);
  context.lineWidth = line.size;
  context.setLineDash(line.verdict === 'possible' ? [7, 5] : []);
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
  if (line.toward) drawHead(context, Math.atan2(to.y - from.y, to.x - from.x), to, marks.get(other)!.size, 4 + 2 * line.size);
}

function drawHead(context: CanvasRenderingContext2D, angle: number, to: { x: number; y: number }, clear: number, long: number): void {
  context.save();
  context.translate(to.x, to.y);
  context.rotate(angle);
  context.fill(new Path2D(`M${-clear} 0L${-clear - long} ${long * 0.4}V${-long * 0.4}Z`));
  context.restore();
}

function drawMark(context: CanvasRenderingContext2D, mark: Mark, frame: Frame, palette: Palette): void {
  const { x, y } = frame.place(mark);
  const ring = ringColor(mark, palette);
  context.save();
  context.translate(x, y);
  context.scale(mark.size, mark.size);
  context.fillStyle = markColor(mark, palette);
  context.fill(new Path2D(SHAPES[mark.kind]));
  if (ring) {
    context.strokeStyle = ring;
    context.lineWidth = 0.18;
    context.setLineDash(mark.designated === 'possible' ? [0.6, 0.4] : []);
    context.stroke(new Path2D('M1.26 0A1.26 1.26 0 1 1-1.26 0A1.26 1.26 0 1 1 1.26 0Z'));
  }
  context.restore();
}
