import { maySee, staffRoles, type Actor, type Applicant, type CaseRef } from '@linli/model';
import { LinliError } from '../../errors.js';
import { fails, holds, same, sameMembers } from '../check.js';
import type { Rule, RuleGroup } from '../rule.js';
import { citizen, far, here, near, staff } from '../setup.js';
import { clerk, idsOf, matter, type Stage } from '../stage.js';

/** A case here, one in the next county, one in another province, and one that an organisation leads in each of two counties. */
async function scattered(stage: Stage) {
  const cases = [await stage.file(), await stage.file({ region: near }), await stage.file({ region: far }), await stage.led('lamps'), await stage.led('roads')];
  const whole = await Promise.all(cases.map(async ({ ref }) => stage.read(ref, ref.region === far ? staff('clerk', 'elsewhere') : clerk)));
  return { cases, whole };
}

const postsOf = (role: (typeof staffRoles)[number]): readonly Actor[] => [staff(role), staff(role, 'lamps'), staff(role, 'elsewhere'), staff(role, 'centre', near), staff(role, 'parks')];

async function opened(stage: Stage, by: Actor, ref: CaseRef): Promise<boolean> {
  try {
    await (await stage.as(by)).read(ref);
    return true;
  } catch (error) {
    if (error instanceof LinliError && error.code === 'not_found') return false;
    throw error;
  }
}

const seen: readonly Rule[] = staffRoles.map((role) => ({
  name: `shows a ${role} what they may see, wherever it is asked for, and nothing else`,
  async run(stage) {
    const { cases, whole } = await scattered(stage);
    for (const by of postsOf(role)) {
      const theirs = whole.filter((item) => maySee(item, by));
      const who = `${role} of ${'organisation' in by ? `${by.organisation} in ${by.area}` : ''}`;
      const backend = await stage.as(by);
      sameMembers(`query: ${who}`, idsOf((await backend.query({})).items), idsOf(theirs));
      sameMembers(`query by name: ${who}`, idsOf((await backend.query({ refs: cases.map(({ ref }) => ref) })).items), idsOf(theirs));
      for (const item of whole) same(`read: ${who}`, await opened(stage, by, item.ref), theirs.includes(item));
    }
  },
}));

/** Whose name and telephone number each post sees: all, masked, or nothing, of who gave their name and of who asked for confidence. */
const shown: readonly (readonly [Actor, Applicant, Applicant])[] = (() => {
  const whole = (confidential: boolean): Applicant => ({ name: '欧阳小明', phone: '13912345678', confidential });
  const masked = (confidential: boolean): Applicant => ({ name: '欧阳**', phone: '139****5678', confidential });
  const hidden: Applicant = { confidential: true };
  return [
    [clerk, whole(false), whole(true)],
    [staff('verifier'), whole(false), whole(true)],
    [staff('dispatcher'), masked(false), masked(true)],
    [staff('supervisor'), masked(false), masked(true)],
    [staff('system'), masked(false), masked(true)],
    [staff('handler', 'lamps'), whole(false), hidden],
    [staff('approver', 'lamps'), masked(false), hidden],
  ];
})();

export const sightRules: RuleGroup = {
  group: 'A case',
  rules: [
    ...seen,
    {
      name: 'that one may not see is answered like one that there is not',
      async run(stage) {
        const { ref } = await stage.file();
        const backend = await stage.as(staff('clerk', 'elsewhere'));
        const hidden = await fails('a case of another area is "not_found"', () => backend.read(ref), 'not_found');
        const absent = await fails('a case that there is not is "not_found"', () => backend.read({ region: here, id: 'none' }), 'not_found');
        same('nothing tells the one from the other', hidden.message.replace(ref.id, ''), absent.message.replace('none', ''));
      },
    },
    {
      name: 'is not shown to the public',
      async run(stage) {
        const { ref } = await stage.file();
        const backend = await stage.as(citizen);
        await fails('the public reads no case', () => backend.read(ref), 'not_found', 'unauthenticated', 'forbidden');
        const found = await backend.query({}).then(({ items }) => items, (error: unknown) => error);
        holds('and finds none', Array.isArray(found) ? found.length === 0 : found instanceof LinliError && ['unauthenticated', 'forbidden'].includes(found.code), found);
      },
    },
    ...shown.map(([by, plain, confidential]): Rule => ({
      name: `shows a ${by.role} the applicant as far as they need to know them`,
      async run(stage) {
        const open = await stage.led('lamps');
        const close = await stage.led('lamps', { values: { ...matter, confidential: 'yes' } });
        const backend = await stage.as(by);
        for (const [filed, expected] of [[open, plain], [close, confidential]] as const) {
          const { case: item, events } = await backend.read(filed.ref);
          same('in the case', item.applicant, expected);
          const created = events.flatMap(({ changes }) => changes).flatMap((change) => ('create' in change ? [change.create.applicant] : []));
          same('in its record', created, [expected]);
          same('in a list', (await backend.query({ refs: [filed.ref] })).items.map(({ applicant }) => applicant), [expected]);
        }
      },
    })),
    {
      name: 'shows its applicant, where they are vouched for, no internal step, remark or matter',
      needs: ['held'],
      async run(stage) {
        const filed = await stage.led('lamps');
        await stage.take(staff('supervisor'), 'supervise', filed, { reason: 'Inner words of a supervisor' });
        const backend = await stage.as({ role: 'applicant', holds: [filed.ref] });
        const record = await backend.read(filed.ref);
        same('public steps alone', record.events.map(({ action }) => action), ['file', 'accept']);
        holds('no word of what is internal', !JSON.stringify([record, await backend.query({})]).includes('Inner words'), record);
        same('nor that it is under supervision', record.case.supervision, null);
        same('their own case is found', idsOf((await backend.query({})).items), idsOf([filed]));
      },
    },
  ],
};
