import type { Command, Verdict } from '@linli/model';
import { fails, holds, includes, same, sameMembers } from '../check.js';
import type { RuleGroup } from '../rule.js';
import { citizen, here, near } from '../setup.js';
import { clerk, dispatcher, matter, type Stage } from '../stage.js';

/** The same id with other content. */
const reuses: readonly (readonly [string, (command: Command, stage: Stage) => Partial<Command>])[] = [
  ['other entries', () => ({ args: { note: 'Other' } })],
  ['another step', () => ({ type: 'case.close' })],
  ['another base', () => ({ base: { version: 1 } })],
  ['another case', (_, stage) => ({ target: { region: here, id: stage.id() } })],
];

const unsound: readonly (readonly [string, (whole: Command) => unknown])[] = [
  ['nothing', () => null],
  ['a text', () => 'case.file'],
  ['no target', (whole) => ({ ...whole, target: undefined })],
  ['a target of no county', (whole) => ({ ...whole, target: { region: '35', id: whole.id } })],
  ['an id that is a number', (whole) => ({ ...whole, id: 7 })],
  ['no type', (whole) => ({ ...whole, type: 'file' })],
  ['entries that are no record', (whole) => ({ ...whole, args: 'text' })],
  ['a base that is none', (whole) => ({ ...whole, base: {} })],
  ['a receipt code that nobody could type', (whole) => ({ ...whole, receipt: { code: '<script>', secret: '00000-00000' } })],
  ['a receipt for a filing of no type', (whole) => ({ ...whole, caseType: undefined })],
  ['a case type that there is not', (whole) => ({ ...whole, caseType: 'nothing' })],
];

