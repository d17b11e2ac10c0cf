/** Draws every page for `docs/pages.md`, from the demo workspace and a short article. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { ARTICLE } from './article';
import { close, open, type Options, settled, useSinew } from './browser';

const FOLDER = join(import.meta.dirname, '../../docs/pages');
const FLOWS = '/measures?from=oil-buyers&to=irgc&to=pro-iranian-militias&on=2026-06-04';
const WIDE: Options = { width: 1280, height: 800 };
const DARK: Options = { ...WIDE, dark: true };
const NARROW: Options = { width: 360, height: 740 };

interface Picture {
  name: string;
  path: string;
  how?: Options;
  first?: (page: Page) => Promise<void>;
}

const PICTURES: Picture[] = [
  { name: 'home', path: '/' },
  { name: 'search', path: '/search?q=khazali' },
  { name: 'dossier', path: '/entity/kataib-hizballah?on=2024-02-01' },
  { name: 'dossier-claims', path: '/entity/kataib-hizballah?on=2024-02-01', how: DARK, first: (page) => page.locator('main .claims button, main button.claims').first().click() },
  { name: 'dossier-narrow', path: '/entity/qais-al-khazali', how: NARROW },
  { name: 'network', path: '/network?of=asaib-ahl-al-haq&on=2020-01-10&pick=qais-al-khazali' },
  { name: 'network-dark', path: '/network?from=quds-force&to=al-bilad-bank', how: DARK },
  { name: 'network-table-narrow', path: '/network?of=asaib-ahl-al-haq&view=table', how: NARROW },
  { name: 'reach', path: '/reach?authority=all&designate=al-huda-bank' },
  { name: 'control-dark', path: '/reach?ask=control&entity=pearl-petroleum', how: DARK },
  { name: 'posts', path: '/posts?ask=power&body=council-of-representatives&size=329&partners=coordination-framework&on=2026-06-01' },
  { name: 'capture', path: '/posts?ask=capture&network=coordination-framework&posts=minister&from=2020-01-01&to=2026-06-01&every=quarter' },
  { name: 'incidents', path: '/incidents?view=line' },
  { name: 'incidents-map-dark', path: '/incidents?view=map', how: DARK },
  { name: 'measures', path: `${FLOWS}&view=plan` },
  { name: 'whatif', path: `${FLOWS}&view=whatif&designate=vs-tankers` },
  { name: 'review', path: '/review' },
  { name: 'review-narrow', path: '/review', how: NARROW },
  { name: 'documents', path: '/documents' },
  { name: 'pairs', path: '/pairs?threshold=0.5' },
  { name: 'screening', path: `/screening?name=${encodeURIComponent('نوري المالكي')}` },
  { name: 'sources', path: '/sources' },
  { name: 'datasets', path: '/datasets' },
  { name: 'operations-dark', path: '/operations', how: DARK },
];

useSinew({ article: ARTICLE });
mkdirSync(FOLDER, { recursive: true });

test.each(PICTURES)('$name', async ({ name, path, how = WIDE, first }) => {
  const opened = await open(path, how);
  const { page } = opened;
  await first?.(page);
  await settled(page);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  await close(opened);
});
