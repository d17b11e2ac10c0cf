import { expect, test } from 'vitest';
import { languageTag } from './language';

test.each([
  ['eng', 'en'],
  ['ara', 'ar'],
  ['ckb', 'ckb'],
  ['en', 'en'],
  ['not a language', undefined],
  [null, undefined],
])('%s', (code, expected) => expect(languageTag(code)).toBe(expected));
