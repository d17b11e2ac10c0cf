import { tick } from 'svelte';

/** Puts something that floats beside what it belongs to, within the window. */
export function beside(floating: HTMLElement, anchor: HTMLElement): void {
  const gap = 6;
  const edge = 8;
  const from = anchor.getBoundingClientRect();
  const { width, height } = floating.getBoundingClientRect();
  const wide = document.documentElement.clientWidth;
  const high = innerHeight;
  const left = Math.max(edge, Math.min(from.left, wide - width - edge));
  const below = from.bottom + gap;
  const above = from.top - gap - height;
  const top = below + height > high - edge && above > edge ? above : Math.min(below, Math.max(edge, high - height - edge));
  floating.style.left = `${Math.round(left)}px`;
  floating.style.top = `${Math.round(top)}px`;
}

/** Brings what was asked for into sight, where it came up below the window: on narrow pages it stands below the list. */
export async function bring(element: () => HTMLElement | undefined): Promise<void> {
  await tick();
  const found = element();
  if (found && found.getBoundingClientRect().top > innerHeight - 96) found.scrollIntoView({ block: 'start' });
}
