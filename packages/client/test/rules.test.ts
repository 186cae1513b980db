import { localBackend, type Backend } from '@linli/client';
import { allowedActions, appeal, chinaCalendar, decide, receiptCode, receiptSecret, replay, staffRoles, type Actor, type Case, type Command, type Decision, type FormValues } from '@linli/model';
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { area, freshName, matter, organisations, region, staff, start, ticking } from './support/fixtures.js';
import { entriesFor, seeded, type World } from './support/entries.js';
import { storageKinds } from './support/storage-kinds.js';

const actors = (id: string): Actor[] => [{ role: 'applicant', holds: [{ region, id }] }, ...staffRoles.map((role) => staff(role)), staff('handler', '35', 'water')];

/** Tries so many entries before an action counts as one that cannot be carried out now: rules may look at what is entered. */
const attempts = 12;

/** Two more cases, for what names another: nobody ever takes a step on these. */
const others = ['other-1', 'other-2'];
const world: World = { organisations: organisations.map(({ id }) => id), cases: others.map((id) => ({ region, id })), division: area, today: '2026-03-02' };

/** Waits for an answer to the other case, which here never comes. */
const neverTaken = ['answerMerged'];

for (const { kind, options } of storageKinds) {
  describe(`the model's rules, kept in ${kind}`, () => {
    it('accept and refuse as they do alone, along any way through a case; all that is offered can be done', async () => {
      const name = freshName();
      const clock = ticking();
      let actor: Actor = staff('clerk');
      const backend = localBackend({ caseTypes: [appeal], organisations, actor: () => actor, name, clock, ...options });
      const office = localBackend({ caseTypes: [appeal], organisations, actor: staff('clerk'), name, clock, ...options });
      for (const id of others) await answer(backend, commandFor('register', id, 0, matter));
      const related = await Promise.all(others.map((id) => replayed(office, id)));
      const offers = new Set<string>();
      const taken = new Set<string>();
      let made = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(), { minLength: 10, maxLength: 30 }), async (choices) => {
          const id = `case-${made++}`;
          let item: Case | undefined;
          for (const choice of choices) {
            const offered = actors(id).flatMap((by) => offeredTo(by, item));
            const onward = offered.filter(({ action }) => leadsOn(action));
            const among = onward.length > 0 && choice % 10 < 5 ? onward : offered;
            const offer = among[seeded(choice)(among.length)];
            if (!offer) break;
            offers.add(offer.action);
            actor = offer.by;
            const { command, decision } = likely(offer, item, id, related, choice);
            expect(await answer(backend, command), `${offer.action} on version ${item?.version ?? 0}`).to.deep.equal(verdictOf(decision));
            if (!decision.ok) continue;
            taken.add(offer.action);
            item = await replayed(office, id);
          }
        }),
        // Always the same ways: whether every action is among them must not depend on chance.
        { numRuns: 60, seed: 20260302 },
      );
      expect([...offers].filter((action) => !taken.has(action))).to.have.members(neverTaken);
      expect(taken.size).to.be.above(40);
      await Promise.all([backend.close(), office.close()]);
    });
  });
}

/** Whether a step goes on along the trunk: without a liking for these, few ways would come to a reply. */
function leadsOn(action: string): boolean {
  const transition = appeal.transitions.find((candidate) => candidate.action === action);
  return transition?.step !== undefined && appeal.statuses.find(({ id }) => id === transition.to)?.phase !== 'ended';
}

interface Offer {
  by: Actor;
  action: string;
}

/** A command that takes the offer, with entries that the rules accept where some were found. */
function likely({ by, action }: Offer, item: Case | undefined, id: string, related: readonly Case[], seed: number): { command: Command; decision: Decision } {
  const transition = appeal.transitions.find((candidate) => candidate.action === action);
  if (!transition) throw new Error(`No transition ${action}`);
  const context = { caseType: appeal, actor: by, now: item?.updatedAt ?? new Date(start).toISOString(), calendar: chinaCalendar, organisations, related };
  for (let attempt = 1; ; attempt += 1) {
    const entries = action === 'register' ? matter : entriesFor(transition, appeal, world, seeded(seed + attempt));
    const command = commandFor(action, id, item?.version ?? 0, entries, seed);
    const decision = decide(item, command, context);
    if (decision.ok || attempt === attempts) return { command, decision };
  }
}

async function answer(backend: Backend, command: Command): Promise<string> {
  const [verdict] = await backend.submit([command]);
  return verdict?.status === 'rejected' ? verdict.refusal.code : String(verdict?.status);
}

function verdictOf(decision: Decision): string {
  return decision.ok ? 'applied' : decision.refusal.code;
}

/** The case as the centre reads it, which must be what its record adds up to. */
async function replayed(office: Backend, id: string): Promise<Case> {
  const record = await office.read({ region, id });
  expect(replay(record.events)).to.deep.equal(record.case);
  return record.case;
}

function offeredTo(by: Actor, item: Case | undefined): Offer[] {
  const context = { caseType: appeal, actor: by, now: item?.updatedAt ?? new Date(start).toISOString(), calendar: chinaCalendar };
  return allowedActions(item, context).map(({ action }) => ({ by, action }));
}

let sent = 0;

function commandFor(action: string, id: string, version: number, args: FormValues, seed = 0): Command {
  const base = version === 0 ? null : { version };
  const at = new Date(start).toISOString();
  const command = { id: `${id}-${version}-${seed}-${sent++}`, v: 1, type: `case.${action}`, target: { region, id }, args, base, at } as const;
  return action === 'register' ? { ...command, ...filing(id) } : command;
}

function filing(caseId: string): Pick<Command, 'caseType' | 'receipt'> {
  const random = new TextEncoder().encode(caseId.slice(-7).padStart(7, '0'));
  return { caseType: appeal.id, receipt: { code: receiptCode('SQ', '2026-03-02', random), secret: receiptSecret(new Uint8Array(10)) } };
}
