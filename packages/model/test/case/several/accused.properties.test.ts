import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decide, evolve, holdersOf, maySee, roles, text, type Actor, type Case, type FormValues, type Organisation, type Role } from '@linli/model';
import { command, context, drive, entries, start, upTo } from '../support.js';

/** An organisation by number; `0` is the county centre, where the case is received. */
const county = '360102';
const township = '360102001';

/** Any directory: each organisation below any other or below none, circles among them. */
const directories = fc.array(fc.record({ parent: fc.option(fc.nat(9), { nil: undefined }), kind: fc.constantFrom('centre' as const, 'department' as const, 'township' as const) }), { minLength: 3, maxLength: 9 });

function directoryOf(drawn: readonly { parent: number | undefined; kind: Organisation['kind'] }[]): Organisation[] {
  return [
    { id: 'o0', name: text('中心', '中心', 'Centre'), kind: 'centre', area: county },
    ...drawn.map(({ parent, kind }, index): Organisation => {
      const name = text(`单位 ${index + 1}`, `單位 ${index + 1}`, `Unit ${index + 1}`);
      return { id: `o${index + 1}`, name, kind, area: index % 2 === 0 ? township : county, ...(parent !== undefined && { parent: `o${parent % (drawn.length + 1)}` }) };
    }),
  ];
}

/** Whether a unit is accused or stands below one that is, climbing step by step. */
function isBelow(id: string, accused: readonly string[], directory: readonly Organisation[]): boolean {
  const passed = new Set<string>();
  let next: string | undefined = id;
  while (next !== undefined && !passed.has(next)) {
    if (accused.includes(next)) return true;
    passed.add(next);
    next = directory.find((organisation) => organisation.id === next)?.parent;
  }
  return false;
}

const organisation = fc.nat(10);
const several = fc.array(organisation, { minLength: 1, maxLength: 3 });
const moves = fc.array(
  fc.oneof(
    fc.record({ action: fc.constant('dispatch'), one: organisation, some: fc.array(organisation, { maxLength: 2 }) }),
    fc.record({ action: fc.constant('askAssist'), one: organisation, some: several }),
    fc.record({ action: fc.constant('callJoint'), one: organisation, some: several }),
    fc.record({ action: fc.constant('handOver'), one: organisation, some: several }),
    fc.record({ action: fc.constantFrom('return', 'sign', 'recuse', 'endCall', 'finishPart', 'askAssist'), one: organisation, some: several }),
    // The directory grows: a new unit is put below another.
    fc.record({ action: fc.constant('found'), one: organisation, some: several }),
  ),
  { maxLength: 25 },
);

interface Move {
  action: string;
  one: number;
  some: readonly number[];
}

function argsOf({ action, one, some }: Move, name: (number: number) => string): FormValues {
  const names = some.map(name);
  switch (action) {
    case 'dispatch':
      return { lead: name(one), assists: names };
    case 'askAssist':
      return { organisations: names, task: '配合办理' };
    case 'callJoint':
      return { organisations: names, reason: '权属不清', meet: '东门' };
    case 'handOver':
      return { centre: name(one), reason: '由其统筹' };
    case 'endCall':
      return { reason: '不再需要' };
    default:
      return entries[action] ?? {};
  }
}

/** Whoever could take the step: they are tried in turn. */
function actorsFor(action: string, { receiver, lead, parts }: Case): Actor[] {
  const staff = (role: Exclude<Role, 'applicant'>, id: string | null): Actor[] => (id === null ? [] : [{ role, organisation: id, area: county }]);
  if (['return', 'sign', 'recuse'].includes(action)) return staff('handler', lead);
  if (action === 'finishPart') return parts.flatMap((part) => staff('handler', part.organisation));
  return [...staff('dispatcher', receiver), ...(action === 'askAssist' ? staff('handler', lead) : [])];
}

test('信访工作条例 30: no routing ever brings a case to whom it accuses, nor to a unit below, and none of these sees it', () => {
  let taken = 0;
  let kept = 0;
  fc.assert(
    fc.property(directories, fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 2 }), moves, (drawn, chosen, steps) => {
      let directory = directoryOf(drawn);
      const name = (number: number) => `o${number % directory.length}`;
      const accused = [...new Set(chosen.map(name))].filter((id) => id !== 'o0');
      if (isBelow('o0', accused, directory) || accused.length === 0) return;
      let state = drive(upTo('register'), undefined, { organisations: directory.slice(0, 1) }).case;
      const clerk: Actor = { role: 'clerk', organisation: 'o0', area: county };
      const take = (actor: Actor, action: string, args: FormValues): string => {
        const decision = decide(state, command(action, args), context(actor, start, { organisations: directory }));
        if (!decision.ok) return decision.refusal.code;
        state = decision.events.reduce<Case>(evolve, state);
        return 'accepted';
      };
      assert.equal(take(clerk, 'triage', { accused }), 'accepted');
      assert.equal(take(clerk, 'accept', {}), 'accepted');
      for (const step of steps) {
        if (step.action === 'found') {
          const id = `o${directory.length}`;
          directory = [...directory, { id, name: text(id, id, id), kind: 'department', area: township, parent: name(step.one) }];
          assert.equal(take(clerk, 'tagProject', { project: '某项目' }), 'accepted');
        }
        for (const actor of actorsFor(step.action, state)) {
          const said = take(actor, step.action, argsOf(step, name));
          if (said === 'accepted') taken += 1;
          if (said === 'accused-unit') kept += 1;
        }
        for (const { id } of directory.filter((unit) => isBelow(unit.id, accused, directory))) {
          assert.ok(!holdersOf(state).includes(id), `${id} has it after ${step.action}`);
          for (const role of roles) {
            if (role !== 'applicant') assert.ok(!maySee(state, { role, organisation: id, area: '36' }), `a ${role} of ${id} sees it after ${step.action}`);
          }
        }
      }
    }),
    { numRuns: 400 },
  );
  // Else nothing was put to the test.
  assert.ok(taken > 100 && kept > 100, `${taken} steps were taken, ${kept} refused`);
});

test('a centre that turns out to be accused loses the case to the nearest that is not', () => {
  const clerk: Actor = { role: 'clerk', organisation: 'centre', area: county };
  const registered = drive(upTo('register')).case;
  assert.equal(registered.receiver, 'centre-town');
  const decision = decide(registered, command('triage', { accused: ['centre-town'] }), context(clerk));
  assert.ok(decision.ok);
  const named = decision.events.reduce<Case | undefined>(evolve, registered);
  assert.deepEqual([named?.receiver, named?.barred], ['centre', ['centre-town']]);
});
