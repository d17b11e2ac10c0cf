import { describe, expect, test } from 'vitest';
import { filtersOf, fit, href, noDays, pathOf, questionOf, sharedOf, withOwn } from './address';

const query = (text: string) => new URLSearchParams(text);

describe('the question of every page', () => {
  test('is read from the address', () => {
    const question = questionOf(query('q=badr&on=2024-06-01&dataset=a&dataset=b&reliability=B'));
    expect(question).toEqual({ on: '2024-06-01', known: null, dataset: ['a', 'b'], stance: [], reliability: 'B', credibility: null });
    expect(filtersOf(question)).toBe(3);
  });
  test.each([
    ['on=2024-02-29&known=', []],
    ['on=banana&known=2023-02-29', ['banana', '2023-02-29']],
    ['on=2020-13-45', ['2020-13-45']],
  ])('%s: what is no day is told', (text, expected) => expect(noDays(query(text))).toEqual(expected));
  test.each(['on=', 'on=soon', 'on=2024', 'on=2024-06-01T10', 'on=2023-02-29'])('%s is no day', (text) =>
    expect(questionOf(query(text)).on).toBeNull());
  test('goes along to another page, and nothing else does', () =>
    expect(sharedOf(query('q=badr&on=2024-06-01&stance=denied&sort=name')).toString()).toBe('on=2024-06-01&stance=denied'));
});

describe('parameters', () => {
  test.each([
    ['a=1&b=2', { a: '3' }, 'b=2&a=3'],
    ['a=1&b=2', { a: null }, 'b=2'],
    ['a=1', { b: ['x', 'y'] }, 'a=1&b=x&b=y'],
    ['a=1', { a: '' }, ''],
    ['', { hops: 3 }, 'hops=3'],
  ])('%s with %j', (text, own, expected) => expect(withOwn(query(text), own).toString()).toBe(expected));
});

describe('paths', () => {
  test.each([
    ['/app', '/'],
    ['/app/', '/'],
    ['/app/entity/aah', '/entity/aah'],
    ['/application', null],
    ['/healthz', null],
  ])('%s', (pathname, expected) => expect(pathOf(pathname)).toBe(expected));
  test.each([
    ['/entity/:id', '/entity/rel%3Aownership-1', { id: 'rel:ownership-1' }],
    ['/entity/:id', '/entity/%E0%A4%A', { id: '%E0%A4%A' }],
    ['/entity/:id', '/entity/', null],
    ['/entity/:id', '/entity/a/b', null],
    ['/', '/', {}],
  ])('%s fits %s', (pattern, path, expected) => expect(fit(pattern, path)).toEqual(expected));
  test('read well', () => expect(href('/network', query('from=rel%3Aa&of=x,y'))).toBe('/app/network?from=rel:a&of=x,y'));
});
