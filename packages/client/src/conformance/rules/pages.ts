import type { Case, CaseQuery } from '@linli/model';
import { fails, holds, same, sameMembers } from '../check.js';
import type { Rule, RuleGroup } from '../rule.js';
import { citizen, far, here, near } from '../setup.js';
import { clerk, idsOf, type Filed, type Stage } from '../stage.js';

/** Cases of two counties by turns, each filed after the one before. */
async function several(stage: Stage, count: number): Promise<Filed[]> {
  const filed: Filed[] = [];
  for (let index = 0; index < count; index += 1) filed.push(await stage.file({ region: index % 2 === 0 ? here : near, values: { subject: `Number ${index}` } }));
  return filed;
}

/** Reads page by page; `between` is done after each. */
async function paged(stage: Stage, query: CaseQuery, between: (page: number) => Promise<unknown> = async () => undefined): Promise<Case[]> {
  const backend = await stage.as(clerk);
  const items: Case[] = [];
  let after: string | undefined;
  for (let page = 0; page < 50; page += 1) {
    const answer = await backend.query({ ...query, after });
    holds('a page is no longer than its limit', answer.items.length <= (query.limit ?? 50), answer.items.length);
    items.push(...answer.items);
    if (answer.next === null) return items;
    after = answer.next;
    await between(page);
  }
  return items;
}

const sorts: readonly (readonly [NonNullable<CaseQuery['sort']>, (item: Case) => string, number])[] = [
  ['-updatedAt', ({ updatedAt }) => updatedAt, -1], ['updatedAt', ({ updatedAt }) => updatedAt, 1], ['-createdAt', ({ createdAt }) => createdAt, -1], ['createdAt', ({ createdAt }) => createdAt, 1],
];

export const pageRules: RuleGroup = {
  group: 'A page',
  rules: [
    ...sorts.map(([sort, time, sign]): Rule => ({
      name: `follows another without a gap or a repetition, by ${sort}`,
      async run(stage) {
        const filed = await several(stage, 7);
        await stage.take(clerk, 'remark', filed[2] as Filed, { note: 'Later than the others' });
        const items = await paged(stage, { sort, limit: 2 });
        sameMembers('every case is there once', idsOf(items), idsOf(filed));
        const times = items.map((item) => sign * Date.parse(time(item)));
        holds('in the order asked for', times.every((value, index) => index === 0 || value >= (times[index - 1] ?? value)), items.map(time));
        same('as in one page', idsOf(items), idsOf(await paged(stage, { sort })));
      },
    })),
    {
      name: 'has the newest first where nothing is said',
      async run(stage) {
        await several(stage, 4);
        same('as by -updatedAt', idsOf(await paged(stage, {})), idsOf(await paged(stage, { sort: '-updatedAt' })));
      },
    },
    {
      name: 'follows another while cases are filed: none that was there is lost or doubled',
      async run(stage) {
        const filed = await several(stage, 6);
        const items = await paged(stage, { sort: 'createdAt', limit: 2 }, (page) => (page < 2 ? stage.file({ region: page % 2 === 0 ? near : here }) : Promise.resolve()));
        const known = new Set(idsOf(filed));
        sameMembers('those that were there, once each', idsOf(items).filter((id) => known.has(id)), [...known]);
        same('nothing twice', new Set(idsOf(items)).size, items.length);
      },
    },
    {
      name: 'follows another while cases move: what did not move is neither lost nor doubled',
      async run(stage) {
        const filed = await several(stage, 6);
        const moved = [filed[0], filed[5]] as [Filed, Filed];
        const items = await paged(stage, { sort: '-updatedAt', limit: 2 }, (page) => stage.take(clerk, 'remark', moved[page % 2] as Filed, { note: 'It moves' }));
        const still = new Set(idsOf(filed.slice(1, 5)));
        sameMembers('each that stood still, once', idsOf(items).filter((id) => still.has(id)), [...still]);
      },
    },
    {
      name: 'is of what is asked for: filters hold on every page',
      async run(stage) {
        const filed = await several(stage, 6);
        await stage.file({ region: far });
        const items = await paged(stage, { area: near, limit: 1 });
        sameMembers('only those of the county', idsOf(items), idsOf(filed.filter(({ ref }) => ref.region === near)));
      },
    },
    {
      name: 'ends with null, and is empty where there is nothing',
      async run(stage) {
        same('no cases, no next page', await (await stage.as(clerk)).query({}), { items: [], next: null });
        const filed = await several(stage, 2);
        const { items, next } = await (await stage.as(clerk)).query({ limit: 2 });
        same('an exact page is the last', [items.length, next], [filed.length, null]);
      },
    },
    {
      name: 'is no longer than 50 where nothing is said, and no shorter than 1',
      async run(stage) {
        await Promise.all(Array.from({ length: 51 }, () => stage.send(citizen, stage.filing())));
        const backend = await stage.as(clerk);
        const first = await backend.query({});
        same('fifty, and there are more', [first.items.length, first.next !== null], [50, true]);
        same('one at least', (await backend.query({ limit: 0 })).items.length, 1);
        same('all of them, where that is asked for', (await backend.query({ limit: 1000 })).items.length, 51);
      },
    },
    {
      name: 'is refused where its key is none',
      async run(stage) {
        const backend = await stage.as(clerk);
        for (const after of ['x', 'no key of a page', '1~2']) await fails('an "after" that was never given rejects with "invalid"', () => backend.query({ after }), 'invalid');
      },
    },
  ],
};
