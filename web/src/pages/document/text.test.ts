import { describe, expect, test } from 'vitest';
import type { DocumentHighlight, HighlightState } from '../../api/desk';
import { beginning, ending, highlightAt, named, paragraphAt, paragraphs, pieces } from './text';

const mark = (start: number, end: number, state: HighlightState = 'waiting'): DocumentHighlight => ({ start, end, state, claims: [], proposals: [] });

describe('paragraphs', () => {
  test.each([
    ['one\n\ntwo', ['0 one', '5 two']],
    ['\n\none\nand on\n\n\ntwo\n', ['2 one\nand on', '15 two']],
    ['a\n \nb', ['0 a', '4 b']],
    ['', []],
  ])('%j', (text, expected) => expect(paragraphs(text).map((each) => `${each.start} ${each.text}`)).toEqual(expected));

  test('keep every offset', () => {
    const text = 'First. \u{1F6A2} ship\n\nثانياً: نص\nsecond line\n\nThird';
    for (const each of paragraphs(text)) expect(text.slice(each.start, each.start + each.text.length)).toBe(each.text);
  });
  test('an offset between two belongs to the next', () => expect(paragraphAt(paragraphs('one\n\ntwo'), 4)).toBe(1));
});

describe('pieces', () => {
  const paragraph = { start: 10, text: 'abcdefghij' };
  test.each([
    [[], 'abcdefghij:0'],
    [[mark(12, 15)], 'ab:0 cde:1 fghij:0'],
    [[mark(5, 13), mark(12, 15)], 'ab:1 c:2 de:1 fghij:0'],
    [[mark(0, 40)], 'abcdefghij:1'],
    [[mark(20, 30)], 'abcdefghij:0'],
  ])('%j', (marks, expected) =>
    expect(pieces(paragraph, marks).map((piece) => `${piece.text}:${piece.covered.length}`).join(' ')).toBe(expected));
});

test('the narrowest highlight is meant, and one that waits before one that does not', () => {
  const all = [mark(0, 50, 'accepted'), mark(10, 20, 'rejected'), mark(10, 20), mark(30, 40, 'accepted')];
  expect(highlightAt(all, 12)).toBe(all[2]);
  expect(highlightAt(all, 35)).toBe(all[3]);
  expect(highlightAt(all, 50)).toBeNull();
});

test.each([
  ['Badr leads Badr Corps', ['Badr', 'Badr Corps'], '[Badr] leads [Badr Corps]'],
  ['a (b) c', ['(b)'], 'a [(b)] c'],
  ['nothing', [], 'nothing'],
])('%s with %j', (text, names, expected) =>
  expect(named(text, names).map((part) => (part.isName ? `[${part.text}]` : part.text)).join('')).toBe(expected));

test('long surroundings are cut between words', () => {
  expect(ending('one two three', 9)).toBe('… three');
  expect(beginning('one two three', 9)).toBe('one two …');
  expect([ending('one', 3), beginning('one', 3)]).toEqual(['one', 'one']);
});
