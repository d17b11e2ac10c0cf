/** Where the reader is: the page, and the question that its address holds. */
import { type Own, type Question, href, pathOf, questionOf, sharedOf, withOwn } from './address';

class Place {
  path = $state(pathOf(location.pathname) ?? '/');
  query = $state.raw(new URLSearchParams(location.search));
  question: Question = $derived(questionOf(this.query));

  /** Goes to an address of these pages. */
  go(to: string, options: { replace?: boolean } = {}): void {
    const url = new URL(to, location.origin);
    history[options.replace ? 'replaceState' : 'pushState'](null, '', url);
    this.read();
    if (!options.replace) scrollTo(0, 0);
  }

  /** Changes parameters of this page. A step that one would want to go back from is no replacement. */
  set(own: Own, options: { replace?: boolean } = {}): void {
    const to = href(this.path, withOwn(this.query, own));
    if (to !== location.pathname + location.search) {
      history[options.replace ? 'replaceState' : 'pushState'](null, '', to);
      this.read();
    }
  }

  read(): void {
    this.path = pathOf(location.pathname) ?? '/';
    this.query = new URLSearchParams(location.search);
  }
}

export const place = new Place();

/** A link to another page that keeps the question: `link('/entity/aah')`. */
export function link(path: string, own: Own = {}): string {
  return href(path, withOwn(sharedOf(place.query), own));
}

/** A link to this page with some parameters changed. */
export function here(own: Own): string {
  return href(place.path, withOwn(place.query, own));
}

/** Links within the pages do not load them anew. */
export function followLinks(): void {
  addEventListener('popstate', () => place.read());
  document.addEventListener('click', (event) => {
    const anchor = (event.target as Element).closest('a');
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!anchor || !plain || event.defaultPrevented || anchor.target || anchor.hasAttribute('download')) return;
    if (anchor.origin !== location.origin || pathOf(anchor.pathname) === null) return;
    if (anchor.hash && anchor.pathname === location.pathname) return;
    event.preventDefault();
    place.go(anchor.href);
  });
}

/** The parameters that every question to the server has. */
export function asked(): Record<string, string | string[] | null> {
  return { ...place.question };
}
