import type Graph from 'graphology';
import type Sigma from 'sigma';

/** Frames further apart than this are seen to jerk. */
const SMOOTH = 45;
const SOME = 4;

/** Marks the first drawing, and leaves lines out while the picture moves on machines that cannot draw them in time. */
export function spareSlow(sigma: Sigma, graph: Graph): void {
  let drawn = false;
  let last = 0;
  let slow = 0;
  sigma.on('afterRender', () => {
    if (!drawn && graph.order > 0) performance.mark('network drawn');
    drawn ||= graph.order > 0;
  });
  sigma.getCamera().on('updated', () => {
    const now = performance.now();
    const apart = now - last;
    last = now;
    if (apart > 1000 || sigma.getSetting('hideEdgesOnMove')) return;
    slow = apart > SMOOTH ? slow + 1 : 0;
    if (slow >= SOME) sigma.setSettings({ hideEdgesOnMove: true, hideLabelsOnMove: true });
  });
}
