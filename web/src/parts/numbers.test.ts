import { expect, test } from 'vitest';
import { readableValue } from './numbers';

test.each([
  ['amount', '80000000..120000000', '80,000,000–120,000,000'],
  ['percentage', '>=25', 'at least 25'],
  ['startDate', '2013', '2013'],
  ['imoNumber', '9123456', '9123456'],
  ['summary', '2500 men', '2500 men'],
])('%s %s', (property, value, expected) => expect(readableValue(property, value)).toBe(expected));
