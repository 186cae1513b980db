import { localRegisters, reassignCases, type LocalBackendOptions, type RegisterName } from '@linli/client';
import { correctGrid, mergeGrids, retireGrid, type Actor, type Grid, type GridRevision } from '@linli/model';
import { sampleGrids } from '@linli/model/samples';
import { expect } from '@open-wc/testing';
import { applicant, clientFor, failure, file, freshName, matter, ticking } from './support/fixtures.js';
import { storageKinds } from './support/storage-kinds.js';

const county = '360100';
const sample = sampleGrids({ county, townships: 1, communitiesPerTownship: 2, gridsPerCommunity: 3 });
const [first] = sample.communities;
const community = first?.code ?? '';
const day = '2026-06-01';
const dispatcher: Actor = { role: 'dispatcher', organisation: 'centre', area: county };
const post = { kind: 'gridWorker', label: { 'zh-Hans': '网格员' }, organisation: 'street', phone: null, filled: true, validFrom: '2026-01-01' } as const;
const registers = {
  grids: sample.grids,
  grounds: sample.communities,
  posts: [{ ...post, id: 'now', grid: `${community}001`, validTo: null }, { ...post, id: 'past', grid: `${community}001`, validTo: '2026-02-01' }],
  centres: [{ id: 'centre', level: 'county', address: { 'zh-Hans': '示例路' }, phone: '0791-2', hours: [], zones: [], groups: [], mergedFrom: [], readiness: [{ item: 'site', met: false }], validFrom: '2026-01-01', validTo: null }],
  substitutions: [{ post: 'now', by: 'other', from: '2026-06-01', to: '2026-06-03' }],
};

function load(name: RegisterName, region: string) {
  return Promise.resolve((region === county ? ((registers as Record<string, unknown>)[name] ?? []) : []) as never);
}

