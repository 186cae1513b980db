import { fails, holds, includes, same } from '../check.js';
import type { RuleGroup } from '../rule.js';
import { citizen } from '../setup.js';
import { clerk, dispatcher } from '../stage.js';
import { refusalOf } from './verdicts.js';

const wrong = '00000-00000';

export const receiptRules: RuleGroup = {
  group: 'A receipt',
  rules: [
    {
      name: 'opens the case to who holds it',
      async run(stage) {
        const filed = await stage.file();
        const { ref, case: item } = await (await stage.fresh(citizen)).track(filed.receipt);
        same('the case that it was given for', ref, filed.ref);
        includes('as its applicant sees it', item, { ref: filed.ref, version: 1, status: 'filed', receipt: filed.receipt.code });
        same('with what the applicant may do now', item.actions.map(({ action }) => action).sort(), ['add', 'withdraw']);
      },
    },
    {
      name: 'of a wrong secret is answered like one of a wrong code',
      async run(stage) {
        const { receipt } = await stage.file();
        const backend = await stage.as(citizen);
        const secret = await fails('a wrong secret is "not_found"', () => backend.track({ code: receipt.code, secret: wrong }), 'not_found');
        const code = await fails('a wrong code is "not_found"', () => backend.track({ code: stage.newReceipt().code, secret: receipt.secret }), 'not_found');
        same('nothing tells the one from the other', [secret.message, secret.retry], [code.message, code.retry]);
      },
    },
    {
      name: 'shows public steps, and what is public in them',
      async run(stage) {
        const filed = await stage.led('lamps');
        await stage.take(clerk, 'remark', filed, { note: 'Inner words of a clerk' });
        const { case: item } = await (await stage.as(citizen)).track(filed.receipt);
        same('only public steps', item.steps.map(({ action }) => action), ['file', 'accept']);
        holds('no word of what is internal', !JSON.stringify(item).includes('Inner words'), item);
      },
    },
    {
      name: 'shows the case as it stands',
      async run(stage) {
        const filed = await stage.file();
        const backend = await stage.as(citizen);
        const versions = [(await backend.track(filed.receipt)).case.version];
        await stage.take(clerk, 'accept', filed);
        versions.push((await backend.track(filed.receipt)).case.version);
        same('each step is seen', versions, [1, 2]);
      },
    },
    {
      name: 'follows a case that was merged to where it is handled, without a word of the other',
      async run(stage) {
        const one = await stage.file();
        const main = await stage.file({ values: { subject: 'Words of somebody else' } });
        await stage.take(clerk, 'merge', one, { into: main.ref });
        await stage.take(clerk, 'accept', main);
        const { case: item } = await (await stage.as(citizen)).track(one.receipt);
        includes('how the other case goes', item.follows ?? undefined, { status: 'working' });
        holds('and no word of its applicant', !JSON.stringify(item).includes('Words of somebody else'), item);
      },
    },
    {
      name: 'has a secret that nobody is ever shown',
      async run(stage) {
        const { ref, receipt } = await stage.file();
        const backend = await stage.as(clerk);
        const lines: string[] = [];
        for await (const line of backend.records([ref])) lines.push(line);
        const seen = JSON.stringify([await backend.read(ref), await backend.query({}), await (await stage.as(citizen)).track(receipt), lines]);
        holds('it is nowhere in what can be read', !seen.includes(receipt.secret));
      },
    },
    {
      name: 'proves that a step is its applicant’s',
      async run(stage) {
        const filed = await stage.file();
        same('the applicant withdraws', await stage.take(citizen, 'withdraw', filed), 2);
      },
    },
    {
      name: 'is needed for a step of the applicant',
      async run(stage) {
        const filed = await stage.file();
        const other = await stage.file();
        const guess = { code: filed.receipt.code, secret: wrong };
        for (const shown of [undefined, [], [guess], [other.receipt], [{ code: filed.receipt.code, secret: other.receipt.secret }]]) {
          same('whoever does not prove it is refused', refusalOf(await stage.send(citizen, stage.command('withdraw', filed.ref), shown)), 'not-allowed');
        }
        same('nothing happened', (await stage.read(filed.ref)).version, 1);
      },
    },
    {
      name: 'proves nothing to staff',
      async run(stage) {
        const filed = await stage.file();
        same('a dispatcher who has it is no applicant', refusalOf(await stage.send(dispatcher, stage.command('withdraw', filed.ref), [filed.receipt])), 'not-allowed');
      },
    },
    {
      name: 'that another case has is refused for a new one',
      async run(stage) {
        const filed = await stage.file();
        const command = { ...stage.filing(), receipt: filed.receipt };
        await fails('a receipt code is given once', async () => (await stage.as(citizen)).submit([command]), 'key_reused');
        same('it opens the first case', (await (await stage.as(citizen)).track(filed.receipt)).ref, filed.ref);
      },
    },
  ],
};
