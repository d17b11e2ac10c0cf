/** The scene as a drawing that can be printed and edited. */
import { SHAPES } from '../../../parts/shapes';
import { LABEL_FONT, shortened } from '../labels';
import { labelColor, lineColor, markColor, type Palette, ringColor } from '../palette';
import type { Line, Mark, Scene } from '../scene';
import { type Frame, frameOf } from './frame';

const SVG = 'http://www.w3.org/2000/svg';

/** `wide`: of the sheet, in units of which a name is 13 high. */
export function svgOf(scene: Scene, palette: Palette, title: string, wide?: number): SVGSVGElement {
  const frame = frameOf(scene.marks, wide);
  const svg = element('svg', { viewBox: `0 0 ${frame.width} ${frame.height}`, width: frame.width, height: frame.height, role: 'img' }) as SVGSVGElement;
  svg.append(element('title', {}, title), element('rect', { width: '100%', height: '100%', fill: palette.paper }));
  const marks = new Map(scene.marks.map((mark) => [mark.id, mark]));
  svg.append(...scene.lines.flatMap((line) => drawLine(line, marks, frame, palette)));
  svg.append(...scene.marks.map((mark) => drawMark(mark, frame, palette)), ...scene.marks.filter((mark) => mark.named).map((mark) => drawName(mark, frame, palette)));
  return svg;
}

export function svgText(svg: SVGSVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}`;
}

function element(name: string, attributes: Record<string, string | number>, text = ''): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text) made.textContent = text;
  return made;
}

function drawLine(line: Line, marks: ReadonlyMap<string, Mark>, frame: Frame, palette: Palette): SVGElement[] {
  const ends = [marks.get(line.a)!, marks.get(line.b)!].map((mark) => ({ ...frame.place(mark), size: mark.size }));
  const [from, to] = line.toward === 'a' ? [ends[1]!, ends[0]!] : [ends[0]!, ends[1]!];
  const stroke = lineColor(line, palette);
  const dash: Record<string, string> = line.verdict === 'possible' ? { 'stroke-dasharray': '7 5' } : {};
  const shaft = element('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke, 'stroke-width': line.size, ...dash });
  return line.toward ? [shaft, head(from, to, stroke, line.size)] : [shaft];
}

function head(from: { x: number; y: number }, to: { x: number; y: number; size: number }, fill: string, size: number): SVGElement {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const point = { x: to.x - Math.cos(angle) * to.size, y: to.y - Math.sin(angle) * to.size };
  const long = 4 + 2 * size;
  return element('path', { d: `M0 0L${-long} ${long * 0.4}V${-long * 0.4}Z`, fill, transform: `translate(${point.x.toFixed(1)} ${point.y.toFixed(1)}) rotate(${((angle * 180) / Math.PI).toFixed(1)})` });
}

function drawMark(mark: Mark, frame: Frame, palette: Palette): SVGElement {
  const { x, y } = frame.place(mark);
  const group = element('g', { transform: `translate(${x} ${y}) scale(${mark.size.toFixed(1)})` });
  group.append(element('title', {}, mark.label), element('path', { d: SHAPES[mark.kind], fill: markColor(mark, palette) }));
  const stroke = ringColor(mark, palette);
  const dash: Record<string, string> = mark.designated === 'possible' ? { 'stroke-dasharray': '.6 .4' } : {};
  if (stroke) group.append(element('circle', { r: 1.26, fill: 'none', stroke, 'stroke-width': 0.18, ...dash }));
  return group;
}

function drawName(mark: Mark, frame: Frame, palette: Palette): SVGElement {
  const { x, y } = frame.place(mark);
  const text = element('text', { x: x + mark.size * 1.4 + 3, y: y + 4, fill: labelColor(mark, palette), stroke: palette.paper, 'stroke-width': 4, 'paint-order': 'stroke' }, shortened(mark.label));
  text.setAttribute('font-family', LABEL_FONT.slice(LABEL_FONT.indexOf(' ') + 1));
  text.setAttribute('font-size', '13');
  return text;
}
