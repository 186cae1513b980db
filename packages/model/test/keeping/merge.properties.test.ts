import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evolve, mergeInto, type Case, type Change, type FieldConflict } from '@linli/model';
import fc from 'fast-check';
import { after, drive, eventOn } from './merging.js';

/** Fields of which a few values are as good as any other: that they meet is what matters. */
const fields = ['grid', 'category', 'project', 'lead', 'outcome', 'recused'] as const;
const values: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(null, 'one', 'two', ['one'], ['one', 'two'], { a: 1, b: [2] });
const setting: fc.Arbitrary<Change> = fc.record({ set: fc.constantFrom(...fields), value: values });
const settings = fc.uniqueArray(setting, { maxLength: fields.length, selector: (change) => ('set' in change ? change.set : '') });

const json = (value: unknown): string => JSON.stringify(value ?? null);

/** Three-way merge as anybody would write it down: of each field its value in the common past, in mine and in theirs. */
function naive(base: Case, mine: Case, theirs: Case): { merged: Record<string, unknown>; fields: Set<string> } {
  const merged: Record<string, unknown> = {};
  const clashing = new Set<string>();
  for (const field of fields) {
    const [past, my, their] = [base[field], mine[field], theirs[field]];
    if (json(my) === json(their)) merged[field] = my;
    else if (json(past) === json(my)) merged[field] = their;
    else if (json(past) === json(their)) merged[field] = my;
    else clashing.add(field);
  }
  return { merged, fields: clashing };
}

const filed = drive();

function merging(before: readonly Change[], since: readonly (readonly Change[])[], entered: readonly Change[]) {
  const base = after(filed, before);
  const theirs = since.reduce(after, base);
  const mine = evolve(base.case, eventOn(base.case, entered));
  const event = eventOn(theirs.case, entered);
  const found = { item: theirs.case, record: { events: theirs.events, seals: [] } };
  return { base: base.case, mine, theirs: theirs.case, event, merge: () => mergeInto(found, [event], { base: base.case.version, conflict: 'exact' }) };
}

test('an exact edit merges as a three-way merge of each field does', () => {
  const ends = { merged: 0, clashed: 0, dropped: 0 };
  fc.assert(
    fc.property(settings, fc.array(settings, { maxLength: 3 }), settings, (before, since, entered) => {
      const { base, mine, theirs, event, merge } = merging(before, since, entered);
      const expected = naive(base, mine, theirs);
      const result = merge();
      if ('fields' in result) {
        ends.clashed += 1;
        assert.deepEqual(new Set(result.fields.map(({ field }) => field)), expected.fields);
        for (const { field, ...sides } of result.fields) {
          const of = (state: Case) => state[field as (typeof fields)[number]] ?? null;
          assert.deepEqual(sides, { base: of(base), mine: of(mine), theirs: of(theirs) } satisfies Omit<FieldConflict, 'field'>);
        }
        return;
      }
      ends.merged += 1;
      assert.equal(expected.fields.size, 0);
      const [only] = result.events;
      assert.equal(result.events.length, 1);
      if (only && only.changes.length < event.changes.length) ends.dropped += 1;
      const merged = result.events.reduce<Case | undefined>(evolve, theirs);
      for (const field of fields) assert.equal(json(merged?.[field]), json(expected.merged[field]), field);
    }),
    { seed: 6, numRuns: 5000 },
  );
  for (const [end, count] of Object.entries(ends)) assert.ok(count > 100, `${end}: ${count}`);
});

test('neither the base nor what was entered is changed by merging', () => {
  fc.assert(
    fc.property(settings, settings, settings, (before, since, entered) => {
      const { theirs, event, merge } = merging(before, [since], entered);
      const written = json([theirs, event]);
      merge();
      assert.equal(json([theirs, event]), written);
    }),
    { seed: 6, numRuns: 500 },
  );
});

test('whoever is second, the two orders of the same two edits clash alike, and end alike where they do not', () => {
  fc.assert(
    fc.property(settings, settings, settings, (before, one, other) => {
      const first = merging(before, [one], other);
      const second = merging(before, [other], one);
      const [a, b] = [first.merge(), second.merge()];
      assert.equal('fields' in a, 'fields' in b);
      if ('fields' in a || 'fields' in b) return;
      const end = ({ events }: typeof a, from: Case) => events.reduce<Case | undefined>(evolve, from);
      for (const field of fields) assert.equal(json(end(a, first.theirs)?.[field]), json(end(b, second.theirs)?.[field]), field);
    }),
    { seed: 6, numRuns: 2000 },
  );
});
