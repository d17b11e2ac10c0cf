import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ARTICLE } from './article';
import { api, axe, close, open, overflows, settled, useSinew } from './browser';

useSinew({ article: ARTICLE });

interface Waiting {
  waiting: { proposal: string; line: string; source: string; said: { property: string; name: string; value: string }[] }[];
  beyond: number;
}
interface Log {
  items: { operation: number; what: string; status: string }[];
}

const waiting = async () => (await api<Waiting>('/proposals')).waiting;
const last = async () => (await api<Log>('/operations?limit=1')).items[0]!;
const line = (page: Page) => page.locator('.panel .line').innerText();
const told = (page: Page, words: RegExp) => page.getByText(words).first().waitFor();

describe('review from the keyboard alone', () => {
  test('accept, reject, later, edit and undo, each with one key', async () => {
    const before = await waiting();
    expect(before.length).toBeGreaterThan(3);
    const opened = await open('/review');
    const { page } = opened;
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
    await close(opened);
  });

  test('reload keeps the question', async () => {
    const opened = await open('/review');
    const { page } = opened;
    await page.keyboard.press('l');
    await told(page, /^left for later/);
    const shown = await line(page);
    await page.reload();
    await page.locator('.panel .line').waitFor();
    expect(await line(page)).toBe(shown);
    await close(opened);
  });

  test('letters typed into a field decide nothing, and keys can be switched off', async () => {
    const opened = await open('/review');
    const { page } = opened;
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
    await close(opened);
  });
});

test('passages of a document are marked, and lead to what they say', async () => {
  const { items } = await api<{ items: { key: string }[] }>('/documents');
  const opened = await open(`/document/${items[0]!.key}`);
  const { page } = opened;
  const marks = await page.evaluate(() => [...CSS.highlights.keys()].map((name) => [name, CSS.highlights.get(name)!.size] as const));
  expect(Object.fromEntries(marks)['sinew-waiting']).toBeGreaterThan(0);
  await page.getByText(/^All \d+ marked passages?$/).first().click();
  await page.locator('details li button').last().click();
  expect(await page.evaluate(() => CSS.highlights.get('sinew-current')?.size)).toBe(1);
  await close(opened);
});

test('a claim in a dossier leads to its passage in the document', async () => {
  const post = (await waiting()).find((each) => / holds the post /.test(each.line))!;
  const said = (property: string) => post.said.find((each) => each.property === property)!;
  const review = await open(`/review?at=${post.proposal}`);
  await review.page.keyboard.press('a');
  await told(review.page, /^accepted \(operation \d+\)/);
  await close(review);

  for (const width of [1360, 360]) {
    const opened = await open(`/entity/${said('holder').value}?on=2026-06-01`, { width, height: 740 });
    const { page } = opened;
    await page.locator('#posts li', { hasText: said('post').name }).locator('button.claims').first().click();
    await page.getByRole('dialog').getByRole('link', { name: 'In the document' }).first().click();
    await settled(page);
    const { pathname, searchParams } = new URL(page.url());
    expect(pathname).toBe(`/app/document/${post.source}`);
    expect(searchParams.get('claim')).toMatch(/^c[0-9a-f]+$/);
    expect(searchParams.get('on')).toBe('2026-06-01');
    await page.waitForFunction(() => CSS.highlights.get('sinew-current')?.size === 1);
    const seen = await page.evaluate(() => {
      const [passage] = CSS.highlights.get('sinew-current')! as Iterable<Range>;
      const { top, bottom } = passage!.getBoundingClientRect();
      return { text: passage!.toString(), top, below: innerHeight - bottom };
    });
    expect(seen.text).toContain(said('holder').name);
    expect(Math.min(seen.top, seen.below), `${width} pixels wide`).toBeGreaterThan(0);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await close(opened);
  }
});

test('an operation is undone from the log', async () => {
  const opened = await open('/operations');
  const { page } = opened;
  const { operation } = await last();
  await page.getByRole('button', { name: `Undo operation ${operation}`, exact: true }).click();
  await page.getByRole('button', { name: 'Undo it' }).click();
  await told(page, new RegExp(`^Operation ${operation} is undone`));
  expect((await last()).what).toBe('undo');
  await close(opened);
});

test('a source is graded', async () => {
  const opened = await open('/sources');
  const { page } = opened;
  await page.locator('tbody tr').first().getByRole('button').click();
  await page.getByRole('radio', { name: 'E: unreliable' }).check();
  await page.getByRole('button', { name: 'Grade', exact: true }).click();
  await told(page, /is graded E \(operation \d+\)/);
  expect((await last()).what).toBe('grade');
  await close(opened);
});

test('a document is read, and waits to be reviewed', async () => {
  const opened = await open('/documents');
  const { page } = opened;
  await page.locator('input[type=file]').setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('Hadi al-Amiri is the leader of the Badr Organization.') });
  await page.getByRole('link', { name: 'Open it' }).click({ timeout: 30_000 });
  await page.getByText('Hadi al-Amiri is the leader').first().waitFor();
  await close(opened);
});

