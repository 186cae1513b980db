import { same, includes, sameMembers } from '../check.js';
import type { RuleGroup } from '../rule.js';
import { citizen, near, staff } from '../setup.js';
import { clerk, dispatcher, type Filed, type Stage } from '../stage.js';
import { refusalOf } from './verdicts.js';

/** What the two described at the same time, on the same version of a case that has project `P` and category `lamp`. */
async function described(stage: Stage, first: { project: string; category: string }, second: { project: string; category: string }) {
  const filed = await stage.file({ values: { project: 'P' } });
  await stage.take(dispatcher, 'describe', filed, first, { version: 1 });
  const command = stage.command('describe', filed.ref, second, { version: 1 });
  const verdict = await stage.send(clerk, command);
  const { project, category, version } = await stage.read(filed.ref);
  return { filed, command, verdict, now: { project, category, version } };
}

const before = { project: 'P', category: 'lamp' };

/** Of what a case does not have. */
const unknownBases: readonly (readonly [string, (stage: Stage, filed: Filed) => Promise<string>])[] = [
  ['a command that nobody sent', async (stage) => stage.id()],
  ['a command that was refused', async (stage, { ref }) => {
    const refused = stage.command('close', ref);
    await stage.send(clerk, refused);
    return refused.id;
  }],
  ['a command on another case', async (stage) => (await stage.file()).command.id],
];

