import { contractVersion } from '@linli/model';
import type { Backend } from '../../backend.js';
import { fails, holds, same } from '../check.js';
import type { RuleGroup } from '../rule.js';
import { citizen, here, staff } from '../setup.js';
import { clerk, idsOf, type Stage } from '../stage.js';

const calls: readonly (readonly [string, (backend: Backend, signal: AbortSignal, stage: Stage) => Promise<unknown>])[] = [
  ['meta', (backend, signal) => backend.meta({ signal })],
  ['submit', (backend, signal, stage) => backend.submit([stage.filing()], { signal })],
  ['read', (backend, signal) => backend.read({ region: here, id: 'none' }, { signal })],
  ['query', (backend, signal) => backend.query({}, { signal })],
  ['track', (backend, signal, stage) => backend.track(stage.newReceipt(), { signal })],
  ['divisions', (backend, signal) => backend.divisions(null, { signal })],
  ['organisations', (backend, signal) => backend.organisations(here, { signal })],
  ['getBlob', (backend, signal) => backend.getBlob('0'.repeat(64), { signal })],
];

export const metaRules: RuleGroup = {
  group: 'A back end',
  rules: [
    {
      name: 'speaks the version of the contract that this release writes',
      async run(stage) {
        const { schema } = await (await stage.as(clerk)).meta();
        holds('meta.schema has the version of this release within it', schema.min <= contractVersion && contractVersion <= schema.max, schema);
      },
    },
    {
      name: 'tells the definitions that it works by',
      async run(stage) {
        const { caseTypes, calendar } = await (await stage.as(clerk)).meta();
        same('meta.caseTypes has every version of every case type', caseTypes, stage.setup.caseTypes);
        same('meta.calendar is the calendar that limits are counted by', calendar, stage.setup.calendar);
      },
    },
    {
      name: 'tells who is acting',
      async run(stage) {
        for (const actor of [clerk, staff('handler', 'lamps'), citizen]) {
          same('meta.actor is who acts', (await (await stage.as(actor)).meta()).actor, actor);
        }
      },
    },
    {
      name: 'tells its divisions, level by level',
      async run(stage) {
        const backend = await stage.as(citizen);
        const codes = async (parent: string | null) => (await backend.divisions(parent)).map(({ code }) => code).sort();
        same('divisions(null) are the top ones', await codes(null), ['35', '44']);
        same('divisions(parent) are those right below it', await codes('35'), ['3501', '3502']);
        same('below a township are communities', await codes('350102001'), ['350102001001', '350102001002']);
      },
    },
    {
      name: 'tells the organisations that serve an area, or what lies above or below it',
      async run(stage) {
        const backend = await stage.as(citizen);
        const ids = async (area: string) => (await backend.organisations(area)).map(({ id }) => id).sort();
        same('organisations of a community: those of it and above it', await ids('350102001001'), ['centre', 'lamps', 'roads']);
        same('organisations of a province: those of it and below it', await ids('44'), ['elsewhere', 'parks']);
      },
    },
    ...calls.map(([name, call]) => ({
      name: `ends ${name} with "aborted" where its signal is`,
      async run(stage: Stage) {
        const stop = new AbortController();
        stop.abort();
        const backend = await stage.as(clerk);
        await fails(`${name} rejects with "aborted"`, () => call(backend, stop.signal, stage), 'aborted');
      },
    })),
    {
      name: 'answers copies: who changes what they were given changes nothing',
      async run(stage) {
        const { ref } = await stage.file();
        const backend = await stage.as(clerk);
        const first = await backend.read(ref);
        first.case.title = 'changed';
        first.events.splice(0);
        const { items } = await backend.query({});
        for (const item of items) item.title = 'changed';
        const again = await backend.read(ref);
        same('a case is what was recorded', [again.case.title, again.events.length], ['A lamp is dark', 1]);
      },
    },
    {
      name: 'answers no more once it is closed',
      async run(stage) {
        const backend = await stage.fresh(clerk);
        await backend.query({});
        await backend.close();
        await fails('a call after close rejects with "unavailable"', () => backend.query({}), 'unavailable');
      },
    },
    {
      name: 'has what was filed for every back end that is opened later',
      async run(stage) {
        const before = await stage.fresh(citizen);
        const command = stage.filing();
        await before.submit([command]);
        await before.close();
        const after = await stage.fresh(clerk);
        same('what was filed is there', idsOf((await after.query({})).items), idsOf([{ ref: command.target }]));
      },
    },
  ],
};
