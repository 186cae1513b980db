import type { FormValues, Verdict } from '@linli/model';
import { fails, holds, includes, same, sameMembers } from '../check.js';
import type { RuleGroup } from '../rule.js';
import { citizen, far, here, near, staff } from '../setup.js';
import { clerk, dispatcher, matter, type Stage } from '../stage.js';

export function refusalOf(verdict: Verdict): string {
  return verdict.status === 'rejected' ? verdict.refusal.code : verdict.status;
}

/** What is wrong with an intake form, and in which field. */
const faults: readonly (readonly [string, FormValues, string])[] = [
  ['a title that is missing', { subject: undefined }, 'subject'],
  ['a telephone number that is none', { phone: '12345' }, 'phone'],
  ['a choice that is not offered', { sort: 'volcano' }, 'sort'],
  ['a place of no county', { place: { division: '35', text: 'Anywhere' } }, 'place'],
];

export const verdictRules: RuleGroup = {
  group: 'A verdict',
  rules: [
    ...faults.map(([what, values, field]) => ({
      name: `refuses a form with ${what}, field by field`,
      async run(stage: Stage) {
        const verdict = await stage.send(citizen, stage.filing({ values }));
        same('what is wrong is a refusal by the rules, and no error', refusalOf(verdict), 'invalid');
        const issues = verdict.status === 'rejected' ? (verdict.refusal.issues ?? []) : [];
        same('the refusal names the field', issues.map((issue) => issue.field), [field]);
        same('nothing was filed', (await (await stage.as(clerk)).query({})).items, []);
      },
    })),
    {
      name: 'refuses with words that a person can read',
      async run(stage) {
        const verdict = await stage.send(clerk, stage.command('accept', { region: here, id: 'none' }));
        holds('a refusal has a code and a message', verdict.status === 'rejected' && verdict.refusal.code !== '' && verdict.refusal.message['zh-Hans'] !== '', verdict);
      },
    },
    {
      name: 'tells a case that there is not from a step that there is not',
      async run(stage) {
        const filed = await stage.file();
        same('a case that there is not', refusalOf(await stage.send(clerk, stage.command('accept', { region: here, id: 'none' }))), 'unknown-case');
        same('a step that there is not', refusalOf(await stage.send(clerk, stage.command('fly', filed.ref))), 'unknown-action');
      },
    },
    {
      name: 'refuses to file a case twice under one name',
      async run(stage) {
        const filed = await stage.file();
        const again = { ...stage.filing(), target: filed.ref };
        same('a case is filed once', refusalOf(await stage.send(citizen, again)), 'case-exists');
      },
    },
    {
      name: 'refuses what is filed with another county than its place lies in',
      async run(stage) {
        const filing = stage.filing();
        const wrong = { ...filing, target: { ...filing.target, region: far } };
        same('the county of the case is the county of its place', refusalOf(await stage.send(citizen, wrong)), 'wrong-region');
      },
    },
    {
      name: 'refuses who has not the post for a step',
      async run(stage) {
        const filed = await stage.file();
        for (const by of [dispatcher, staff('verifier'), staff('gridWorker'), staff('handler', 'lamps')]) {
          same(`a ${by.role} does not accept`, refusalOf(await stage.send(by, stage.command('accept', filed.ref))), 'not-allowed');
        }
      },
    },
    {
      name: 'refuses who has the post elsewhere',
      async run(stage) {
        const filed = await stage.file();
        same('a clerk of another county', refusalOf(await stage.send(staff('clerk', 'roads', near), stage.command('accept', filed.ref))), 'not-allowed');
      },
    },
    {
      name: 'refuses a step that the status does not permit',
      async run(stage) {
        const filed = await stage.file();
        same('what is not answered is not closed', refusalOf(await stage.send(clerk, stage.command('close', filed.ref))), 'not-in-state');
      },
    },
    {
      name: 'of refusal is kept: the same command is not carried out later, when it could be',
      async run(stage) {
        const filed = await stage.file();
        const early = stage.command('dispatch', filed.ref, { lead: 'lamps' });
        const first = await stage.send(dispatcher, early);
        same('too early is refused', refusalOf(first), 'not-in-state');
        await stage.take(clerk, 'accept', filed);
        same('a refused command keeps its verdict', await stage.send(dispatcher, early), first);
        includes('what is sent anew gets a new id, and its own verdict', await stage.send(dispatcher, stage.command('dispatch', filed.ref, { lead: 'lamps' })), { status: 'applied' });
      },
    },
    {
      name: 'is made in the transaction that writes: of two like steps one is refused',
      async run(stage) {
        for (let round = 0; round < 3; round += 1) {
          const filed = await stage.file();
          const verdicts = await Promise.all([clerk, staff('clerk')].map((by, index) => stage.send(by, stage.command('accept', filed.ref), undefined, `clerk-${index}`)));
          sameMembers('one is applied, the other refused', verdicts.map(refusalOf), ['applied', 'not-in-state']);
          same('it happened once', (await stage.events(filed.ref)).map(({ action }) => action), ['file', 'accept']);
        }
      },
    },
    {
      name: 'looks at another case that a step names, as it stands and as the actor may see it',
      async run(stage) {
        const one = await stage.file();
        const other = await stage.file();
        const foreign = await stage.file({ region: far });
        same('a case that there is not', refusalOf(await stage.send(clerk, stage.command('merge', one.ref, { into: { region: here, id: 'none' } }))), 'unknown-related');
        same('a case that the actor may not see', refusalOf(await stage.send(clerk, stage.command('merge', one.ref, { into: foreign.ref }))), 'unknown-related');
        await stage.take(clerk, 'merge', one, { into: other.ref });
        same('it is in the other now', (await stage.read(one.ref)).mergedInto, other.ref);
        same('what is merged is handled there', refusalOf(await stage.send(clerk, stage.command('accept', one.ref))), 'merged');
      },
    },
    {
      name: 'knows only the organisations of the directory',
      async run(stage) {
        const filed = await stage.file();
        await stage.take(clerk, 'accept', filed);
        same('one that there is not leads nothing', refusalOf(await stage.send(dispatcher, stage.command('dispatch', filed.ref, { lead: 'nobody' }))), 'invalid');
      },
    },
    {
      name: 'leaves nothing behind where it was a refusal',
      async run(stage) {
        const filed = await stage.file();
        const before = await (await stage.as(clerk)).read(filed.ref);
        await stage.send(clerk, stage.command('close', filed.ref));
        same('the case is as it was', await (await stage.as(clerk)).read(filed.ref), before);
      },
    },
    {
      name: 'keeps exactly what was entered, whatever the script it is written in',
      async run(stage) {
        const detail = 'Line one\nline two “quoted” \\ <b>&amp;</b> 邻里 \u{2070E} émoji 🏮 0';
        const { ref } = await stage.file({ values: { ...matter, subject: '路灯不亮 — 东门 🏮', detail } });
        const item = await stage.read(ref);
        same('title and content are as they were entered', [item.title, item.content.detail], ['路灯不亮 — 东门 🏮', detail]);
      },
    },
    {
      name: 'is no answer to a command of a version that it does not read',
      async run(stage) {
        for (const v of [0, 99]) {
          await fails(`version ${v} rejects with "schema_unsupported"`, async () => (await stage.as(citizen)).submit([{ ...stage.filing(), v } as never]), 'schema_unsupported');
        }
      },
    },
  ],
};
