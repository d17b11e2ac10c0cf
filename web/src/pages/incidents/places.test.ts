import { describe, expect, test } from 'vitest';
import type { Incident, Party } from '../../api/incidents';
import type { Claim, Evidence } from '../../api/types';
import { crossed, lanes, locate, placed, radiusOf } from './places';

const party = (name: string): Party => ({ name, entity: null, voice: [], claims: [] });
const nothing = { text: '0', low: 0, high: 0 };
function incident(id: string, changes: Partial<Incident> = {}): Incident {
  return {
    entity: { id, caption: id, schema: 'Incident' }, when: null, earliest: null, latest: null, place: [], place_precision: [], point: null, type: [], weapon: [],
    target: [], target_type: [], deaths: nothing, deaths_best: null, injured: nothing, covers: nothing, claimed_by: [], attributed_to: [], denied_by: [],
    withdrawn_by: [], status: '', statements: [], publishers: [], in_period: 'certain', claims: [], ...changes,
  };
}

describe('places', () => {
  const here = { latitude: 33.3, longitude: 38.7 };
  const claim = (property: string, value: string) => ({ property, value }) as Claim;
  const evidence: Evidence = { claims: { c: claim('country', 'IQ') }, sources: {} };
  test.each([
    [here, ['c'], '38.7,33.3 iq'],
    [null, ['c'], ' iq'],
    [here, [], '38.7,33.3 '],
    [null, [], ' '],
  ])('%j %j', (at, claims, expected) => {
    const { point, countries } = locate(incident('i', { point: at, claims }), evidence);
    expect(`${point?.join() ?? ''} ${countries.join()}`).toBe(expected);
  });
  test.each([[['exact'], 5], [['1'], 5], [['near Kirkuk'], 40], [['city'], 40], [['region'], 110], [[], 110]])('%j may be off by %i km', (words, expected) =>
    expect(radiusOf(words)).toBe(expected));
  test('incidents at one point are one spot, others go by country, and the rest is told', () => {
    const at = (id: string, point: typeof here | null, claims: string[]) => locate(incident(id, { point, claims, place_precision: ['exact'] }), evidence);
    const found = placed([at('x', here, []), at('y', here, ['c']), at('z', null, ['c']), at('n', null, [])]);
    expect(found.spots.map((spot) => spot.incidents.length)).toEqual([2]);
    expect([...found.countries].map(([code, all]) => `${code} ${all.length}`)).toEqual(['iq 1']);
    expect(found.nowhere.length).toBe(1);
  });
});

test('marks that would touch take another lane', () => {
  const on = (id: string, earliest: string, latest = earliest) => incident(id, { earliest, latest });
  const marks = lanes([on('c', '2020-03-01'), on('a', '2020-01-01', '2020-01-20'), on('b', '2020-01-10'), incident('undated')], 5);
  expect(marks.map((mark) => `${mark.incident.entity.id}${mark.lane}`)).toEqual(['a0', 'b1', 'c0']);
});

test('who claimed against to whom it is attributed', () => {
  const all = [
    incident('1', { claimed_by: [party('A')], attributed_to: [party('A'), party('B')] }),
    incident('2', { attributed_to: [party('B')] }),
    incident('3', {}),
  ];
  const table = crossed(all);
  expect([table.claimants, table.accused]).toEqual([['A'], ['B', 'A']]);
  expect([table.cell('A', 'A'), table.cell('A', 'B'), table.cell(null, 'B'), table.cell(null, null)].map((cell) => cell.length)).toEqual([1, 1, 1, 1]);
});
