/** Light or dark: as the system has it, unless the reader chose. */
export type Choice = 'system' | 'light' | 'dark';

const KEY = 'sinew-theme';

class Theme {
  choice = $state<Choice>(stored());
  #systemIsDark = $state(matchMedia('(prefers-color-scheme: dark)').matches);
  dark = $derived(this.choice === 'system' ? this.#systemIsDark : this.choice === 'dark');

  constructor() {
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (event) => (this.#systemIsDark = event.matches));
  }

  choose(choice: Choice): void {
    this.choice = choice;
    if (choice === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = choice;
    try {
      if (choice === 'system') localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, choice);
    } catch {
      // Storage may be forbidden; the choice then lasts as long as the page.
    }
  }
}

function stored(): Choice {
  const chosen = document.documentElement.dataset.theme;
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

export const theme = new Theme();
