/** The address bar holds the whole question: the page, its own parameters, and what every question has. */

export const BASE = '/app';

/** What every question has: as of which day, as known when, and which claims may bear on it. */
export interface Question {
  on: string | null;
  known: string | null;
  dataset: string[];
  stance: string[];
  reliability: string | null;
  credibility: string | null;
}

export const SINGLE = ['on', 'known', 'reliability', 'credibility'] as const;
export const SEVERAL = ['dataset', 'stance'] as const;
const SHARED: readonly string[] = [...SINGLE, ...SEVERAL];

/** A page's own parameters. Null takes one out. */
export type Own = Record<string, string | number | readonly string[] | null | undefined>;

export function questionOf(query: URLSearchParams): Question {
  return {
    on: dayIn(query, 'on'),
    known: dayIn(query, 'known'),
    dataset: query.getAll('dataset'),
    stance: query.getAll('stance'),
    reliability: query.get('reliability'),
    credibility: query.get('credibility'),
  };
}

function dayIn(query: URLSearchParams, name: string): string | null {
  const given = query.get(name) ?? '';
  return isDay(given) ? given : null;
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** What stands in the address where a day should, and is none: the question is asked without it. */
export function noDays(query: URLSearchParams): string[] {
  return ['on', 'known'].map((name) => query.get(name) ?? '').filter((given) => given !== '' && !isDay(given));
}

/** How many filters narrow the claims that may bear on an answer. */
export function filtersOf(question: Question): number {
  const graded = [question.reliability, question.credibility].filter((grade) => grade !== null).length;
  return question.dataset.length + question.stance.length + graded;
}

/** The parameters with some changed; the others stay where they are. */
export function withOwn(query: URLSearchParams, own: Own): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(own)) {
    next.delete(name);
    if (Array.isArray(value)) value.forEach((each: string) => next.append(name, each));
    else if (value !== null && value !== undefined && value !== '') next.append(name, String(value));
  }
  return next;
}

/** Only what every question has: what a link to another page takes along. */
export function sharedOf(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...query].filter(([name]) => SHARED.includes(name)));
}

/** The part of a path after the base: `/entity/aah`. Null for an address that is none of the pages'. */
export function pathOf(pathname: string): string | null {
  if (pathname === BASE) return '/';
  return pathname.startsWith(`${BASE}/`) ? pathname.slice(BASE.length) : null;
}

export function href(path: string, query: URLSearchParams): string {
  // Colons and commas are allowed in a query, and read better in an address that people share.
  const text = query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  return BASE + path + (text ? `?${text}` : '');
}

/** Fits a path to a pattern like `/entity/:id`; the named parts, or null. */
export function fit(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const found = path.split('/');
  if (wanted.length !== found.length) return null;
  const parts: Record<string, string> = {};
  for (const [index, piece] of wanted.entries()) {
    const given = found[index] ?? '';
    if (piece.startsWith(':') && given !== '') parts[piece.slice(1)] = decoded(given);
    else if (piece !== given) return null;
  }
  return parts;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
