/** The network with 2,000 entities and 5,000 relations, made up: how soon it is drawn, and how smoothly it moves. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { close, open, settled, useSinew } from './browser';

useSinew();

const NODES = 2000;
const EDGES = 5000;

/** The same every time: a tree whose branches are tied to each other. */
function madeUp() {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 16807) % 2147483647;
    return seed % below;
  };
  const of = (list: readonly string[]) => list[random(list.length)];
  const nodes = Array.from({ length: NODES }, (_, index) => ({
    id: `n${index}`,
    caption: `Entity ${index}`,
    schema: of(['Person', 'Organization', 'Company', 'PublicBody', 'Position', 'Vessel']),
    designated: random(10) === 0 ? 'certain' : 'excluded',
  }));
  const edges = Array.from({ length: EDGES }, (_, index) => {
    const to = index < NODES - 1 ? index + 1 : random(NODES);
    const year = 2010 + random(14);
    return {
      relation: `r${index}`,
      from: `n${index < NODES - 1 ? random(to) : random(NODES)}`,
      to: `n${to}`,
      schema: of(['Ownership', 'Membership', 'Directorship', 'Payment', 'Command']),
      reads: 'is tied to',
      verdict: random(5) === 0 ? 'possible' : 'certain',
      held: { start: String(year), end: random(2) === 0 ? String(year + 3) : null, attested: null, disputed: false },
      claims: [],
    };
  });
  return { question: { on: null, today: '2026-06-04' }, answer: { nodes, edges, more: 0 }, claims: {}, sources: {} };
}

/** How many frames the picture was drawn in, and how long the longer ones took. */
async function framesOf(page: Page, act: () => Promise<void>) {
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const tick = (now: number) => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    Object.assign(window, { frames });
  });
  await act();
  const frames = (await page.evaluate('window.frames')) as number[];
  const sorted = frames.slice(1).sort((a, b) => a - b);
  const at = (part: number) => Math.round(sorted[Math.floor(sorted.length * part)] ?? 0);
  return { frames: sorted.length, 'median ms': at(0.5), '95 % within ms': at(0.95) };
}

test('2,000 entities and 5,000 relations', { timeout: 240_000 }, async () => {
  const opened = await open('/network');
  const { page } = opened;
  const body = JSON.stringify(madeUp());
  await page.route('**/api/v1/entities/made-up/network*', (route) => route.fulfill({ body, contentType: 'application/json' }));
  await page.evaluate(() => performance.mark('asked'));
  await page.evaluate(() => {
    history.pushState(null, '', '/app/network?of=made-up');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await page.waitForFunction(() => performance.getEntriesByName('network drawn').length > 0, null, { timeout: 60_000 });
  const drawn = (await page.evaluate(
    () => performance.getEntriesByName('network drawn')[0]!.startTime - performance.getEntriesByName('asked')[0]!.startTime,
  )) as number;
  const before = Date.now();
  await settled(page);
  const rested = Date.now() - before;

  const box = (await page.getByRole('application').boundingBox())!;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const dragging = await framesOf(page, async () => {
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    for (let step = 0; step < 40; step += 1) await page.mouse.move(middle.x + 3 * step, middle.y + 40 * Math.sin(step / 5));
    await page.mouse.up();
  });
  console.info('network of 2,000 entities and 5,000 relations', { 'first drawing ms': Math.round(drawn), 'at rest after ms': rested, dragging });
  expect(await page.locator('.under').first().textContent()).toContain('2,000 entities, 5,000 relations');
  expect(drawn).toBeLessThan(20_000);
  await close(opened);
});