export const onceRules: RuleGroup = {
  group: 'A command',
  rules: [
    {
      name: 'files a case, and is answered with its receipt',
      async run(stage) {
        const command = stage.filing();
        const verdict = await stage.send(citizen, command);
        includes('the verdict names command, case, version and receipt', verdict, { command: command.id, status: 'applied', ref: command.target, version: 1, receipt: command.receipt });
        const { case: item, events } = await (await stage.as(clerk)).read(command.target);
        includes('the case is as it was filed', item, { ref: command.target, version: 1, title: matter.subject, status: 'filed', receipt: command.receipt.code });
        includes('its first event has the command', events[0], { command: command.id, version: 1, action: 'file' });
      },
    },
    {
      name: 'is carried out once, however often it is sent, and answered alike',
      async run(stage) {
        const command = stage.filing();
        const first = await stage.send(citizen, command);
        for (let time = 0; time < 3; time += 1) same('the same command has the same verdict', await stage.send(citizen, command), first);
        same('there is one event', (await stage.events(command.target)).length, 1);
      },
    },
    {
      name: 'is answered alike long after: the case has gone on',
      async run(stage) {
        const filed = await stage.file();
        const accept = stage.command('accept', filed.ref);
        const first = await stage.send(clerk, accept);
        await stage.take(clerk, 'remark', filed, { note: 'Later' });
        same('the verdict is that of the first time', await stage.send(clerk, accept), first);
        same('nothing was added', (await stage.read(filed.ref)).version, 3);
      },
    },
    {
      name: 'is carried out once, whichever of two devices sends it',
      async run(stage) {
        const command = stage.filing();
        await stage.send(citizen, command);
        const other = await stage.fresh(citizen);
        const [again] = await other.submit([command]);
        includes('the other device is told the same', again, { status: 'applied', version: 1, ref: command.target });
        same('there is one event', (await stage.events(command.target)).length, 1);
      },
    },
    {
      name: 'is carried out once where twins come at the same time',
      async run(stage) {
        const filed = await stage.file();
        const command = stage.command('remark', filed.ref, { note: 'Once' });
        const verdicts = await Promise.all(Array.from({ length: 6 }, () => stage.send(clerk, command)));
        for (const verdict of verdicts) same('every twin has the same verdict', verdict, verdicts[0]);
        same('there is one event of it', (await stage.events(filed.ref)).filter(({ action }) => action === 'remark').length, 1);
      },
    },
    {
      name: 'files once where twins come at the same time',
      async run(stage) {
        const command = stage.filing();
        const verdicts = await Promise.all(Array.from({ length: 4 }, () => stage.send(citizen, command)));
        for (const verdict of verdicts) same('every twin has the same verdict', verdict, verdicts[0]);
        same('there is one case', (await (await stage.as(clerk)).query({})).items.length, 1);
      },
    },
    ...reuses.map(([what, change]) => ({
      name: `is refused as key_reused when its id comes back with ${what}`,
      async run(stage: Stage) {
        const filed = await stage.file();
        const command = stage.command('accept', filed.ref, { note: 'First' });
        const first = await stage.send(clerk, command);
        const other = { ...command, ...change(command, stage) };
        await fails('the same id with other content rejects with "key_reused"', () => stage.send(clerk, other), 'key_reused');
        same('the first is not harmed', await stage.send(clerk, command), first);
        same('nothing was added', (await stage.events(filed.ref)).length, 2);
      },
    })),
    {
      name: 'is not another one by when it says it was made, or by its receipt',
      async run(stage) {
        const command = stage.filing();
        await stage.send(citizen, command);
        const verdict = await stage.send(citizen, { ...command, at: '2026-03-01T00:00:00.000Z', receipt: { ...command.receipt, secret: '00000-00000' } });
        includes('it is the same command', verdict, { status: 'applied', version: 1 });
        holds('who has not the secret is not given it', verdict.status === 'applied' && verdict.receipt === undefined, verdict);
      },
    },
    ...unsound.map(([what, make]) => ({
      name: `is refused as invalid where it is ${what}`,
      async run(stage: Stage) {
        const command = make(stage.filing()) as Command;
        await fails('what is no command rejects with "invalid"', async () => (await stage.as(citizen)).submit([command]), 'invalid');
        same('nothing was filed', (await (await stage.as(clerk)).query({})).items, []);
      },
    })),
    {
      name: 'is carried out in the order given, each with its own verdict',
      async run(stage) {
        const one = await stage.file();
        const two = await stage.file({ region: near });
        const batch = [
          stage.command('accept', one.ref), stage.command('close', one.ref), stage.command('remark', one.ref, { note: 'After a refusal' }), stage.command('accept', two.ref), stage.command('accept', { region: here, id: 'none' }),
        ];
        const verdicts = await (await stage.as(clerk)).submit(batch);
        same('there is one verdict for each, in order', verdicts.map(({ command }) => command), batch.map(({ id }) => id));
        same('each stands by itself', verdicts.map(({ status }) => status), ['applied', 'rejected', 'applied', 'applied', 'rejected']);
        same('none at all is no harm', await (await stage.as(clerk)).submit([]), []);
      },
    },
    {
      name: 'is there for everyone once it is answered',
      async run(stage) {
        const filed = await stage.file();
        for (let count = 0; count < 5; count += 1) {
          const version = await stage.take(clerk, 'remark', filed, { note: `Number ${count}` });
          same('who reads after the verdict reads it', (await stage.read(filed.ref, dispatcher)).version, version);
        }
      },
    },
    {
      name: 'is dated by the back end and not by the device',
      async run(stage) {
        const filed = await stage.file();
        const command = { ...stage.command('remark', filed.ref, { note: 'Of the last century' }), at: '1999-01-01T00:00:00.000Z' };
        await stage.send(clerk, command);
        const { events, case: item } = await (await stage.as(clerk)).read(filed.ref);
        const times = events.map(({ at }) => Date.parse(at));
        holds('no event is before the one it follows', times.every((time, index) => index === 0 || time >= (times[index - 1] ?? 0)), times);
        holds('the case was updated when the back end heard of it', Date.parse(item.updatedAt) > Date.parse('2020-01-01'), item.updatedAt);
      },
    },
    {
      name: 'is one of many that come at once: each has its turn, and none is lost',
      async run(stage) {
        const filed = await stage.file();
        const verdicts = await Promise.all(Array.from({ length: 10 }, (_, index) => stage.send(clerk, stage.command('remark', filed.ref, { note: `Number ${index}` }))));
        sameMembers('every one has a version of its own', verdicts.map((verdict: Verdict) => (verdict.status === 'applied' ? verdict.version : verdict)), [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
        same('the record counts them all', (await stage.events(filed.ref)).map(({ version }) => version), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
      },
    },
    {
      name: 'in a batch is answered by itself, and one that follows a failure in its case is not tried',
      needs: ['batches'],
      async run(stage) {
        const one = await stage.file();
        const two = await stage.file();
        const refused = stage.command('close', one.ref);
        const held = stage.command('remark', one.ref, { note: 'Held' });
        const free = stage.command('remark', two.ref, { note: 'Free' });
        const batch = [stage.command('accept', one.ref), refused, held, free].map((command) => ({ command }));
        const results = await (await stage.as(clerk)).submitEach?.(batch);
        const told = results?.map((result) => (result instanceof Error ? result.code : result.status));
        same('a verdict or an error for each', told, ['applied', 'rejected', 'base_unknown', 'applied']);
        same('what was not tried did not happen', (await stage.read(one.ref)).version, 2);
        includes('and may be sent again', await stage.send(clerk, held), { status: 'applied' });
      },
    },
  ],
};
