import { expect, test } from 'vitest';
import { entitiesIn } from './entities';

const bank = { id: 'bank', caption: 'Grey Pier Bank', schema: 'Company' };

test.each([
  ['nothing', {}, []],
  ['one that a list holds', { answer: [{ with: bank }] }, [bank]],
  ['the first of two with one id', { a: bank, b: { ...bank, caption: 'GPB' } }, [bank]],
  ['no id, no entity', { answer: { caption: 'funds', schema: 'Support' } }, []],
  ['one inside another', { answer: { id: 'front', caption: 'Delta Front', schema: 'Organization', owns: [bank] } }, [{ id: 'front', caption: 'Delta Front', schema: 'Organization', owns: [bank] }, bank]],
])('%s', (_, answer, expected) => {
  expect([...entitiesIn(answer).values()]).toEqual(expected);
});
