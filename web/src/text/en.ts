/** All words of the pages in English. Another language is another file of this shape. */
import { dossier } from './en/dossier';
import { home } from './en/home';
import { network } from './en/network';
import { parts } from './en/parts';
import { posts } from './en/posts';
import { reach } from './en/reach';
import { shell } from './en/shell';

export const t = { shell, parts, home, dossier, network, posts, reach };
