// Writes the licences of everything that the built pages contain to public/licences.txt; with --check, says whether that is due.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'public/licences.txt');
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** What the pages depend on, and what that depends on. Types and the compiler leave nothing behind but Svelte's own runtime. */
function contained() {
  const found = new Map();
  const visit = (name) => {
    const folder = join(ROOT, 'node_modules', name);
    if (found.has(name) || name.startsWith('@types/') || !existsSync(folder)) return;
    const about = read(join(folder, 'package.json'));
    found.set(name, { ...about, folder });
    Object.keys(about.dependencies ?? {}).forEach(visit);
  };
  Object.keys(read(join(ROOT, 'package.json')).dependencies).forEach(visit);
  const svelte = join(ROOT, 'node_modules/svelte');
  found.set('svelte', { ...read(join(svelte, 'package.json')), folder: svelte });
  for (const name of ['esm-env', 'clsx']) if (existsSync(join(ROOT, 'node_modules', name))) visit(name);
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

function textOf({ name, folder, license }) {
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (!file) return `No text of the licence comes with ${name}; it says: ${license}.`;
  return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

const parts = contained().map((each) => `${each.name} ${each.version} (${each.license})\n\n${textOf(each)}`);
const rule = `\n\n${'-'.repeat(80)}\n\n`;
const head = 'The pages of Sinew contain the following. Maps are drawn from Natural Earth, which is in the public domain.';
const text = [head, ...parts].join(rule) + '\n';

if (process.argv.includes('--check')) {
  const same = existsSync(OUT) && readFileSync(OUT, 'utf8') === text;
  if (!same) {
    console.error('public/licences.txt is not that of the dependencies: run npm run licences');
    process.exit(1);
  }
} else writeFileSync(OUT, text);
