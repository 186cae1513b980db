import { GridRevisionSchema, mergeGrids, readRevision, type GridRevision } from '@linli/model';
import { sampleGrids } from '@linli/model/samples';
import { expect } from '@open-wc/testing';
import fc from 'fast-check';

const { grids } = sampleGrids({ townships: 1, communitiesPerTownship: 1, gridsPerCommunity: 2 });
const made = mergeGrids(grids, grids.map(({ code }) => code), { id: 'a', on: '2026-04-01', organisation: 'centre', reason: '规模过小' });
if (!made.ok) throw new Error(made.refusal.code);
const { revision: sound } = made;

const odd: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  undefined, null, 1, Number.NaN, '', '2026-04-01', '2026-4-1', '360100001001', '3601000', 'merge', 'erase', 'general', 'country', {}, [], [1], ['a'], [{}], [null],
  { crs: 'GCJ02', polygons: [[[[116, 28], [117, 28], [116, 29], [116, 28]]]] }, { crs: 'moon', polygons: [] }, { crs: 'WGS84', polygons: [[[[116, 28, 5]]]] }, { crs: 'WGS84', polygons: [[[[116, Infinity]]]] },
);

describe('reading a revision', () => {
  it('takes and refuses what the model’s schema takes and refuses, and keeps the same of it', () => {
    const changesOf = (value: object) => fc.dictionary(fc.constantFrom(...Object.keys(value), 'unknown'), odd, { maxKeys: 2 });
    const given = fc.record({ outer: changesOf(sound), end: changesOf({ ...sound.retired[0], versions: 1 }), grid: changesOf(sound.added[0] as object) });
    let taken = 0;
    fc.assert(
      fc.property(given, ({ outer, end, grid }) => {
        const wanted: unknown = { ...sound, retired: [{ ...sound.retired[0], ...end }], added: [{ ...sound.added[0], ...grid }], ...outer };
        const parsed = GridRevisionSchema.safeParse(wanted);
        const read = readRevision(wanted);
        expect('revision' in read, JSON.stringify([outer, end, grid])).to.equal(parsed.success);
        if (!parsed.success || !('revision' in read)) return;
        taken += 1;
        expect(plain(read.revision)).to.deep.equal(plain(parsed.data));
      }),
      { numRuns: 3000, seed: 7 },
    );
    expect(taken).to.be.greaterThan(100);
  });

  for (const value of [undefined, null, 'merge', 1, []]) {
    it(`refuses ${JSON.stringify(value)}`, () => expect('faults' in readRevision(value)).to.equal(true));
  }
});

function plain(revision: GridRevision): unknown {
  return JSON.parse(JSON.stringify(revision));
}
