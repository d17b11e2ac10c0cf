// Everything that can be verified without a browser. Stops at the first step that fails, and says which.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');

function fail(...lines) {
  console.error(['', ...lines].join('\n'));
  process.exit(1);
}

function step(name, ...words) {
  console.info(`\n== ${name}`);
  const { status, error } = spawnSync('npm', words, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) fail(`FAILED: ${name}${error ? `: ${error.message}` : ''}`);
}

const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(folder.length + 1))
    .sort();

/** How the committed pages differ from those that were just built, one line a file. */
function differences(built) {
  const [old, now] = [new Set(filesOf(DIST)), new Set(filesOf(built))];
  const gone = [...old].filter((file) => !now.has(file)).map((file) => `  only in dist/:  ${file}`);
  const missing = [...now].filter((file) => !old.has(file)).map((file) => `  not in dist/:   ${file}`);
  const both = [...now].filter((file) => old.has(file));
  const other = both.filter((file) => !readFileSync(join(DIST, file)).equals(readFileSync(join(built, file)))).map((file) => `  differs:        ${file}`);
  return [...gone, ...missing, ...other];
}

step('types and markup', 'run', 'check');
step('tests', 'test');
step('licences', 'run', 'licences', '--', '--check');

const folder = mkdtempSync(join(tmpdir(), 'sinew-web-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
step('build', 'run', 'build', '--', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn');
const found = differences(folder);
if (found.length > 0) fail('FAILED: dist/ is not what the sources build. Run npm run build and commit dist/ with the sources.', ...found);
console.info(`\ndist/ is what the sources build, ${filesOf(DIST).length} files. All is well.`);
