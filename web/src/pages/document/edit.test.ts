import { expect, test } from 'vitest';
import type { Proposal } from '../../api/desk';
import { edits, fieldsOf } from './edit';

const proposal: Proposal = {
  proposal: '13.4', entity: 'e', kind: 'Membership', line: 'A is a member of B', stance: 'reported', voice: 'a minister', rule: 'r', source: 's',
  place: null, passage: null, span: null, known: [], contradictions: [], new_entities: [], alike: 0,
  said: [
    { property: 'member', value: 'a', name: 'A', printed: null },
    { property: 'organization', value: 'b', name: 'B', printed: 'the B' },
    { property: 'startDate', value: '2003', name: null, printed: '2003' },
  ],
};

test('a relation can be given the dates that it has not', () =>
  expect(fieldsOf(proposal).map((field) => field.name)).toEqual(['schema', 'member', 'organization', 'startDate', 'end', 'stance', 'voice', 'credibility']));

test('only what was changed is sent, and what was emptied is taken away', () => {
  const before = fieldsOf(proposal);
  const set = (values: Record<string, string>) => before.map((field) => ({ ...field, value: values[field.name] ?? field.value }));
  expect(edits(before, set({}))).toEqual({});
  expect(edits(before, set({ startDate: '2003-05', end: ' 2014 ' }))).toEqual({ startDate: '2003-05', end: '2014' });
  expect(edits(before, set({ voice: '' }))).toEqual({ voice: '' });
});