export const conflictRules: RuleGroup = {
  group: 'A command that comes late',
  rules: [
    {
      name: 'is carried out where the case has moved on and still permits it',
      async run(stage) {
        const filed = await stage.file();
        await stage.take(clerk, 'remark', filed, { note: 'Meanwhile' });
        same('that a case has moved on is no conflict', await stage.take(clerk, 'accept', filed, {}, { version: 1 }), 3);
      },
    },
    {
      name: 'is refused by the rules where the case has moved on and no longer permits it',
      async run(stage) {
        const filed = await stage.file();
        await stage.take(clerk, 'accept', filed, {}, { version: 1 });
        same('what was accepted is not accepted again', refusalOf(await stage.send(clerk, stage.command('accept', filed.ref, {}, { version: 1 }))), 'not-in-state');
      },
    },
    {
      name: 'is a conflict where it builds on a version that the record does not have',
      async run(stage) {
        const filed = await stage.file();
        const command = stage.command('accept', filed.ref, {}, { version: 7 });
        const verdict = await stage.send(clerk, command);
        same('the verdict says where the case stands', verdict, { command: command.id, status: 'conflict', version: 1 });
        same('and is kept', await stage.send(clerk, command), verdict);
        same('nothing happened', (await stage.read(filed.ref)).version, 1);
      },
    },
    {
      name: 'tells who may not see the case nothing of how far it is',
      async run(stage) {
        const filed = await stage.file();
        for (const by of [staff('clerk', 'roads', near), citizen]) {
          includes('the version of a conflict is 0 for them', await stage.send(by, stage.command('accept', filed.ref, {}, { version: 7 })), { status: 'conflict', version: 0 });
        }
      },
    },
    {
      name: 'only adds where it is one that only adds, on whatever it builds',
      async run(stage) {
        const filed = await stage.file();
        await stage.take(clerk, 'remark', filed, { note: 'One' });
        same('without a base', await stage.take(clerk, 'remark', filed, { note: 'Two' }), 3);
        same('with an old one', await stage.take(clerk, 'remark', filed, { note: 'Three' }, { version: 1 }), 4);
      },
    },
    {
      name: 'edits fields where nobody else did',
      async run(stage) {
        const filed = await stage.file({ values: { project: 'P' } });
        await stage.take(clerk, 'describe', filed, { project: 'Q', category: 'road' }, { version: 1 });
        includes('the fields are as entered', await stage.read(filed.ref), { project: 'Q', category: 'road', version: 2 });
      },
    },
    {
      name: 'edits its fields beside those that another edited: both stand',
      async run(stage) {
        const { verdict, now } = await described(stage, { ...before, project: 'Theirs' }, { ...before, category: 'road' });
        includes('disjoint edits are merged', verdict, { status: 'applied', version: 3 });
        same('field by field', now, { project: 'Theirs', category: 'road', version: 3 });
      },
    },
    {
      name: 'edits a field to what another made of it: that is no conflict',
      async run(stage) {
        const { verdict, now } = await described(stage, { project: 'Same', category: 'road' }, { project: 'Same', category: 'road' });
        includes('two who agree do not contradict each other', verdict, { status: 'applied' });
        same('the fields are as both said', [now.project, now.category], ['Same', 'road']);
      },
    },
    {
      name: 'is a conflict where another made something else of the same field: base, mine and theirs',
      async run(stage) {
        const { verdict, command, now } = await described(stage, { ...before, project: 'Theirs' }, { ...before, project: 'Mine' });
        same('the verdict tells the field in its three states', verdict, {
          command: command.id, status: 'conflict', version: 2, fields: [{ field: 'project', base: 'P', mine: 'Mine', theirs: 'Theirs' }],
        });
        same('nothing was written over', now, { project: 'Theirs', category: 'lamp', version: 2 });
        same('the verdict is kept', await stage.send(clerk, command), verdict);
      },
    },
    {
      name: 'is wholly a conflict where one field of several is, and names only that one',
      async run(stage) {
        const { verdict, now } = await described(stage, { ...before, category: 'noise' }, { project: 'Mine', category: 'road' });
        same('only fields that contradict are named', verdict.status === 'conflict' ? verdict.fields : verdict, [{ field: 'category', base: 'lamp', mine: 'road', theirs: 'noise' }]);
        same('the others are not written either', now, { project: 'P', category: 'noise', version: 2 });
      },
    },
    {
      name: 'tells of a field that was empty that there was nothing',
      async run(stage) {
        const filed = await stage.file();
        await stage.take(dispatcher, 'regrid', filed, { grid: 'theirs' }, { version: 1 });
        const verdict = await stage.send(clerk, stage.command('regrid', filed.ref, { grid: 'mine' }, { version: 1 }));
        same('base is null', verdict.status === 'conflict' ? verdict.fields : verdict, [{ field: 'grid', base: null, mine: 'mine', theirs: 'theirs' }]);
      },
    },
    {
      name: 'goes through after the person chose: on the version that they were shown',
      async run(stage) {
        const { filed, verdict } = await described(stage, { ...before, project: 'Theirs' }, { ...before, project: 'Mine' });
        const version = verdict.status === 'conflict' ? verdict.version : 0;
        same('edited again on what stands there', await stage.take(clerk, 'describe', filed, { ...before, project: 'Mine' }, { version }), 3);
      },
    },
    {
      name: 'builds on the command before it: a device does not contradict itself',
      async run(stage) {
        const filed = await stage.file();
        const chain = ['One', 'Two', 'Three'].reduce<ReturnType<Stage['command']>[]>((sent, project) => {
          const last = sent[sent.length - 1];
          return [...sent, stage.command('describe', filed.ref, { project, category: 'lamp' }, last ? { after: last.id } : { version: 1 })];
        }, []);
        const verdicts = [];
        for (const command of chain) verdicts.push(await stage.send(clerk, command));
        same('each is applied on what the one before made', verdicts.map((verdict) => (verdict.status === 'applied' ? verdict.version : verdict)), [2, 3, 4]);
        same('the last stands', (await stage.read(filed.ref)).project, 'Three');
      },
    },
    {
      name: 'builds on the filing that was sent before it',
      async run(stage) {
        const filing = stage.filing();
        const more = stage.command('add', filing.target, { more: 'And the next lamp too' }, { after: filing.id });
        const verdicts = await (await stage.as(citizen)).submit([filing, more], { receipts: [filing.receipt] });
        same('both are applied, in order', verdicts.map((verdict) => (verdict.status === 'applied' ? verdict.version : verdict)), [1, 2]);
      },
    },
    {
      name: 'builds on the command before it, and contradicts another who came between',
      async run(stage) {
        const filed = await stage.file();
        const first = stage.command('describe', filed.ref, { project: 'Mine', category: 'lamp' }, { version: 1 });
        await stage.send(clerk, first);
        await stage.take(dispatcher, 'describe', filed, { project: 'Theirs', category: 'lamp' }, { version: 2 });
        const second = await stage.send(clerk, stage.command('describe', filed.ref, { project: 'Mine again', category: 'lamp' }, { after: first.id }));
        same('what the first made is the base', second.status === 'conflict' ? second.fields : second, [{ field: 'project', base: 'Mine', mine: 'Mine again', theirs: 'Theirs' }]);
      },
    },
    ...unknownBases.map(([what, base]) => ({
      name: `is a conflict where it builds on ${what}`,
      async run(stage: Stage) {
        const filed = await stage.file();
        const after = await base(stage, filed);
        includes('it builds on what the record does not have', await stage.send(clerk, stage.command('accept', filed.ref, {}, { after })), { status: 'conflict', version: 1 });
      },
    })),
    ...unknownBases.map(([what, base]) => ({
      name: `is carried out where it only adds to the case, though it builds on ${what}`,
      async run(stage: Stage) {
        const filed = await stage.file();
        const after = await base(stage, filed);
        includes('what adds is always accepted', await stage.send(clerk, stage.command('remark', filed.ref, { note: 'Seen' }, { after })), { status: 'applied', version: 2 });
      },
    })),
    {
      name: 'is one of two edits at the same time: one is applied, the other a conflict or merged',
      async run(stage) {
        const filed = await stage.file();
        const edits = ['One', 'Two'].map((project) => stage.command('describe', filed.ref, { project, category: 'lamp' }, { version: 1 }));
        const verdicts = await Promise.all(edits.map((command, index) => stage.send(index === 0 ? clerk : dispatcher, command)));
        sameMembers('neither is lost silently', verdicts.map(({ status }) => status), ['applied', 'conflict']);
      },
    },
  ],
};
