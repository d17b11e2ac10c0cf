/**
 * A demo workspace of its own, served by the real program, and a browser at it.
 *
 * `SINEW` names the program (else the debug build), `CHROMIUM` the browser. `SINEW_PAGES` may name a folder of built pages that
 * stand in for those in the program, so that they can be tested before they are committed.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';

const ROOT = resolve(import.meta.dirname, '../..');
const PROGRAM = process.env.SINEW ?? join(ROOT, 'target/debug/sinew');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const PAGES = process.env.SINEW_PAGES;
const DAY = '2026-06-10';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** An article for the demo's people, in our own words. */
export const ARTICLE = `The militia and the bank

Qais al-Khazali is the leader of Asa'ib Ahl al-Haq. Hadi al-Amiri is the leader of the Badr Organization. Akram al-Kaabi is the leader of Harakat al-Nujaba.

Kata'ib Hizballah is a member of the Popular Mobilization Forces. Abu Fadak is a commander of Kata'ib Hizballah. Faiq Zaidan, who is closely affiliated with the Revolutionary Guards, met Esmail Qaani in Baghdad.

Kata'ib Hizballah attacked a base near Erbil with drones. Harakat al-Nujaba attacked Ain al-Asad Air Base. The U.S. Department of the Treasury designated Al-Huda Bank. Al-Huda Bank provided support to the Quds Force. The Quds Force provides lethal support to Kata'ib Hizballah.
`;

export class Served {
  readonly folder = mkdtempSync(join(tmpdir(), 'sinew-pages-'));
  base = '';
  private server: ChildProcess | null = null;
  private browser: Browser | null = null;
  /** Errors in the console of any page, and requests that would have left the machine. */
  readonly faults: string[] = [];

  private run(...words: string[]): string {
    return execFileSync(PROGRAM, words, { cwd: this.workspace(), env: this.env(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  }

  private workspace(): string {
    const demo = join(this.folder, 'sinew-demo');
    return existsSync(demo) ? demo : this.folder;
  }

  private env(): NodeJS.ProcessEnv {
    return { ...process.env, SINEW_NOW: `${DAY}T12:00:00Z`, NO_COLOR: '1' };
  }

  async start(): Promise<void> {
    this.run('demo');
    const article = join(this.folder, 'article.txt');
    writeFileSync(article, ARTICLE);
    this.run('read', article);
    const server = spawn(PROGRAM, ['serve', '--port', '0'], { cwd: this.workspace(), env: this.env() });
    this.server = server;
    this.base = await new Promise<string>((ok, no) => {
      let told = '';
      const hear = (piece: Buffer) => {
        told += piece.toString();
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(told);
        if (found) ok(found[0]);
      };
      server.stdout.on('data', hear);
      server.stderr.on('data', hear);
      server.on('exit', () => no(new Error(`the server ended: ${told}`)));
    });
    this.browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'] });
  }

  async stop(): Promise<void> {
    await this.browser?.close();
    this.server?.removeAllListeners('exit');
    this.server?.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A page in a window of its own, at a path of the pages. */
  async open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    if (!this.browser) throw new Error('start first');
    const context = await this.browser.newContext({ viewport: { width: 1360, height: 900 }, reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && this.faults.push(`${path}: ${message.text()}`));
    page.on('pageerror', (error) => this.faults.push(`${path}: ${error.message}`));
    page.on('request', (request) => request.url().startsWith(this.base) || this.faults.push(`${path}: asked for ${request.url()}`));
    if (PAGES) await context.route(`${this.base}/app/**`, (route) => route.fulfill(built(new URL(route.request().url()).pathname)));
    await page.goto(`${this.base}/app${path}`);
    await page.waitForLoadState('networkidle');
    return page;
  }

  async api<T>(path: string): Promise<T> {
    const reply = await fetch(`${this.base}/api/v1${path}`);
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
    return (await reply.json()) as T;
  }

  /** Whether the server answers at this path yet. */
  async answers(path: string): Promise<boolean> {
    return (await fetch(`${this.base}/api/v1${path}`)).ok;
  }
}

function built(path: string) {
  const wanted = join(PAGES!, path.replace(/^\/app\/?/, '') || 'index.html');
  const file = extname(wanted) && existsSync(wanted) ? wanted : join(PAGES!, 'index.html');
  const headers = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'content-security-policy': POLICY };
  return { status: 200, headers, body: readFileSync(file) };
}

interface Violation {
  id: string;
  nodes: { html: string }[];
}

/** What axe-core finds wrong with a page, in words. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const run = (window as unknown as { axe: { run: (on: Document, options: object) => Promise<{ violations: Violation[] }> } }).axe.run;
    return (await run(document, { resultTypes: ['violations'] })).violations;
  });
  return found.map((each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

/** By how many pixels a page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
