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
const DOSSIER: Page = { path: '/entity/:id', section: 'entity', load: () => import('./dossier/Dossier.svelte') as Loaded };
const NETWORK: Page = { path: '/network', section: 'network', load: () => import('./network/Network.svelte') as Loaded };
const REACH: Page = { path: '/reach', section: 'reach', load: () => import('./reach/Reach.svelte') as Loaded };
const POSTS: Page = { path: '/posts', section: 'posts', load: () => import('./posts/Posts.svelte') as Loaded };

export const PAGES: Page[] = [HOME, SEARCH, DOSSIER, NETWORK, REACH, POSTS, ...ASK, ...WORK, ...RECORD, ...SINGLE];

/** What stands beside every page. */
export const GROUPS: { name: keyof typeof t.shell.groups; pages: Page[] }[] = [
  { name: 'ask', pages: [HOME, SEARCH, NETWORK, REACH, POSTS, ...ASK] },
  { name: 'work', pages: WORK },
  { name: 'record', pages: RECORD },
];
