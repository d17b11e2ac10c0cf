import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Served, axe, overflow } from './served';

const served = new Served();
beforeAll(() => served.start());
afterAll(() => served.stop());

interface Waiting {
  waiting: { proposal: string; line: string }[];
  beyond: number;
}
interface Log {
  items: { operation: number; what: string; status: string }[];
}

const waiting = async () => (await served.api<Waiting>('/proposals')).waiting;
const last = async () => (await served.api<Log>('/operations?limit=1')).items[0]!;
const line = (page: Page) => page.locator('.panel .line').innerText();
const told = (page: Page, words: RegExp) => page.getByText(words).first().waitFor();

describe('review from the keyboard alone', () => {
  test('accept, reject, later, edit and undo, each with one key', async () => {
    const before = await waiting();
    expect(before.length).toBeGreaterThan(3);
    const page = await served.open('/review');
    const first = await line(page);

    await page.keyboard.press('a');
    await told(page, /^accepted \(operation \d+\)/);
    expect(await line(page)).not.toBe(first);
    expect((await waiting()).map((each) => each.line)).not.toContain(first);
    expect((await last()).what).toBe('decide');

    await page.keyboard.press('u');
    await told(page, /^Took back: accepted/);
    await page.getByText(first, { exact: true }).first().waitFor();
    expect(await line(page)).toBe(first);
    expect((await waiting()).map((each) => each.line)).toContain(first);

    await page.keyboard.press('r');
    await told(page, /^rejected \(operation \d+\)/);
    const second = await line(page);
    await page.keyboard.press('l');
    await told(page, /^left for later/);
    expect(await line(page)).not.toBe(second);

    await page.keyboard.press('e');
    const voice = page.getByLabel('said by', { exact: true });
    await voice.fill('a spokesman');
    await page.keyboard.press('Enter');
    await told(page, /^accepted as edited \(operation \d+\)/);
    await page.context().close();
  });

  test('reload keeps the question', async () => {
    const page = await served.open('/review');
    await page.keyboard.press('l');
    await told(page, /^left for later/);
    const shown = await line(page);
    await page.reload();
    await page.locator('.panel .line').waitFor();
    expect(await line(page)).toBe(shown);
    await page.context().close();
  });

  test('letters typed into a field decide nothing, and keys can be switched off', async () => {
    const page = await served.open('/review');
    const count = (await waiting()).length;
    await page.getByRole('combobox', { name: 'Search' }).fill('a');
    await page.keyboard.type('arb');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Keys' }).click();
    await page.getByLabel('Single keys').uncheck();
    await page.keyboard.press('Escape');
    await page.locator('main').focus();
    await page.keyboard.press('a');
    await page.waitForTimeout(300);
    expect((await waiting()).length).toBe(count);
    await page.context().close();
  });
});

test('passages of a document are marked, and lead to what they say', async () => {
  const { items } = await served.api<{ items: { key: string }[] }>('/documents');
  const page = await served.open(`/document/${items[0]!.key}`);
  const marks = await page.evaluate(() => [...CSS.highlights.keys()].map((name) => [name, CSS.highlights.get(name)!.size] as const));
  expect(Object.fromEntries(marks)['sinew-waiting']).toBeGreaterThan(0);
  await page.getByText(/^All \d+ marked passages?$/).first().click();
  await page.locator('details li button').last().click();
  expect(await page.evaluate(() => CSS.highlights.get('sinew-current')?.size)).toBe(1);
  await page.context().close();
});

test('an operation is undone from the log', async () => {
  const page = await served.open('/operations');
  const { operation } = await last();
  await page.getByRole('button', { name: `Undo operation ${operation}`, exact: true }).click();
  await page.getByRole('button', { name: 'Undo it' }).click();
  await told(page, new RegExp(`^Operation ${operation} is undone`));
  expect((await last()).what).toBe('undo');
  await page.context().close();
});

test('a source is graded', async () => {
  const page = await served.open('/sources');
  await page.locator('tbody tr').first().getByRole('button').click();
  await page.getByRole('radio', { name: 'E: unreliable' }).check();
  await page.getByRole('button', { name: 'Grade', exact: true }).click();
  await told(page, /is graded E \(operation \d+\)/);
  expect((await last()).what).toBe('grade');
  await page.context().close();
});