test('a table is imported, and what could not be taken is told', async () => {
  const opened = await open('/datasets');
  const { page } = opened;
  const table = 'subject,schema,property,value,source\nx,Person,name,Somebody,none\n';
  await page.locator('input[type=file]').setInputFiles({ name: 'own.claims.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await page.getByText(/own\.claims\.csv was imported|own\.claims\.csv: failed/).waitFor({ timeout: 30_000 });
  await close(opened);
});

test('two pairs are judged and taken back', async () => {
  const opened = await open('/pairs?threshold=0.5');
  const { page } = opened;
  await page.locator('#pair-title').waitFor();
  await page.keyboard.press('d');
  await told(page, /^judged different \(operation \d+\)/);
  await page.keyboard.press('z');
  await told(page, /^Took back: judged different/);
  await close(opened);
});

describe('screening', () => {
  test('one name in another script', async () => {
    const opened = await open(`/screening?name=${encodeURIComponent('نوري المالكي')}`);
    const { page } = opened;
    await page.getByRole('link', { name: 'Nouri al-Maliki' }).waitFor();
    await page.getByText('the same name').first().waitFor();
    await close(opened);
  });

  test('a table, a hit that is not the one we mean, and its undo', async () => {
    const opened = await open('/screening?view=table');
    const { page } = opened;
    await page.getByLabel('Paste rows').fill('id,name,country\n7,Qasim Sulaimani,ir\n8,Nobody At All,gb\n');
    await page.getByRole('button', { name: 'Paste rows' }).click();
    await page.getByRole('button', { name: 'Screen the table' }).click();
    await page.getByRole('button', { name: 'Hits of Qasim Sulaimani' }).click({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Not the one we mean' }).first().click();
    await page.getByText('judged different').first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await told(page, /^Took back/);
    await close(opened);
  });
});

test('what was judged of a row stays with it, and a row that could not be screened is told', async () => {
  const opened = await open('/screening?view=table');
  const { page } = opened;
  await page.getByLabel('Paste rows').fill('id,name,country\n17,Qais Khazali,iq\n18,,\n');
  await page.getByRole('button', { name: 'Paste rows' }).click();
  await page.getByLabel('Whose rows these are').fill('harbour');
  await page.getByRole('button', { name: 'Screen the table' }).click();
  await page.getByText('1 row could not be screened').waitFor({ timeout: 30_000 });
  await page.getByRole('row', { name: /18/ }).getByText('not screened').waitFor();
  await page.getByRole('button', { name: 'Hits of Qais Khazali' }).click();
  await page.getByRole('button', { name: 'Not the one we mean' }).first().click();
  await page.getByText('judged different').first().waitFor();
  await page.reload();
  await page.getByText('judged different').first().waitFor();
  const id = new URL(page.url()).searchParams.get('screening')!;
  const rows = await api<{ items: { query: string; hits: { judged: string | null }[] }[] }>(`/screenings/${id}`);
  expect(rows.items.map((row) => row.query)).toEqual(['harbour:17', 'harbour:18']);
  expect(rows.items[0]!.hits[0]!.judged).toBe('different');
  await close(opened);
});

test('files that belong together are imported together, with the day on which they were published', async () => {
  const opened = await open('/datasets');
  const { page } = opened;
  const sdn = '7,"SALT, Ana","individual","TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n';
  const alt = '7,1,"aka","SALZ, Anna",-0- \r\n';
  await page.getByLabel('Name of the dataset').fill('salt');
  await page.getByLabel('Published on').fill('2026-06-01');
  await page.locator('input[type=file]').setInputFiles([
    { name: 'sdn.csv', mimeType: 'text/csv', buffer: Buffer.from(sdn) },
    { name: 'alt.csv', mimeType: 'text/csv', buffer: Buffer.from(alt) },
  ]);
  await page.getByText('sdn.csv, alt.csv was imported.').waitFor({ timeout: 30_000 });
  await page.getByRole('row', { name: /salt.*2026-06-01/ }).waitFor();
  await page.goto(page.url().replace(/datasets.*/, 'entity/ofac-7'));
  await page.getByText('Anna SALZ').first().waitFor();
  await close(opened);
});

const FLOWS = '/measures?from=oil-buyers&to=irgc&to=pro-iranian-militias&on=2026-06-04';

test('what a measure would stop is shown at once', async () => {
  const opened = await open(`${FLOWS}&view=whatif&designate=vs-tankers`);
  const { page } = opened;
  await page.getByRole('heading', { name: 'What stops' }).waitFor();
  await page.getByText(/\d+ % less/).waitFor();
  await close(opened);
});

test('incidents are chosen in the table, on the line and on the map', async () => {
  const opened = await open('/incidents');
  const { page } = opened;
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
  await close(opened);
});

const PAGES = [
  '/documents', '/review', '/pairs', '/screening', '/screening?view=table', '/incidents', '/incidents?view=line', '/incidents?view=map', '/incidents?view=crossed',
  '/incidents?view=counts', '/incidents?view=trend', '/incidents?view=links', '/measures', FLOWS, `${FLOWS}&view=whatif&designate=vs-tankers`, `${FLOWS}&view=plan`,
  '/sources', '/datasets', '/operations',
];

test.each(PAGES)('%s: nothing that axe-core objects to, and nothing beyond the window', async (path) => {
  const opened = await open(path);
  const { page } = opened;
  await page.waitForTimeout(300);
  expect(await axe(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await axe(page)).toEqual([]);
  // A window of 1360 pixels at 200 %, and a telephone.
  for (const [width, height] of [[680, 450], [360, 760]] as const) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(150);
    expect(await overflows(page)).toBe(0);
  }
  expect(await axe(page)).toEqual([]);
  await close(opened);
});
