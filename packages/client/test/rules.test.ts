import { localBackend, type Backend } from '@linli/client';
import { allowedActions, appeal, chinaCalendar, receiptCode, receiptSecret, replay, staffRoles, type Actor, type Case, type Command, type FormValues } from '@linli/model';
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { freshName, matter, region, roads, staff, start, ticking } from './support/fixtures.js';
import { storageKinds } from './support/storage-kinds.js';

/** What to enter for each action so that the rules are content. */
const entries: Record<string, FormValues> = {
  register: matter,
  refuse: { ground: 'outside', reason: '不属于受理范围' },
  transfer: { recipient: '省级平台', reason: '属于其他地区职责' },
  dispatch: { lead: roads, assists: ['water'] },
  return: { reason: '不属于本单位职责' },
  handle: { progress: '已到现场查看' },
  ask: { question: '请补充路灯的编号' },
  answer: { answer: '编号是十二号' },
  resume: { reason: '已从其他途径了解' },
  reply: { answer: '路灯已经修好，今晚恢复照明。', outcome: 'solved' },
  verify: { method: 'visit' },
  callBack: { reached: 'yes', confirmation: 'confirmed' },
  rework: { reason: '现场仍未修好' },
  rate: { stars: 4, resolved: 'yes' },
  reopen: { reason: '路灯又不亮了' },
};

const actors = (id: string): Actor[] => [{ role: 'applicant', holds: [id] }, ...staffRoles.map((role) => staff(role))];

for (const { kind, options } of storageKinds) {
  describe(`the model's rules, kept in ${kind}`, () => {
    it('accept whatever they offered, along any way through a case', async () => {
      const name = freshName();
      const clock = ticking();
      let actor: Actor = staff('clerk');
      const backend = localBackend({ caseTypes: [appeal], actor: () => actor, name, clock, ...options });
      const office = localBackend({ caseTypes: [appeal], actor: staff('clerk'), name, clock, ...options });
      let made = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(), { minLength: 3, maxLength: 25 }), async (choices) => {
          const id = `case-${made++}`;
          let item: Case | undefined;
          for (const choice of choices) {
            const offers = actors(id).flatMap((by) => offered(item, by));
            const offer = offers[choice % offers.length];
            if (!offer) break;
            actor = offer.by;
            await take(backend, offer.action, id, item?.version);
            item = await replayed(office, id);
          }
        }),
        { numRuns: 40 },
      );
      await Promise.all([backend.close(), office.close()]);
    });
  });
}

async function take(backend: Backend, action: string, id: string, version = 0): Promise<void> {
  const [verdict] = await backend.submit([commandFor(action, id, version)]);
  expect(verdict, `${action} on version ${version}`).to.include({ status: 'applied', version: version + 1 });
}

/** The case as the centre reads it, which must be what its record adds up to. */
async function replayed(office: Backend, id: string): Promise<Case> {
  const record = await office.read({ region, id });
  expect(replay(record.events)).to.deep.equal(record.case);
  return record.case;
}

function offered(item: Case | undefined, by: Actor) {
  const context = { caseType: appeal, actor: by, now: item?.updatedAt ?? new Date(start).toISOString(), calendar: chinaCalendar };
  return allowedActions(item, context).map(({ action }) => ({ by, action }));
}

function commandFor(action: string, id: string, version: number): Command {
  const base = version === 0 ? null : { version };
  const at = new Date(start).toISOString();
  const command = { id: `${id}-${version}`, v: 1, type: `case.${action}`, target: { region, id }, args: entries[action] ?? {}, base, at } as const;
  return action === 'register' ? { ...command, ...filing(id) } : command;
}

function filing(caseId: string): Pick<Command, 'caseType' | 'receipt'> {
  const random = new TextEncoder().encode(caseId.slice(-7).padStart(7, '0'));
  return { caseType: appeal.id, receipt: { code: receiptCode('SQ', '2026-03-02', random), secret: receiptSecret(new Uint8Array(10)) } };
}
