/** Talks to the server's API, and to nothing else. Every request can be given up. */

const BASE = '/api/v1';

export type Value = string | number | boolean | null | undefined;
export type Parameters = Record<string, Value | readonly string[]>;

/** The one envelope of errors. `code` is `unreachable` where no server answered. */
export class Failure extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly hint: string | null,
  ) {
    super(message);
  }
}

/** A path of the API with its parameters, in a fixed order; those without a value are left out. */
export function address(path: string, parameters: Parameters = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (Array.isArray(value)) value.forEach((each: string) => query.append(name, each));
    else if (value !== null && value !== undefined && value !== '' && value !== false) query.append(name, String(value));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** A part of a path: ids may hold any letter. */
export function part(text: string): string {
  return encodeURIComponent(text);
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await (await send(path, { signal: signal ?? null })).json()) as T;
}

export async function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const headers = { 'Content-Type': 'application/json' };
  const reply = await send(path, { method: 'POST', headers, body: JSON.stringify(body), signal: signal ?? null });
  return (await reply.json()) as T;
}

export async function upload<T>(path: string, file: Blob, signal?: AbortSignal): Promise<T> {
  const headers = { 'Content-Type': file.type || 'application/octet-stream' };
  return (await (await send(path, { method: 'POST', headers, body: file, signal: signal ?? null })).json()) as T;
}

/** Several files that belong together, each under its name. */
export async function uploadAll<T>(path: string, files: readonly File[], signal?: AbortSignal): Promise<T> {
  const form = new FormData();
  files.forEach((file) => form.append('file', file, file.name));
  return (await (await send(path, { method: 'POST', headers: { 'X-Sinew': '1' }, body: form, signal: signal ?? null })).json()) as T;
}

export async function remove<T>(path: string): Promise<T> {
  return (await (await send(path, { method: 'DELETE' })).json()) as T;
}

async function send(path: string, options: RequestInit): Promise<Response> {
  const reply = await fetch(BASE + path, { ...options, credentials: 'same-origin' }).catch((reason: unknown) => {
    if (reason instanceof DOMException && reason.name === 'AbortError') throw reason;
    throw new Failure('unreachable', '', null);
  });
  if (!reply.ok) throw await failure(reply);
  return reply;
}

async function failure(reply: Response): Promise<Failure> {
  const body = (await reply.json().catch(() => null)) as { error?: { code: string; message: string; hint?: string } } | null;
  if (!body?.error) return new Failure('failed', `HTTP ${reply.status} ${reply.statusText}`, null);
  return new Failure(body.error.code, body.error.message, body.error.hint ?? null);
}
