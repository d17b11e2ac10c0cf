/** All words of the pages in English. Another language is another file of this shape. */
import { dossier } from './en/dossier';
import { home } from './en/home';
import { incidents } from './en/incidents';
import { measures } from './en/measures';
import { network } from './en/network';
import { pairs } from './en/pairs';
import { parts } from './en/parts';
import { posts } from './en/posts';
import { reach } from './en/reach';
import { record } from './en/record';
import { review } from './en/review';
import { screening } from './en/screening';
import { shell } from './en/shell';
import { work } from './en/work';

export const t = { shell, parts, work, home, dossier, network, posts, reach, incidents, measures, review, pairs, screening, record };
