/**
 * Starts a server on a demo workspace of its own.
 * SINEW: the program, by default that of a debug build. SINEW_PAGES: a folder of built pages to test instead of those in the program.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    base: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const program = resolve(process.env.SINEW ?? join(import.meta.dirname, '../../target/debug/sinew'));
  const folder = mkdtempSync(join(tmpdir(), 'sinew-pages-'));
  const env = { ...process.env, SINEW_NOW: '2026-06-04', NO_COLOR: '1' };
  execFileSync(program, ['demo'], { cwd: folder, env, stdio: 'ignore' });
  const server = spawn(program, ['-w', join(folder, 'sinew-demo'), 'serve', '--port', '0'], { env });
  project.provide('base', await addressOf(server));
  return () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+(?=\/app\/)/.exec(said);
      if (address) found(address[0]);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.on('exit', () => failed(new Error(`the server ended: ${said}`)));
  });
}
