import type { CaseQuery } from '@linli/model';
import { includes, same, sameMembers } from '../check.js';
import type { Rule, RuleGroup } from '../rule.js';
import { citizen, community, here, near, neighbour, staff } from '../setup.js';
import { clerk, dispatcher, idsOf, type Filed, type Stage } from '../stage.js';

type Name = 'lamp' | 'road' | 'noise' | 'other' | 'child' | 'merged';
type Cases = Readonly<Record<Name, Filed>>;

/** Six cases that differ in all that can be asked for. */
async function six(stage: Stage): Promise<Cases> {
  const lamp = await stage.led('lamps', { values: { subject: 'A lamp is dark', project: 'P' } });
  const road = await stage.file({ values: { subject: 'A hole in the road', sort: 'road', place: { division: neighbour, text: 'By the bridge' } } });
  const noise = await stage.file({ region: near, values: { subject: 'Noise by night', sort: 'noise' } });
  const other = await stage.file({ caseType: 'kitOther', values: { subject: 'Of another kind' } });
  const child = await stage.file({ by: clerk, parent: lamp.ref, values: { subject: 'Found at the lamp' } });
  const merged = await stage.file({ values: { subject: 'The same hole', sort: 'road' } });
  await stage.take(dispatcher, 'regrid', road, { grid: 'G1' });
  await stage.take(clerk, 'merge', merged, { into: road.ref });
  await stage.take(staff('supervisor'), 'supervise', noise, { reason: 'Overdue elsewhere' });
  return { lamp, road, noise, other, child, merged };
}

type Asked = (cases: Cases) => CaseQuery;
const given = (query: CaseQuery): Asked => () => query;

const filters: readonly (readonly [string, Asked, readonly Name[]])[] = [
  ['nothing', given({}), ['lamp', 'road', 'noise', 'other', 'child', 'merged']],
  ['a county', given({ area: near }), ['noise']],
  ['a community', given({ area: community }), ['lamp', 'other', 'child', 'merged']],
  ['a province', given({ area: '35' }), ['lamp', 'road', 'noise', 'other', 'child', 'merged']],
  ['another province', given({ area: '44' }), []],
  ['a grid', given({ grid: 'G1' }), ['road']],
  ['a status', given({ status: ['working'] }), ['lamp']],
  ['one status or another', given({ status: ['working', 'closed', 'filed'] }), ['lamp', 'road', 'noise', 'other', 'child', 'merged']],
  ['no status at all', given({ status: [] }), []],
  ['a light', given({ light: ['green'] }), ['lamp', 'road', 'noise', 'other', 'child', 'merged']],
  ['another light', given({ light: ['red', 'off'] }), []],
  ['an organisation that leads', given({ organisation: 'lamps' }), ['lamp']],
  ['an organisation that has nothing', given({ organisation: 'roads' }), []],
  ['a case type', given({ type: ['kitOther'] }), ['other']],
  ['a case type that there is not', given({ type: ['nothing'] }), []],
  ['the case that they come from', ({ lamp }) => ({ parent: lamp.ref }), ['child']],
  ['the case that they were merged into', ({ road }) => ({ mergedInto: road.ref }), ['merged']],
  ['a project', given({ project: 'P' }), ['lamp']],
  ['being under supervision', given({ supervised: true }), ['noise']],
  ['not being under supervision', given({ supervised: false }), ['lamp', 'road', 'other', 'child', 'merged']],
  ['a word of the title, in any case of letters', given({ text: 'HOLE' }), ['road', 'merged']],
  ['words of title and place', given({ text: ' bridge  hole ' }), ['road']],
  ['words that do not all occur', given({ text: 'hole night' }), []],
  ['a receipt code', ({ noise }) => ({ text: noise.receipt.code.toLowerCase() }), ['noise']],
  ['the name of its applicant', given({ text: '欧阳小明' }), []],
  ['the telephone number of its applicant', given({ text: '13912345678' }), []],
  ['several things together', given({ area: here, status: ['filed'], type: ['kit'], text: 'hole' }), ['road', 'merged']],
  ['names, and something else', ({ lamp, road, noise }) => ({ refs: [lamp.ref, road.ref, noise.ref], area: here, status: ['filed'] }), ['road']],
  ['no names', given({ refs: [] }), []],
  ['names of which some are of nothing', ({ child }) => ({ refs: [{ region: here, id: 'none' }, child.ref, { region: near, id: child.ref.id }] }), ['child']],
];

export const queryRules: RuleGroup = {
  group: 'A query',
  rules: [
    ...filters.map(([what, ask, expected]): Rule => ({
      name: `finds cases by ${what}`,
      async run(stage) {
        const cases = await six(stage);
        const { items, next } = await (await stage.as(clerk)).query(ask(cases));
        sameMembers('those that are as is asked, and no other', idsOf(items), idsOf(expected.map((name) => cases[name])));
        same('all of them in one page', next, null);
      },
    })),
    {
      name: 'finds what has just been written',
      async run(stage) {
        const filed = await stage.file();
        await stage.take(clerk, 'accept', filed);
        const [item] = (await (await stage.as(clerk)).query({ status: ['working'] })).items;
        includes('the case as it stands', item, { ref: filed.ref, version: 2, status: 'working' });
      },
    },
    {
      name: 'finds a case by its light as it is at the moment',
      needs: ['clock'],
      async run(stage) {
        const { ref } = await stage.file();
        const backend = await stage.as(clerk);
        for (const [days, light] of [[0, 'green'], [6, 'yellow'], [6, 'red']] as const) {
          await stage.advance(days);
          same(`its light is ${light}`, idsOf((await backend.query({ light: [light] })).items), idsOf([{ ref }]));
        }
      },
    },
    {
      name: 'tells two cases of one id in two counties apart',
      async run(stage) {
        const one = stage.filing();
        const two = { ...stage.filing({ region: near }), target: { region: near, id: one.target.id } };
        await stage.send(citizen, one);
        await stage.send(citizen, two);
        await stage.take(clerk, 'accept', { ref: one.target });
        const backend = await stage.as(clerk);
        same('only the one is accepted', [(await backend.read(one.target)).case.version, (await backend.read(two.target)).case.version], [2, 1]);
        sameMembers('both are found', idsOf((await backend.query({})).items), idsOf([{ ref: one.target }, { ref: two.target }]));
      },
    },
  ],
};
