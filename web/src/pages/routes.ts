/** The pages: one line each. A page is loaded when it is first opened. */
import type { Component } from 'svelte';
import type { t } from '../text';
import { ASK, RECORD, SINGLE, WORK } from './work';

export type Section = keyof typeof t.shell.pages;
type Loaded = Promise<{ default: Component<Record<string, string>> }>;

export interface Page {
  /** `/entity/:id`: the named parts are given to the page as properties. */
  path: string;
  section: Section;
  load: () => Loaded;
}

const HOME: Page = { path: '/', section: 'home', load: () => import('./home/Home.svelte') as Loaded };
const SEARCH: Page = { path: '/search', section: 'search', load: () => import('./search/Search.svelte') as Loaded };

export const PAGES: Page[] = [HOME, SEARCH, ...ASK, ...WORK, ...RECORD, ...SINGLE];

/** What stands beside every page. */
export const GROUPS: { name: keyof typeof t.shell.groups; pages: Page[] }[] = [
  { name: 'ask', pages: [HOME, SEARCH, ...ASK] },
  { name: 'work', pages: WORK },
  { name: 'record', pages: RECORD },
];
