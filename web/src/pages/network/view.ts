/** The picture on the canvas: sigma, told what the scene holds. */
import Graph from 'graphology';
import Sigma from 'sigma';
import type { Coordinates, MouseCoords } from 'sigma/types';
import { EDGE_PROGRAMS } from './gl/lines';
import { MarkProgram } from './gl/marks';
import { lineNear } from './layout';
import { drawHover, drawLabel, drawLineLabel } from './labels';
import { lineColor, markColor, type Palette, ringColor } from './palette';
import { spareSlow } from './pace';
import type { Line, Mark, Scene } from './scene';
import type { Sheet } from './spacing';

const PADDING = 48;
/** How near to a line one must point, in pixels. */
const REACH = 6;
const WHOLE = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };

export interface Handlers {
  pick: (id: string) => void;
  pickLine: (a: string, b: string) => void;
  open: (id: string) => void;
  clear: () => void;
  /** Somebody put an entity elsewhere. */
  drag: (id: string, at: Coordinates) => void;
}

export class View {
  #graph = new Graph({ type: 'undirected' });
  #sigma: Sigma;
  #palette: Palette;
  #dragged: string | null = null;
  #reframe = false;

  constructor(container: HTMLElement, palette: Palette, handlers: Handlers) {
    this.#palette = palette;
    this.#sigma = new Sigma(this.#graph, container, {
      allowInvalidContainer: true,
      defaultNodeType: 'mark',
      nodeProgramClasses: { mark: MarkProgram },
      defaultEdgeType: 'line',
      edgeProgramClasses: EDGE_PROGRAMS,
      enableCameraRotation: false,
      renderEdgeLabels: true,
      labelDensity: 0.6,
      labelGridCellSize: 110,
      labelRenderedSizeThreshold: 4.6,
      minEdgeThickness: 0.6,
      stagePadding: PADDING,
      zIndex: true,
      defaultDrawNodeLabel: (context, data) => drawLabel(context, data as never, this.#palette),
      defaultDrawNodeHover: (context, data) => drawHover(context, data as never, this.#palette),
      defaultDrawEdgeLabel: (context, data, source, target) => drawLineLabel(context, data.label, source, target, this.#palette),
    });
    this.#listen(handlers);
    spareSlow(this.#sigma, this.#graph);
  }

  /** Draws the scene; entities keep their places unless the scene moves them. */
  show(scene: Scene): void {
    const marks = new Map(scene.marks.map((mark) => [mark.id, mark]));
    const lines = new Map(scene.lines.map((line) => [line.key, line]));
    this.#graph.filterEdges((key) => !lines.has(key)).forEach((key) => this.#graph.dropEdge(key));
    this.#graph.filterNodes((id) => !marks.has(id)).forEach((id) => this.#graph.dropNode(id));
    for (const [id, mark] of marks) {
      const data = this.#markData(mark);
      if (!this.#graph.hasNode(id) || differs(this.#graph.getNodeAttributes(id), data)) this.#graph.mergeNode(id, data);
    }
    for (const [key, line] of lines) this.#line(key, line);
    if (this.#reframe) this.#sigma.setCustomBBox(this.#frame());
    this.#reframe = false;
    this.#sigma.refresh({ schedule: true });
  }

  recolor(palette: Palette, scene: Scene): void {
    this.#palette = palette;
    this.show(scene);
  }

  /** The next scene is framed anew, so that all of it is in view. */
  frameNext(): void {
    this.#reframe = true;
    this.#sigma.getCamera().setState(WHOLE);
  }

  /** Everything into view, so that the eye can follow. */
  fit(): void {
    this.#sigma.setCustomBBox(this.#frame());
    this.#sigma.refresh();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) this.#sigma.getCamera().setState(WHOLE);
    else void this.#sigma.getCamera().animate(WHOLE, { duration: 200 });
  }

  /** What holds all marks, and the names to the right of the last. */
  #frame(): { x: [number, number]; y: [number, number] } {
    const ends = { x: [Infinity, -Infinity] as [number, number], y: [Infinity, -Infinity] as [number, number] };
    this.#graph.forEachNode((_, data) => {
      for (const axis of ['x', 'y'] as const) ends[axis] = [Math.min(ends[axis][0], data[axis] as number), Math.max(ends[axis][1], data[axis] as number)];
    });
    const { names, width } = this.sheet();
    if (ends.x[0] <= ends.x[1]) ends.x[1] += ((ends.x[1] - ends.x[0]) * names) / width;
    return ends;
  }

  zoom(by: 'in' | 'out'): void {
    const camera = this.#sigma.getCamera();
    void (by === 'in' ? camera.animatedZoom({ duration: 120 }) : camera.animatedUnzoom({ duration: 120 }));
  }

  /** What there is to draw on, in pixels, less what names take at the side. */
  sheet(): Sheet & { names: number } {
    const { width, height } = this.#sigma.getDimensions();
    const names = Math.min(190, width * 0.25);
    return { width: Math.max(160, width - 2 * PADDING - names), height: Math.max(200, height - 2 * PADDING), names };
  }

  /** Brings an entity into view if it lies outside. */
  reveal(id: string): void {
    const shown = this.#sigma.getNodeDisplayData(id);
    if (!shown) return;
    const { width, height } = this.#sigma.getDimensions();
    const at = this.#sigma.framedGraphToViewport(shown);
    if (at.x > 30 && at.y > 30 && at.x < width - 30 && at.y < height - 30) return;
    void this.#sigma.getCamera().animate({ x: shown.x, y: shown.y }, { duration: 150 });
  }

  /** Where an entity stands on the page's side of the glass. */
  screenPlace(id: string): Coordinates | null {
    const shown = this.#sigma.getNodeDisplayData(id);
    return shown ? this.#sigma.framedGraphToViewport(shown) : null;
  }

  resize(): void {
    this.#sigma.resize();
    this.#sigma.refresh();
  }

  kill(): void {
    this.#sigma.kill();
  }

  #markData(mark: Mark) {
    return {
      x: mark.x,
      y: mark.y,
      size: mark.size,
      label: mark.label,
      kind: mark.kind,
      dim: mark.dim,
      color: markColor(mark, this.#palette),
      ring: ringColor(mark, this.#palette),
      brokenRing: !mark.picked && mark.designated === 'possible',
      forceLabel: mark.named && !mark.dim,
      zIndex: mark.picked ? 2 : mark.dim ? 0 : 1,
    };
  }

  #line(key: string, line: Line): void {
    const [source, target] = line.toward === 'a' ? [line.b, line.a] : [line.a, line.b];
    if (this.#graph.hasEdge(key) && this.#graph.source(key) !== source) this.#graph.dropEdge(key);
    const data = {
      type: line.toward ? 'arrow' : 'line',
      size: line.size,
      color: lineColor(line, this.#palette),
      broken: line.verdict === 'possible',
      label: line.label || null,
      forceLabel: line.label !== '',
      zIndex: line.picked || line.onPath ? 2 : line.verdict === 'excluded' ? 0 : 1,
    };
    if (this.#graph.hasEdge(key)) {
      const known = this.#graph.getEdgeAttributes(key);
      if (differs(known, data)) this.#graph.replaceEdgeAttributes(key, data);
    } else this.#graph.addEdgeWithKey(key, source, target, data);
  }

  #listen(handlers: Handlers): void {
    const sigma = this.#sigma;
    sigma.on('clickNode', ({ node }) => handlers.pick(node));
    sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
      preventSigmaDefault();
      handlers.open(node);
    });
    sigma.on('clickStage', ({ event }) => {
      const line = this.#lineAt(event);
      if (line === null) handlers.clear();
      else handlers.pickLine(...this.#graph.extremities(line));
    });
    let over = false;
    sigma.on('enterNode', () => (over = true));
    sigma.on('leaveNode', () => (over = false));
    sigma.on('moveBody', ({ event }) => {
      if (this.#dragged === null) sigma.getContainer().style.cursor = over || this.#lineAt(event) !== null ? 'pointer' : '';
    });
    sigma.on('downNode', ({ node }) => (this.#dragged = node));
    const captor = sigma.getMouseCaptor();
    captor.on('mousemovebody', (event) => this.#drag(event));
    captor.on('mouseup', () => this.#drop(handlers));
  }

  /** The line under the pointer; one need not hit its very middle. */
  #lineAt(pointer: Coordinates): string | null {
    const at = new Map(this.#graph.mapNodes((id) => [id, this.screenPlace(id)] as const));
    const ends = this.#graph.mapEdges((key, _, source, target) => [key, at.get(source)!, at.get(target)!] as const);
    return lineNear(pointer, ends, REACH);
  }

  #drag(event: MouseCoords): void {
    if (this.#dragged === null) return;
    this.#graph.mergeNodeAttributes(this.#dragged, this.#sigma.viewportToGraph(event));
    event.preventSigmaDefault();
    event.original.preventDefault();
    event.original.stopPropagation();
  }

  #drop(handlers: Handlers): void {
    if (this.#dragged === null) return;
    const { x, y } = this.#graph.getNodeAttributes(this.#dragged) as Coordinates;
    handlers.drag(this.#dragged, { x, y });
    this.#dragged = null;
  }
}

/** Whether anything would look different: what stays as it is need not be told. */
function differs(known: Record<string, unknown>, next: Record<string, unknown>): boolean {
  return Object.entries(next).some(([name, value]) => known[name] !== value);
}