test('a document is read, and waits to be reviewed', async () => {
  const page = await served.open('/documents');
  await page.locator('input[type=file]').setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('Hadi al-Amiri is the leader of the Badr Organization.') });
  await page.getByRole('link', { name: 'Open it' }).click({ timeout: 30_000 });
  await page.getByText('Hadi al-Amiri is the leader').first().waitFor();
  await page.context().close();
});

test('a table is imported, and what could not be taken is told', async () => {
  const page = await served.open('/datasets');
  const table = 'subject,schema,property,value,source\nx,Person,name,Somebody,none\n';
  await page.locator('input[type=file]').setInputFiles({ name: 'own.claims.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await page.getByText(/own\.claims\.csv was imported|own\.claims\.csv: failed/).waitFor({ timeout: 30_000 });
  await page.context().close();
});

test('two pairs are judged and taken back', async (context) => {
  if (!(await served.answers('/pairs?limit=1'))) return context.skip();
  const page = await served.open('/pairs?threshold=0.5');
  if ((await page.locator('#pair-title').count()) === 0) return context.skip();
  await page.keyboard.press('d');
  await told(page, /^judged different \(operation \d+\)/);
  await page.keyboard.press('z');
  await told(page, /^Took back: judged different/);
  await page.context().close();
});

describe('screening', () => {
  test('one name in another script', async (context) => {
    if (!(await served.answers('/screen?name=x'))) return context.skip();
    const page = await served.open(`/screening?name=${encodeURIComponent('نوري المالكي')}`);
    await page.getByRole('link', { name: 'Nouri al-Maliki' }).waitFor();
    await page.getByText('the same name').first().waitFor();
    await page.context().close();
  });

  test('a table, a hit that is not the one we mean, and its undo', async (context) => {
    if (!(await served.answers('/screen?name=x'))) return context.skip();
    const page = await served.open('/screening?view=table');
    await page.getByLabel('Paste rows').fill('id,name,country\n7,Qasim Sulaimani,ir\n8,Nobody At All,gb\n');
    await page.getByRole('button', { name: 'Paste rows' }).click();
    await page.getByRole('button', { name: 'Screen the table' }).click();
    await page.getByRole('button', { name: 'Hits of Qasim Sulaimani' }).click({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Not the one we mean' }).first().click();
    await page.getByText('judged different').first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await told(page, /^Took back/);
    await page.context().close();
  });
});

const FLOWS = '/measures?from=oil-buyers&to=irgc&to=pro-iranian-militias&on=2026-06-04';

test('what a measure would stop is shown at once', async () => {
  const page = await served.open(`${FLOWS}&view=whatif&designate=vs-tankers`);
  await page.getByRole('heading', { name: 'What stops' }).waitFor();
  await page.getByText(/\d+ % less/).waitFor();
  await page.context().close();
});

test('incidents are chosen in the table, on the line and on the map', async () => {
  const page = await served.open('/incidents');
  await page.getByRole('button', { name: 'Drone attack on Tower 22' }).first().click();
  await page.getByRole('heading', { name: /Drone attack on Tower 22/ }).waitFor();
  await page.getByRole('link', { name: 'Time line' }).click();
  await page.locator('.line button').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.locator('.beside h2').waitFor();
  await page.getByRole('link', { name: 'Map', exact: true }).click();
  await page.getByRole('button', { name: /records?, Iraq$/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Here' }).waitFor();
  await page.context().close();
});

const PAGES = [
  '/documents', '/review', '/pairs', '/screening', '/screening?view=table', '/incidents', '/incidents?view=line', '/incidents?view=map', '/incidents?view=crossed',
  '/incidents?view=counts', '/incidents?view=trend', '/incidents?view=links', '/measures', FLOWS, `${FLOWS}&view=whatif&designate=vs-tankers`, `${FLOWS}&view=plan`,
  '/sources', '/datasets', '/operations',
];

test.each(PAGES)('%s: nothing that axe-core objects to, and nothing beyond the window', async (path) => {
  const page = await served.open(path);
  await page.waitForTimeout(300);
  expect(await axe(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await axe(page)).toEqual([]);
  // A window of 1360 pixels at 200 %, and a telephone.
  for (const [width, height] of [[680, 450], [360, 760]] as const) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(150);
    expect(await overflow(page)).toBe(0);
  }
  expect(await axe(page)).toEqual([]);
  await page.context().close();
});

test('no error was in any console, and nothing left the machine', () => {
  const missing = /status of 404/;
  expect(served.faults.filter((fault) => !missing.test(fault))).toEqual([]);
});
