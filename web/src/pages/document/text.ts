/** A document as paragraphs, and where its highlights lie in them. Offsets count UTF-16 units from the start of the text. */
import type { DocumentHighlight } from '../../api/desk';

export interface Paragraph {
  start: number;
  text: string;
}

/** Paragraphs are set off by empty lines; nothing between their ends is changed. */
export function paragraphs(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  for (const match of text.matchAll(/\S(?:[^\n]|\n(?![^\S\n]*(?:\n|$)))*/gu)) found.push({ start: match.index, text: match[0] });
  return found;
}

/** The paragraph that holds an offset, or the one after it. */
export function paragraphAt(all: readonly Paragraph[], offset: number): number {
  const index = all.findIndex((each) => offset < each.start + each.text.length);
  return index < 0 ? all.length - 1 : index;
}

/** A piece of a paragraph, and all highlights that cover it. */
export interface Piece {
  text: string;
  covered: DocumentHighlight[];
}

/** Cuts a paragraph where a highlight begins or ends. */
export function pieces(paragraph: Paragraph, highlights: readonly DocumentHighlight[]): Piece[] {
  const end = paragraph.start + paragraph.text.length;
  const within = highlights.filter((each) => each.start < end && each.end > paragraph.start);
  const bounds = new Set([paragraph.start, end]);
  for (const each of within) for (const at of [each.start, each.end]) if (at > paragraph.start && at < end) bounds.add(at);
  const cuts = [...bounds].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    return {
      text: paragraph.text.slice(from - paragraph.start, to - paragraph.start),
      covered: within.filter((each) => each.start <= from && each.end >= to),
    };
  });
}

/** The narrowest highlight at an offset; of equally narrow ones, one that waits. */
export function highlightAt(highlights: readonly DocumentHighlight[], offset: number): DocumentHighlight | null {
  const found = highlights.filter((each) => each.start <= offset && offset < each.end);
  const rank = (each: DocumentHighlight) => (each.end - each.start) * 2 - (each.state === 'waiting' ? 1 : 0);
  return found.sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** The words of a passage with the names in it told apart: of names within each other, the longest. */
export function named(text: string, names: readonly string[]): { text: string; isName: boolean }[] {
  const wanted = [...new Set(names.filter(Boolean))].sort((a, b) => b.length - a.length).map(escaped);
  if (wanted.length === 0) return [{ text, isName: false }];
  const parts = text.split(new RegExp(`(${wanted.join('|')})`, 'u'));
  return parts.map((part, index) => ({ text: part, isName: index % 2 === 1 })).filter((part) => part.text !== '');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The last words of a text, about so many letters. */
export function ending(text: string, letters: number): string {
  return text.length <= letters ? text : `… ${text.slice(text.indexOf(' ', text.length - letters) + 1)}`;
}

/** The first words of a text, about so many letters. */
export function beginning(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, text.lastIndexOf(' ', letters))} …`;
}
