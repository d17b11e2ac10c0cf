/** What the page that is open is about, where it is about one thing: it stands in the title of the window. */
class Title {
  of = $state<string | null>(null);
}

export const title = new Title();

/** Names it while the component lives. */
export function nameWindow(what: () => string | null | undefined): void {
  $effect(() => {
    title.of = what() ?? null;
    return () => (title.of = null);
  });
}
