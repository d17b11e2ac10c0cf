import { describe, expect, test } from 'vitest';
import { axe, close, open, overflows, useSinew } from './browser';

useSinew();

const ADDRESSES = [
  '/',
  '/search?q=hizb',
  '/entity/kataib-hizballah',
  '/entity/qais-al-khazali',
  '/entity/falih-al-fayyadh?on=2018-09-15',
  '/network',
  '/network?of=asaib-ahl-al-haq&on=2020-01-10&pick=qais-al-khazali',
  '/network?of=asaib-ahl-al-haq&view=table',
  '/network?from=quds-force&to=al-bilad-bank',
  '/reach',
  '/reach?authority=all&designate=al-huda-bank',
  '/reach?ask=exposure&entity=al-bilad-bank',
  '/reach?ask=control&entity=pearl-petroleum',
  '/posts?on=2018-09-15',
  '/posts?ask=power&body=council-of-representatives&size=329&partners=coordination-framework&on=2026-06-01',
  '/posts?ask=capture&network=coordination-framework&posts=minister&from=2020-01-01&to=2026-06-01&every=quarter',
  '/nowhere',
];

// A window of 680 pixels is one of 1360 at 200 % zoom.
describe.each([
  ['light', {}],
  ['dark', { dark: true }],
  ['at 200 % zoom', { width: 680, height: 450 }],
  ['at 360 pixels', { width: 360, height: 740 }],
])('%s', (_, options) => {
  test.each(ADDRESSES)('%s is accessible, fits and asks nobody else', async (address) => {
    const opened = await open(address, options);
    expect(await axe(opened.page)).toEqual([]);
    expect(await overflows(opened.page)).toBe(0);
    await close(opened);
  });
});
