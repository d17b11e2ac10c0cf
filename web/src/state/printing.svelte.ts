/** Sources on paper, where no claim can be opened: every value has the numbers of its sources, which a list at the end tells. */
import { flushSync } from 'svelte';
import type { Source } from '../api/types';
import { type Shown, sourceKey } from './evidence.svelte';

export interface Cited {
  key: string;
  source: Source | null;
}

class Printing {
  /** The sources of what is printed, in the order of the page; null while nothing is printed. */
  cited = $state.raw<Cited[] | null>(null);
  private marks = new Map<HTMLElement, () => Shown[]>();

  /** Says what a mark on the page rests on; the answer takes it back. */
  add(mark: HTMLElement, shown: () => Shown[]): () => void {
    this.marks.set(mark, shown);
    return () => this.marks.delete(mark);
  }

  begin(): void {
    const cited = new Map<string, Cited>();
    for (const mark of document.querySelectorAll<HTMLElement>('main .claims')) {
      for (const { claim, source } of this.marks.get(mark)?.() ?? []) {
        const key = sourceKey(claim);
        if (!cited.has(key)) cited.set(key, { key, source });
      }
    }
    flushSync(() => (this.cited = [...cited.values()]));
  }

  end(): void {
    this.cited = null;
  }

  /** The numbers of the sources of claims, from 1. */
  numbers(shown: Shown[]): number[] {
    const keys = (this.cited ?? []).map((each) => each.key);
    const found = shown.map(({ claim }) => keys.indexOf(sourceKey(claim)) + 1).filter((number) => number > 0);
    return [...new Set(found)].sort((a, b) => a - b);
  }
}

export const printing = new Printing();

/** From now on, what is printed has its sources. */
export function watchPrinting(): void {
  addEventListener('beforeprint', () => printing.begin());
  addEventListener('afterprint', () => printing.end());
  matchMedia('print').addEventListener('change', ({ matches }) => (matches ? printing.begin() : printing.end()));
}
