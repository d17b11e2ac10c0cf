import type { Range } from '../api/types';
import { isNumber } from '../text/model';

const GROUPED = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });

export function grouped(number: number): string {
  return GROUPED.format(number);
}

/** `25–50`, `over 50`, `at most 20`: the ends as they are known, with their thousands set off. */
export function rangeInWords(range: Range): string {
  const { low, high, text } = range;
  if (low !== null && low === high) return (text.startsWith('~') ? '~' : '') + grouped(low);
  if (low !== null && high !== null) return `${grouped(low)}–${grouped(high)}`;
  if (low !== null) return `${text.startsWith('>') && !text.startsWith('>=') ? 'over' : 'at least'} ${grouped(low)}`;
  if (high !== null) return `${text.startsWith('<') && !text.startsWith('<=') ? 'under' : 'at most'} ${grouped(high)}`;
  return text;
}

/** A value of a property as people read it: thousands are set off in numbers and their ranges, not in years or in numbers of registers. */
export function readableValue(property: string, value: string): string {
  return isNumber(property) || /[<>=~]|\.\./.test(value) ? readableNumber(value) : value;
}

/** Numbers inside a text of the map (`80000000..120000000`, `>=25`), with their thousands set off; else as it stands. */
export function readableNumber(text: string): string {
  if (!/^[<>=~]*\d+(\.\d+)?(\.\.\d+(\.\d+)?)?$/.test(text)) return text;
  const ends = text.replace('..', '–').replace(/\d+(\.\d+)?/g, (digits) => grouped(Number(digits)));
  return ends.replace('>=', 'at least ').replace('<=', 'at most ').replace('>', 'over ').replace('<', 'under ');
}