describe('registers', () => {
  it('of a back end that has none are empty, and cannot be revised', async () => {
    const { grids, centres } = await clientFor(dispatcher, { name: freshName() });
    expect(await grids.in(county)).to.deep.equal([]);
    expect(await centres.of(county)).to.deep.equal([]);
    expect(await failure(grids.revise(merging()))).to.include({ code: 'forbidden' });
  });

  for (const { kind, options } of storageKinds) {
    describe(`kept in ${kind}`, () => {
      const open = (actor: Actor, more: Partial<LocalBackendOptions> = {}) =>
        clientFor(actor, { name: freshName(), registers: localRegisters({ load }), ...options, ...more });

      it('answer what is in force within an area on a day', async () => {
        const { grids } = await open(dispatcher);
        expect(await grids.in(county, { day })).to.have.length(6);
        expect(await grids.in(community, { day })).to.have.length(3);
        expect(await grids.in(community, { day: '2025-12-31' })).to.deep.equal([]);
        expect((await grids.posts(county, { day })).map(({ id }) => id)).to.deep.equal(['now']);
        expect((await grids.grounds(community, { day })).map(({ code }) => code)).to.deep.equal([community]);
        for (const [on, count] of [['2026-05-31', 0], ['2026-06-01', 1], ['2026-06-03', 1], ['2026-06-04', 0]] as const) {
          expect(await grids.substitutions(county, { day: on })).to.have.length(count);
        }
      });

      it('find a grid by a point in it, and by its words', async () => {
        const { grids } = await open(applicant);
        const [grid] = sample.grids;
        const [lon = 0, lat = 0] = inside(grid);
        expect((await grids.find({ point: { crs: 'CGCS2000', lon, lat }, area: county }, { day })).map(({ code }) => code)).to.deep.equal([grid?.code]);
        expect(await grids.find({ point: { crs: 'CGCS2000', lon: 0, lat: 0 }, area: county }, { day })).to.deep.equal([]);
        expect((await grids.find({ text: grid?.name ?? '', area: county }, { day }))[0]).to.include({ code: grid?.code });
      });

      it('are revised once, by whom the model allows, and every client hears of it', async () => {
        const name = freshName();
        const [citizen, office, other] = await Promise.all([open(applicant, { name }), open(dispatcher, { name }), open(dispatcher, { name })]);
        expect(await failure(citizen.grids.revise(merging()))).to.include({ code: 'forbidden' });
        const stop = new AbortController();
        const seen: number[] = [];
        const watching = (async () => {
          for await (const rows of other.grids.watch(community, { signal: stop.signal, day })) {
            seen.push(rows.length);
            if (seen.length === 2) stop.abort();
          }
        })();
        await until(() => seen.length === 1);
        const revision = merging();
        expect(await office.grids.revise(revision)).to.deep.equal({ status: 'applied' });
        expect(await office.grids.revise(revision)).to.deep.equal({ status: 'applied' });
        await watching;
        expect(seen).to.deep.equal([3, 2]);
        expect(await office.grids.in(community, { day: '2026-03-01' })).to.have.length(3);
        expect(await office.grids.history(community)).to.have.length(4);
        const again = await office.grids.revise({ ...revision, id: 'another' });
        expect(again.status).to.equal('rejected');
      });

      it('put what is filed at a point into its grid, and take open cases along when grids change', async () => {
        const name = freshName();
        const merge = merging();
        const [from = ''] = neighbours();
        const [lon = 0, lat = 0] = inside(sample.grids.find(({ code }) => code === from));
        const staff = { name, organisations: [{ id: 'centre', name: { 'zh-Hans': '中心' }, kind: 'centre', area: county } as const] };
        const [citizen, office] = await Promise.all([open(applicant, staff), open(dispatcher, staff)]);
        const { ref } = await file(citizen, { place: { division: community, text: '东门', point: { crs: 'CGCS2000', lon, lat } } });
        const elsewhere = await file(citizen, { place: { division: community, text: '东门' } });
        expect((await office.cases.get(ref)).grid).to.equal(from);
        expect((await office.cases.get(elsewhere.ref)).grid).to.equal(null);
        await office.grids.revise(merge);
        const moved = await reassignCases(office, merge);
        expect(moved.rows.map((row) => 'verdict' in row && row.verdict.status)).to.deep.equal(['applied']);
        expect(moved.uncertain).to.deep.equal([]);
        expect((await office.cases.get(ref)).grid).to.equal(merge.added[0]?.code);
        expect((await reassignCases(office, merge)).rows).to.deep.equal([]);
      });

      it('that changed again meanwhile take cases to where they belong today; whoever may revise may take them', async () => {
        const name = freshName();
        const merge = merging();
        const [from = ''] = neighbours();
        const [lon = 0, lat = 0] = inside(sample.grids.find(({ code }) => code === from));
        const staff = { name, organisations: [{ id: 'centre', name: { 'zh-Hans': '中心' }, kind: 'centre', area: county } as const] };
        const later = { ...staff, clock: ticking(Date.parse('2026-09-01T01:00:00Z')) };
        const [citizen, office] = await Promise.all([open(applicant, staff), open({ ...dispatcher, role: 'supervisor' }, later)]);
        const { ref } = await file(citizen, { place: { division: community, text: '东门', point: { crs: 'CGCS2000', lon, lat } } });
        await office.grids.revise(merge);
        const last = sample.grids.find(({ code }) => code.startsWith(community) && !neighbours().includes(code));
        const again = mergeGrids(await office.grids.history(community), [merge.added[0]?.code ?? '', last?.code ?? ''], { id: 'again', on: '2026-08-01', organisation: 'centre', reason: '再次合并' });
        if (!again.ok) throw new Error(again.refusal.code);
        await office.grids.revise(again.revision);
        const moved = await reassignCases(office, merge);
        expect(moved.rows.map((row) => 'verdict' in row && row.verdict.status)).to.deep.equal(['applied']);
        expect((await office.cases.get(ref)).grid).to.equal(again.revision.added[0]?.code);
      });

      it('are retired too where a code does not begin with its county', async () => {
        const coded = sample.grids.map((grid) => ({ ...grid, code: `060000${grid.code}` }));
        const office = await open(dispatcher, { registers: localRegisters({ load: (name, region) => Promise.resolve((name === 'grids' && region === county ? coded : []) as never) }) });
        const made = retireGrid(coded, coded[0]?.code ?? '', { on: '2026-04-01', organisation: 'centre', reason: '撤销' });
        if (!made.ok) throw new Error(made.refusal.code);
        expect(await office.grids.revise(made.revision)).to.deep.equal({ status: 'applied' });
        expect(await office.grids.in(county, { day })).to.have.length(5);
      });

      it('are waited for no longer than until the signal aborts', async () => {
        const { grids } = await open(applicant, { registers: localRegisters({ load: () => new Promise(() => undefined) }) });
        const stop = new AbortController();
        const waiting = failure(grids.in(county, { signal: stop.signal }));
        stop.abort();
        expect(await waiting).to.include({ code: 'aborted' });
      });

      it('are revised under an id once: the same again is no other, and other content is refused', async () => {
        const name = freshName();
        const [citizen, office] = await Promise.all([open(applicant, { name }), open(dispatcher, { name })]);
        const revision = merging();
        await office.grids.revise(revision);
        expect(await failure(citizen.grids.revise(revision))).to.include({ code: 'forbidden' });
        expect(await failure(office.grids.revise({ ...revision, reason: '别的理由' }))).to.include({ code: 'key_reused' });
      });

      it('are not revised by nobody in particular, for another organisation, or with what is no revision', async () => {
        const name = freshName();
        const [citizen, office] = await Promise.all([open(applicant, { name }), open(dispatcher, { name })]);
        const revision = merging();
        const [grid] = sample.grids as [Grid];
        const nothing: GridRevision = { ...revision, id: 'nothing', kind: 'correct', on: '2099-01-01', retired: [{ code: grid.code, successors: [grid.code] }], added: [{ ...grid, validFrom: '2099-01-01', predecessors: [grid.code] }] };
        expect(await failure(citizen.grids.revise(nothing))).to.include({ code: 'forbidden' });
        expect(await office.grids.revise(nothing)).to.include({ status: 'rejected' });
        expect(await failure(office.grids.revise({ ...revision, organisation: 'another' }))).to.include({ code: 'forbidden' });
        for (const wrong of [undefined, {}, { ...revision, added: [{ ...revision.added[0], name: undefined }] }, { ...revision, kind: 'erase' }, { ...revision, retired: [null] }]) {
          expect(await failure(office.grids.revise(wrong as never))).to.include({ code: 'invalid' });
        }
        expect(await office.grids.in(county, { day })).to.have.length(6);
      });

      it('keep nothing that a grid has no place for', async () => {
        const office = await open(dispatcher);
        const revision = merging();
        expect(await office.grids.revise({ ...revision, added: revision.added.map((grid) => ({ ...grid, worker: '张三' })) })).to.include({ status: 'applied' });
        expect(JSON.stringify(await office.grids.history(county)).includes('张三')).to.equal(false);
      });

      it('are as they were revised wherever they are asked about, and for whom', async () => {
        const shared = localRegisters({ load: (name: RegisterName, region: string) => load(name, region === '3601' ? county : region) });
        const [one, other] = await Promise.all([open(dispatcher, { registers: shared }), open(dispatcher, { registers: shared })]);
        expect(await one.grids.in('3601', { day })).to.have.length(6);
        await one.grids.revise(merging());
        expect(await one.grids.in('3601', { day })).to.have.length(5);
        const [corrected] = sample.grids as [Grid];
        const made = correctGrid(sample.grids, corrected.code, { phone: '0791-1' }, { id: 'phone', on: '2026-04-01', organisation: 'centre', reason: '电话换了' });
        if (!made.ok) throw new Error(made.refusal.code);
        await other.grids.revise(made.revision);
        expect(await one.grids.in(county, { day })).to.have.length(5);
        expect(await other.grids.in(county, { day })).to.have.length(6);
        expect((await other.grids.find({ text: corrected.code, area: county }, { day }))[0]).to.include({ phone: '0791-1' });
      });

      it('tell the public who is there today, not when posts were away, nor how ready a centre is', async () => {
        const name = freshName();
        const clock = ticking(Date.parse('2026-06-02T01:00:00Z'));
        const organisations = [{ id: 'centre', name: { 'zh-Hans': '中心' }, kind: 'centre', area: county } as const];
        const [citizen, office] = await Promise.all([open(applicant, { name, clock, organisations }), open(dispatcher, { name, clock, organisations })]);
        expect(await citizen.grids.substitutions(county)).to.have.length(1);
        expect(await citizen.grids.posts(county)).to.have.length(1);
        expect(await citizen.grids.substitutions(county, { day })).to.deep.equal([]);
        expect(await citizen.grids.posts(county, { day: '2026-01-15' })).to.deep.equal([]);
        expect(await office.grids.substitutions(county, { day })).to.have.length(1);
        expect(await office.grids.posts(county, { day: '2026-01-15' })).to.have.length(2);
        const [told, known] = await Promise.all([citizen.centres.of(county, { day }), office.centres.of(county, { day })]);
        expect(told.map(({ phone, readiness }) => [phone, readiness])).to.deep.equal([['0791-2', []]]);
        expect(known[0]?.readiness).to.have.length(1);
      });

      it('never keep a matter from being filed', async () => {
        const staff = { organisations: [{ id: 'centre', name: { 'zh-Hans': '中心' }, kind: 'centre', area: county } as const] };
        const failing = await open(applicant, { ...staff, registers: localRegisters({ load: () => Promise.reject(new Error('No network')) }) });
        const point = { crs: 'CGCS2000', lon: 116, lat: 28.6 } as const;
        await file(failing, { place: { division: community, text: '东门', point } });
        const mixed = sample.grids.map((grid, index) => (index === 0 && grid.boundary ? { ...grid, boundary: { ...grid.boundary, crs: 'GCJ02' as const } } : grid));
        const unclear = await open(applicant, { ...staff, registers: localRegisters({ load: (name) => Promise.resolve((name === 'grids' ? mixed : []) as never) }) });
        await file(unclear, { place: { division: community, text: '东门', point } });
        const hanging = await open(applicant, { ...staff, registers: localRegisters({ load: () => new Promise(() => undefined) }) });
        const filing = hanging.commands.register('appeal', { ...matter, place: { division: community, text: '东门', point } });
        await hanging.close();
        expect((await filing.settled).status).to.equal('applied');
        const sound = await open(applicant, staff);
        const odd = sound.commands.register('appeal', { ...matter, place: { division: community, text: '东门', point: { ...point, crs: 'moon' } } as never });
        expect((await odd.settled).status).to.equal('rejected');
      });

      it('outlast their client', async () => {
        if (kind === 'memory') return;
        const name = freshName();
        const before = await open(dispatcher, { name });
        await before.grids.revise(merging());
        await before.close();
        const after = await open(applicant, { name });
        expect(await after.grids.in(community, { day })).to.have.length(2);
      });
    });
  }
});

function merging(): GridRevision {
  const terms = { id: 'merge', on: '2026-04-01', organisation: 'centre', reason: '规模过小' };
  const drafted = mergeGrids(sample.grids, neighbours(), terms as never);
  if (!drafted.ok) throw new Error(drafted.refusal.code);
  return drafted.revision;
}

/** Two grids of the first community that have an edge in common. */
function neighbours(): string[] {
  const own = sample.grids.filter((grid) => grid.community === community);
  const edges = (grid: Grid) => new Set(grid.boundary?.polygons.flat().flatMap((ring) => ring.slice(1).map((to, index) => `${String(ring[index])}>${String(to)}`)));
  for (const one of own) for (const other of own) if (one !== other && [...edges(one)].some((edge) => edges(other).has(edge.split('>').reverse().join('>')))) return [one.code, other.code];
  throw new Error('No neighbours');
}

/** A place well within: between the middle of the outline and a corner of it there is always one. */
function inside(grid: Grid | undefined): number[] {
  const ring = grid?.boundary?.polygons[0]?.[0] ?? [];
  const count = ring.length - 1;
  return [0, 1].map((part) => ring.slice(1).reduce((sum, position) => sum + (position[part] ?? 0), 0) / count);
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
}
