import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { close, open, settled, useSinew } from './browser';

useSinew();

const query = (page: Page) => new URL(page.url()).searchParams;

test('search finds a name in another script, from the keyboard alone', async () => {
  const opened = await open('/');
  const { page } = opened;
  await page.getByRole('combobox').first().fill('عصائب');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: "Asa'ib Ahl al-Haq" }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/app/entity/asaib-ahl-al-haq');
  await close(opened);
});

test('a name from right to left keeps its direction, its source and its claims', async () => {
  const opened = await open('/entity/asaib-ahl-al-haq');
  const { page } = opened;
  const name = page.locator('#names bdi', { hasText: 'عصائب أهل الحق' });
  expect(await name.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  await page.getByRole('button', { name: /عصائب أهل الحق: 1 claim/ }).click();
  const panel = page.getByRole('dialog', { name: /عصائب/ });
  expect(await panel.textContent()).toContain('Demo note');
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('claims');
  await close(opened);
});

test('the day asked for stands in the address, decides, and stays after a reload', async () => {
  const opened = await open('/entity/falih-al-fayyadh');
  const { page } = opened;
  expect(await page.locator('#posts li').count()).toBe(3);
  await page.getByRole('button', { name: /As of/ }).click();
  await page.getByLabel('As of', { exact: true }).and(page.locator('input')).fill('2018-09-15');
  await page.getByRole('button', { name: 'Set' }).click();
  await settled(page);
  expect(query(page).get('on')).toBe('2018-09-15');
  expect(await page.locator('#posts li').count()).toBe(1);
  await page.reload();
  await settled(page);
  expect(await page.locator('#posts li').count()).toBe(1);
  await page.getByRole('button', { name: 'Show them' }).click();
  await page.locator('#former tbody tr').first().waitFor();
  expect(await page.locator('#former').textContent()).toContain('Chairman of the Popular Mobilization Commission');
  await close(opened);
});

test('disagreements stand side by side', async () => {
  const opened = await open('/entity/asaib-ahl-al-haq');
  const sides = await opened.page.locator('#disagreements .side').allTextContents();
  expect(sides.length).toBe(2);
  expect([sides[0]?.includes('2020-01-02'), sides[1]?.includes('2020-01-10')]).toEqual([true, true]);
  await close(opened);
});

test('a disagreement names entities, not their ids', async () => {
  const opened = await open('/entity/kataib-hizballah');
  await opened.page.locator('#disagreements .side').getByRole('link', { name: 'Muhandis General Company' }).first().waitFor();
  await close(opened);
});

test('on paper every value has the numbers of its sources, and the sources stand at the end', async () => {
  const opened = await open('/entity/kataib-hizballah');
  const { page } = opened;
  await page.emulateMedia({ media: 'print' });
  const last = page.locator('main ol > li').last();
  await last.waitFor();
  const sources = await page.locator('main section:has(> ol)').last().locator('li').count();
  const marks = await page.locator('sup.cited:visible').allTextContents();
  const numbers = marks.flatMap((mark) => mark.replace(/[[\]]/g, '').split(', ').map(Number));
  expect(marks.length).toBeGreaterThan(20);
  expect(new Set(numbers)).toEqual(new Set(Array.from({ length: sources }, (_, index) => index + 1)));
  await page.emulateMedia({ media: 'screen' });
  await page.locator('sup.cited').first().waitFor({ state: 'detached' });
  await close(opened);
});

test('an entity that nobody knows: a page that says so and leads on', async () => {
  const opened = await open('/entity/nobody-here');
  const { page } = opened;
  await page.getByRole('heading', { level: 1, name: 'Not found' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Search' }).click();
  await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor();
  expect(opened.wrong.splice(0).every((each) => each.includes('404'))).toBe(true);
  await close(opened);
});

test('a day that is none is told, and the question asked without it', async () => {
  const opened = await open('/entity/asaib-ahl-al-haq?on=2020-13-45');
  await opened.page.getByRole('alert').getByText('2020-13-45').waitFor();
  await opened.page.locator('#names').waitFor();
  await close(opened);
});

test('capture is asked for once it says what of the state, and reads from the network on', async () => {
  const opened = await open('/posts?ask=capture&network=coordination-framework&on=2026-06-01');
  const { page } = opened;
  await page.getByText('What of the state may it hold?').waitFor();
  await page.goto(`${page.url()}&posts=minister`);
  await settled(page);
  const row = page.getByRole('row', { name: /Ahmed al-Asadi/ }).first();
  expect(await row.innerText()).not.toContain('is a member of Ahmed al-Asadi');
  await close(opened);
});

test('the window is named after the entity', async () => {
  const opened = await open('/entity/asaib-ahl-al-haq');
  expect(await opened.page.title()).toContain("Asa'ib Ahl al-Haq");
  await opened.page.getByRole('link', { name: 'Incidents' }).first().click();
  await settled(opened.page);
  expect(await opened.page.title()).not.toContain("Asa'ib Ahl al-Haq");
  await close(opened);
});

test('a disagreement about the entity itself names nobody else', async () => {
  const opened = await open('/entity/qais-al-khazali');
  const named = opened.page.locator('#disagreements h3').first().locator('a');
  expect(await named.count()).toBe(1);
  expect(await named.textContent()).toContain('Qais al-Khazali');
  await close(opened);
});

test('the network is walked and spread out from the keyboard, and its table holds the same', async () => {
  const opened = await open('/network?of=asaib-ahl-al-haq');
  const { page } = opened;
  const shown = async () => (await page.locator('.under').first().textContent())?.trim();
  const before = await shown();
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  expect(await page.locator('[aria-live]', { hasText: 'shown' }).textContent()).toMatch(/, \d+ ties? shown/);
  expect(query(page).get('pick')).not.toBe('asaib-ahl-al-haq');
  await page.keyboard.press('Enter');
  await page.waitForFunction((old) => document.querySelector('.under')?.textContent?.trim() !== old, before);
  await settled(page);
  const relations = Number(/(\d+) relations/.exec((await shown()) ?? '')?.[1]);
  await page.getByRole('button', { name: 'Table' }).click();
  expect(await page.locator('main tbody tr').count()).toBe(Math.min(200, relations));
  expect(query(page).getAll('of').length).toBe(2);
  await close(opened);
});

test('the legend leaves out, and time tells what holds', async () => {
  const opened = await open('/network?of=asaib-ahl-al-haq&view=table');
  const { page } = opened;
  const rows = page.locator('main tbody tr');
  const all = await rows.count();
  await page.getByRole('checkbox', { name: /Membership/ }).uncheck();
  expect(query(page).getAll('notype')).toEqual(['Membership']);
  expect(await rows.count()).toBeLessThan(all);
  await page.getByRole('slider').focus();
  for (let month = 0; month < 24; month += 1) await page.keyboard.press('ArrowLeft');
  expect(query(page).get('on')).toMatch(/^2024-/);
  expect(await rows.filter({ hasText: 'possible' }).count()).toBeGreaterThan(0);
  await close(opened);
});

test('paths between two are listed and drawn', async () => {
  const opened = await open('/network?from=quds-force&to=al-bilad-bank&hops=3');
  const { page } = opened;
  const first = page.locator('button', { hasText: 'KAREEM, Aras Habib' }).first();
  await first.click();
  expect(query(page).get('path')).toBe('0');
  expect(await page.locator('.under').first().textContent()).toMatch(/entities/);
  await close(opened);
});

test('the network is saved as a drawing, a picture and a graph', async () => {
  const opened = await open('/network?of=asaib-ahl-al-haq');
  const { page } = opened;
  const save = async (name: string) => {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return readFileSync(await download.path());
  };
  const svg = (await save('Drawing (SVG)')).toString();
  expect([svg.match(/<g /g)?.length, svg.includes('Qais al-Khazali')]).toEqual([await page.evaluate(() => Number(/\d+/.exec(document.querySelector('.under')!.textContent!)![0])), true]);
  expect((await save('Picture (PNG)')).subarray(1, 4).toString()).toBe('PNG');
  expect((await save('Graph (GEXF)')).toString()).toContain('<node id="asaib-ahl-al-haq"');
  await close(opened);
});

test('reach shows what is missing, and what a designation would add', async () => {
  const opened = await open('/reach?designate=al-huda-bank');
  const { page } = opened;
  expect(await page.locator('.supposed tbody tr', { hasText: 'Al-Huda Bank' }).textContent()).toMatch(/possible.*certain.*is designated/s);
  const tree = page.locator('ul.root > li', { hasText: 'AL-MOUSSAWI' });
  await tree.locator('summary').click();
  expect(await tree.textContent()).toContain('the share of AL-MOUSSAWI, Hamad in Al-Huda Bank is not known');
  await close(opened);
});

test('power has its ranges, and the partners who would decide', async () => {
  const opened = await open('/posts?ask=power&body=council-of-representatives&size=329&partners=coordination-framework&on=2026-06-01');
  const { page } = opened;
  expect(await page.locator('main').textContent()).toContain('329 seats, of which 165 decide');
  expect(await page.locator('tbody tr').first().textContent()).toMatch(/Coordination Framework.*144.*44\.1–89\.7 %/s);
  expect(await page.locator('section', { hasText: 'Whom it needs to decide' }).locator('li').first().textContent()).toContain('Taqaddum Party');
  await close(opened);
});

test('capture is a series with its range', async () => {
  const opened = await open('/posts?ask=capture&network=coordination-framework&posts=minister&from=2022-01-01&to=2026-06-01&every=year&on=2026-06-01');
  const { page } = opened;
  expect(await page.locator('.column').count()).toBe(6);
  await page.getByText('As a table').click();
  expect(await page.locator('details tbody tr').last().textContent()).toMatch(/2026-06-01.*10–90 %/s);
  await close(opened);
});
