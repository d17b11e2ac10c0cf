import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, extname, join, normalize } from 'node:path';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page, type Route } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { serve, type Server } from './server';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARGUMENTS = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--no-first-run', '--disable-background-networking'];

export interface Options {
  dark?: boolean;
  width?: number;
  height?: number;
}

/** A page and everything that went wrong on it. */
export interface Opened {
  page: Page;
  wrong: string[];
}

let server: Server;
let browser: Browser;

/** One server and one browser for the tests of a file. A text that is given is read, and waits to be reviewed. */
export function useSinew({ article }: { article?: string } = {}): void {
  beforeAll(async () => {
    server = await serve(article);
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await chromium.launch({ executablePath: program(), args: [...ARGUMENTS, ...sandbox] });
  });
  afterAll(async () => {
    await browser?.close();
    server?.stop();
  });
}

function program(): string {
  const named = process.env.CHROMIUM ? [process.env.CHROMIUM] : [];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const known = ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = [...named, ...known].find((path) => existsSync(path));
  if (!found) throw new Error('no Chromium on the path; CHROMIUM may name one');
  return found;
}

/** Opens a page at its path within the pages: `/network?of=…`. */
export async function open(path: string, { dark = false, width = 1360, height = 900 }: Options = {}): Promise<Opened> {
  const { base } = server;
  const context = await browser.newContext({ colorScheme: dark ? 'dark' : 'light', viewport: { width, height }, reducedMotion: 'reduce', acceptDownloads: true });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && wrong.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('request', (request) => /^(blob|data):/.test(request.url()) || request.url().startsWith(base) || wrong.push(`off the machine: ${request.url()}`));
  if (process.env.SINEW_PAGES) await page.route(`${base}/app/**`, (route) => fromFolder(route, process.env.SINEW_PAGES!));
  await page.goto(`${base}/app${path}`);
  await settled(page);
  return { page, wrong };
}

/** What the server itself answers. */
export async function api<T>(path: string): Promise<T> {
  const reply = await fetch(`${server.base}/api/v1${path}`);
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
  return (await reply.json()) as T;
}

/** As the server sends it. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.json': 'application/json', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.txt': 'text/plain' };

function fromFolder(route: Route, folder: string): Promise<void> {
  const name = normalize(new URL(route.request().url()).pathname.replace(/^\/app\//, ''));
  const path = extname(name) && existsSync(join(folder, name)) ? name : 'index.html';
  const headers = { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream', 'Content-Security-Policy': POLICY };
  return route.fulfill({ body: readFileSync(join(folder, path)), headers });
}

/** Every question is answered, and the picture of a network has come to rest. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('main h1') && !document.querySelector('[aria-busy="true"], .settling'));
}

/** What axe finds against it, one line each. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults;
  return found.violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.html.slice(0, 160)}`));
}

export async function overflows(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Nothing went wrong, no value was written that is none, and the page is left. */
export async function close({ page, wrong }: Opened): Promise<void> {
  const text = await page.locator('body').innerText();
  expect(text.match(/\[object \w+\]|\bundefined\b|\bNaN\b/)).toBeNull();
  await page.context().close();
  expect(wrong).toEqual([]);
}
