/** Texts that go along with questions on measures: kept in this browser alone. */

const KEY = 'sinew-measures-';

export type FileName = 'catalogue' | 'rates';

export interface KeptText {
  name: string;
  text: string;
}

class Files {
  catalogue = $state.raw(stored('catalogue'));
  rates = $state.raw(stored('rates'));

  keep(which: FileName, file: KeptText | null): void {
    this[which] = file;
    try {
      if (file) localStorage.setItem(KEY + which, JSON.stringify(file));
      else localStorage.removeItem(KEY + which);
    } catch {
      // Storage may be forbidden or full; the file then lasts as long as the page.
    }
  }
}

function stored(which: FileName): KeptText | null {
  try {
    return JSON.parse(localStorage.getItem(KEY + which) ?? 'null') as KeptText | null;
  } catch {
    return null;
  }
}

export const files = new Files();
