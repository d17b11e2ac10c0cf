/** Single keys that decide something: they can be switched off, and are never taken from what is typed into a field. */

const STORED = 'sinew-single-keys';

class Keys {
  on = $state(stored());

  set(on: boolean): void {
    this.on = on;
    try {
      if (on) localStorage.removeItem(STORED);
      else localStorage.setItem(STORED, 'off');
    } catch {
      // Storage may be forbidden; the choice then lasts as long as the page.
    }
  }
}

function stored(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}

export const keys = new Keys();

/** What a key means, by the letter it types. A space is `' '`. */
export type Meanings = Record<string, () => void>;

/** Listens as long as the component lives. Call while it is being set up. */
export function listen(meanings: () => Meanings): void {
  $effect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!keys.on || !isFree(event)) return;
      const meaning = meanings()[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!meaning) return;
      event.preventDefault();
      meaning();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  });
}

/** Whether a key is free: no field has it, no dialog is open over the page, and it is no part of a shortcut. */
function isFree(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  const target = event.target as HTMLElement;
  if (target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]')) return false;
  if (event.key === ' ' && target.closest('button, a, input, summary')) return false;
  return document.querySelector('[popover]:popover-open, dialog[open]') === null;
}
