import type { Verdict } from '../../api/types';
import type { Kind } from '../../text/model';
import type { Line, Mark } from './scene';

/** The colours of the page as numbers, since neither the canvas nor a file knows its style sheet. */
export interface Palette {
  paper: string;
  ink: string;
  quiet: string;
  line: string;
  accent: string;
  ring: string;
  kinds: Record<Kind, string>;
}

const KINDS: Kind[] = ['person', 'organization', 'company', 'public', 'position', 'event', 'asset', 'other'];

/** Read from an element, so that light and dark are as it has them. */
export function paletteOf(element: HTMLElement): Palette {
  const probe = element.appendChild(document.createElement('span'));
  const read = (token: string) => {
    probe.style.color = `var(${token})`;
    return hex(getComputedStyle(probe).color);
  };
  const palette = {
    paper: read('--paper'),
    ink: read('--ink'),
    quiet: read('--quiet'),
    line: read('--rule-strong'),
    accent: read('--accent'),
    ring: read('--alarm'),
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, read(`--kind-${kind}`)])) as Record<Kind, string>,
  };
  probe.remove();
  return palette;
}

/** `rgb(1, 2, 3)` as `#010203`. */
export function hex(color: string): string {
  const parts = color.match(/[\d.]+/g)?.slice(0, 3).map(Number) ?? [0, 0, 0];
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** `part` of the one and the rest of the other. */
export function mixed(one: string, other: string, part: number): string {
  const at = (color: string, index: number) => parseInt(color.slice(1 + 2 * index, 3 + 2 * index), 16);
  return hex([0, 1, 2].map((index) => at(one, index) * part + at(other, index) * (1 - part)).join(' '));
}

export function markColor(mark: Mark, palette: Palette): string {
  return mark.dim ? mixed(palette.kinds[mark.kind], palette.paper, 0.22) : palette.kinds[mark.kind];
}

/** The ring around those who are designated, or none. */
export function ringColor(mark: Mark, palette: Palette): string | null {
  if (mark.picked) return palette.accent;
  if (mark.designated === 'excluded') return null;
  return mark.dim ? mixed(palette.ring, palette.paper, 0.3) : palette.ring;
}

const STRENGTH: Record<Verdict, number> = { certain: 0.75, possible: 0.65, excluded: 0.16 };

export function lineColor(line: Line, palette: Palette): string {
  const strong = line.picked || line.onPath;
  const color = strong ? palette.accent : palette.line;
  return mixed(color, palette.paper, strong && line.verdict !== 'excluded' ? 1 : STRENGTH[line.verdict]);
}

export function labelColor(mark: Mark, palette: Palette): string {
  return mark.dim ? mixed(palette.quiet, palette.paper, 0.6) : palette.ink;
}
