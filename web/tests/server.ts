/**
 * The real program, serving a demo workspace of its own.
 *
 * SINEW: the program, by default that of a debug build. SINEW_PAGES: a folder of built pages to test instead of those in the
 * program. CHROMIUM: the browser, by default the first on the path.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROGRAM = resolve(process.env.SINEW ?? join(import.meta.dirname, '../../target/debug/sinew'));
/** The day that the workspace takes for today. */
const TODAY = '2026-06-10T12:00:00Z';

export interface Server {
  base: string;
  stop: () => void;
}

/** Starts one; a text that is given is read, and what was found in it waits to be reviewed. */
export async function serve(article?: string): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'sinew-pages-'));
  const workspace = join(folder, 'sinew-demo');
  const env = { ...process.env, SINEW_NOW: TODAY, NO_COLOR: '1' };
  execFileSync(PROGRAM, ['demo'], { cwd: folder, env, stdio: 'ignore' });
  if (article !== undefined) {
    writeFileSync(join(folder, 'article.txt'), article);
    execFileSync(PROGRAM, ['-w', workspace, 'read', join(folder, 'article.txt')], { env, stdio: 'ignore' });
  }
  const program = spawn(PROGRAM, ['-w', workspace, 'serve', '--port', '0'], { env });
  const stop = () => {
    program.removeAllListeners('exit');
    program.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  return { base: await addressOf(program), stop };
}

function addressOf(program: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+(?=\/app\/)/.exec(said);
      if (address) found(address[0]);
    };
    program.stdout?.on('data', listen);
    program.stderr?.on('data', listen);
    program.on('exit', () => failed(new Error(`the server ended: ${said}`)));
  });
}
