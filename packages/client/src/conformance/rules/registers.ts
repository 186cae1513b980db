import type { GridRevision, RegisterName, RegisterQuery } from '@linli/model';
import type { Actor } from '@linli/model';
import { LinliError } from '../../errors.js';
import { fails, holds, includes, same, sameMembers } from '../check.js';
import type { Rule, RuleGroup } from '../rule.js';
import { citizen, community, grids, here, neighbour, staff } from '../setup.js';
import { dispatcher, type Stage } from '../stage.js';

const day = '2026-06-01';
const inside = { crs: 'CGCS2000', lon: 119.005, lat: 26.005 } as const;

async function listed<Name extends RegisterName>(stage: Stage, by: Actor, name: Name, query: RegisterQuery) {
  const backend = await stage.as(by);
  if (!backend.register) throw new LinliError('invalid', 'A back end with registers has `register`');
  return backend.register(name, query);
}

const codes = async (stage: Stage, query: Omit<RegisterQuery, 'area'> & { area?: string }) => (await listed(stage, dispatcher, 'grids', { area: here, ...query })).map(({ code }) => code);
const [first = '', second = '', third = ''] = grids.map(({ code }) => code);

async function revised(stage: Stage, revision: GridRevision, by: Actor = dispatcher) {
  const backend = await stage.as(by);
  if (!backend.revise) throw new LinliError('invalid', 'A back end with registers has `revise`');
  return backend.revise(revision);
}

const rule = (name: string, run: Rule['run']): Rule => ({ name, run, needs: ['registers'] });

export const registerRules: RuleGroup = {
  group: 'A register',
  rules: [
    rule('has what is in force in an area on a day', async (stage) => {
      sameMembers('of the county', await codes(stage, { day }), [first, second, third]);
      sameMembers('of the community', await codes(stage, { area: community, day }), [first, second, third]);
      same('of another community', await codes(stage, { area: neighbour, day }), []);
      same('before they were', await codes(stage, { day: '2025-12-31' }), []);
    }),
    rule('finds the grid that has a point, and grids by their words', async (stage) => {
      same('by a point in it', await codes(stage, { day, point: inside }), [first]);
      same('by a point in none', await codes(stage, { day, point: { ...inside, lon: 100 } }), []);
      same('by its name, the best fit first', (await codes(stage, { day, text: 'Grid 002' }))[0], second);
    }),
    rule('is revised by who may, from the day named on', async (stage) => {
      const revision = stage.merging();
      same('the verdict', await revised(stage, revision), { status: 'applied' });
      const merged = revision.added[0]?.code ?? '';
      sameMembers('as it is then', await codes(stage, { day }), [merged, third]);
      sameMembers('as it was before', await codes(stage, { day: '2026-03-01' }), [first, second, third]);
      sameMembers('every version that there was', await codes(stage, {}), [first, second, third, merged]);
    }),
    rule('is revised once for each id', async (stage) => {
      const revision = stage.merging();
      await revised(stage, revision);
      same('sent again it is the same one', await revised(stage, revision), { status: 'applied' });
      await fails('with other content it is "key_reused"', () => revised(stage, { ...revision, reason: 'Another reason' }), 'key_reused');
      sameMembers('it happened once', await codes(stage, { day }), [revision.added[0]?.code, third]);
    }),
    rule('is revised once where twins come at the same time', async (stage) => {
      const revision = stage.merging();
      same('each is told so', await Promise.all([1, 2, 3].map(() => revised(stage, revision))), [{ status: 'applied' }, { status: 'applied' }, { status: 'applied' }]);
      same('it happened once', (await codes(stage, { day })).length, 2);
    }),
    rule('is not revised by who may not', async (stage) => {
      const revision = stage.merging();
      for (const by of [citizen, staff('handler', 'lamps'), staff('dispatcher', 'elsewhere')]) await fails(`a ${by.role}`, () => revised(stage, revision, by), 'forbidden', 'unauthenticated', 'not_found');
      await fails('for another organisation', () => revised(stage, { ...revision, organisation: 'elsewhere' }), 'forbidden');
      same('it is as it was', (await codes(stage, { day })).length, 3);
    }),
    rule('refuses what the rules refuse, with words', async (stage) => {
      await revised(stage, stage.merging());
      const verdict = await revised(stage, { ...stage.merging(), id: stage.id() });
      holds('what is gone cannot be merged again', verdict.status === 'rejected' && verdict.refusal.message['zh-Hans'] !== '', verdict);
    }),
    rule('refuses what is no revision', async (stage) => {
      const revision = stage.merging();
      for (const wrong of [null, {}, { ...revision, kind: 'erase' }, { ...revision, retired: [null] }, { ...revision, added: [{ ...revision.added[0], name: undefined }] }]) {
        await fails('rejects with "invalid"', () => revised(stage, wrong as GridRevision), 'invalid');
      }
    }),
    rule('puts a case that is filed at a point into the grid there', async (stage) => {
      const at = await stage.file({ values: { place: { division: community, text: 'Gate', point: inside } } });
      const without = await stage.file();
      same('the grid of the point', (await stage.read(at.ref)).grid, first);
      same('none, where there is no point', (await stage.read(without.ref)).grid, null);
    }),
    rule('tells the public of posts for the present day alone, and not how ready a centre is', async (stage) => {
      const today = '2026-03-02';
      same('who is there today', (await listed(stage, citizen, 'posts', { area: here, day: today })).map(({ id }) => id), ['present']);
      same('not who was there', await listed(stage, citizen, 'posts', { area: here, day: '2026-01-15' }), []);
      same('staff may look back', (await listed(stage, dispatcher, 'posts', { area: here, day: '2026-01-15' })).length, 2);
      const [[told] = [], [known] = []] = await Promise.all([citizen, dispatcher].map((by) => listed(stage, by, 'centres', { area: here, day })));
      includes('the centre itself is public', told, { id: 'centre', phone: '0591-1', readiness: [] });
      same('staff know more', known?.readiness.length, 1);
    }),
  ],
};
