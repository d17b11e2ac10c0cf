/** The pages for incidents and measures, for what waits to be decided, and for the record itself. */
import type { Component } from 'svelte';
import type { Page } from './routes';

type Load = () => Promise<{ default: Component<never> }>;

function page(path: string, section: Page['section'], load: Load): Page {
  return { path, section, load: load as unknown as Page['load'] };
}

export const ASK: Page[] = [
  page('/incidents', 'incidents', () => import('./incidents/Incidents.svelte')),
  page('/measures', 'measures', () => import('./measures/Measures.svelte')),
];

export const WORK: Page[] = [
  page('/documents', 'documents', () => import('./document/Documents.svelte')),
  page('/review', 'review', () => import('./document/Review.svelte')),
  page('/pairs', 'pairs', () => import('./pairs/Pairs.svelte')),
  page('/screening', 'screening', () => import('./screening/Screening.svelte')),
];

export const RECORD: Page[] = [
  page('/sources', 'sources', () => import('./sources/Sources.svelte')),
  page('/datasets', 'datasets', () => import('./datasets/Datasets.svelte')),
  page('/operations', 'operations', () => import('./operations/Operations.svelte')),
];

/** Pages of one thing, which stand in no list of places to go. */
export const SINGLE: Page[] = [page('/document/:key', 'documents', () => import('./document/Document.svelte'))];
