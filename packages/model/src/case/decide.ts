import { startClock } from '../clock/clock-control.js';
import { dayOf } from '../clock/day.js';
import { checkFields, checkForm } from '../form/check-form.js';
import { evaluate } from '../form/condition.js';
import type { FormValues } from '../form/definition.js';
import type { Actor } from '../identity/actor.js';
import { text } from '../text/text.js';
import type { Case } from './case.js';
import type { CaseType, Effect, Transition } from './case-type.js';
import type { Command } from './command.js';
import { createCase } from './create.js';
import type { Decision, DecisionContext, Refusal } from './decision.js';
import type { CaseEvent, Change } from './event.js';
import { firstBroken, permit, readsArgs } from './permit.js';

/**
 * What follows from a command on a case: the events to record, or why not. Pure: the same arguments give the same answer, in a
 * browser and on a server. `state` is `undefined` for a case that does not exist yet.
 */
export function decide(state: Case | undefined, command: Command, context: DecisionContext): Decision {
  const { caseType } = context;
  const action = command.type.slice('case.'.length);
  const transition = caseType.transitions.find((candidate) => candidate.action === action);
  if (!transition) return refuse('unknown-action');
  if (state && state.type.id !== caseType.id) return refuse('wrong-type');
  if (state && transition.from.length === 0) return refuse('case-exists');
  if (!state && transition.from.length > 0) return refuse('unknown-case');

  const denied = permit(transition, state, context);
  if (denied) return { ok: false, refusal: denied };

  const { values, issues } = checkEntries(transition, command.args, context);
  if (issues.length > 0) return { ok: false, refusal: { ...refusals.invalid, issues } };
  const broken = firstBroken(transition.guards.filter(readsArgs), state, values, context);
  if (broken) return { ok: false, refusal: broken };

  if (state) return { ok: true, events: [eventOn(state, transition, command, values, context)] };
  const created = createCase(command, values, context);
  return 'ref' in created ? { ok: true, events: [eventOn(created, transition, command, {}, context)] } : { ok: false, refusal: created };
}

/** A case is created from the intake form, every other entry is a field of its transition. */
function checkEntries(transition: Transition, args: unknown, { caseType, calendar, now }: DecisionContext) {
  const today = { today: dayOf(now, calendar.offset) };
  return transition.from.length === 0 ? checkForm(caseType.form.sections, args, today) : checkFields(transition.fields, args, today);
}

function eventOn(state: Case, transition: Transition, command: Command, args: FormValues, context: DecisionContext): CaseEvent {
  // A device whose clock is behind must not write an event before the one it follows.
  const at = Date.parse(context.now) < Date.parse(state.updatedAt) ? state.updatedAt : context.now;
  const data = { case: state, args, now: at };
  const isNew = state.version === 0;
  return {
    ref: state.ref,
    version: state.version + 1,
    command: command.id,
    type: { id: context.caseType.id, version: context.caseType.version },
    action: transition.action,
    at,
    actor: { role: context.actor.role, organisation: organisationOf(context.actor) },
    from: isNew ? null : state.status,
    to: transition.to ?? state.status,
    args,
    changes: [...(isNew ? [{ create: state }] : []), ...transition.effects.map((effect) => resolve(effect, data, context.caseType))],
  };
}

function resolve(effect: Effect, data: { now: string }, caseType: CaseType): Change {
  if ('members' in effect) {
    const members = Object.entries(effect.members).map(([name, value]) => [name, evaluate(value, data)] as const);
    return { set: effect.set, value: Object.fromEntries(members.filter(([, value]) => value !== null)) };
  }
  if ('set' in effect) return { set: effect.set, value: evaluate(effect.value, data) };
  if (effect.clock !== 'start') return { clock: effect.clock, id: effect.id, at: data.now };
  const definition = caseType.clocks.find((clock) => clock.id === effect.id);
  if (!definition) throw new RangeError(`Case type ${caseType.id} starts a clock that it does not define: ${effect.id}`);
  return { clock: 'start', started: startClock(definition, data.now) };
}

function organisationOf(actor: Actor): string | null {
  return actor.role === 'applicant' ? null : actor.organisation;
}

function refuse(code: keyof typeof refusals): Decision {
  return { ok: false, refusal: refusals[code] };
}

const refusals = {
  'unknown-action': {
    code: 'unknown-action',
    message: text('这类事项没有这一步操作。', '這類事項沒有這一步操作。', 'This kind of case has no such action.'),
  },
  'wrong-type': {
    code: 'wrong-type',
    message: text('事项类型不符。', '事項類型不符。', 'The case is of another type.'),
  },
  'case-exists': {
    code: 'case-exists',
    message: text('这件事项已经登记过。', '這件事項已經登記過。', 'This case has been filed already.'),
  },
  'unknown-case': {
    code: 'unknown-case',
    message: text('没有找到这件事项。', '沒有找到這件事項。', 'There is no such case.'),
  },
  invalid: {
    code: 'invalid',
    message: text('有内容需要补充或更正。', '有內容需要補充或更正。', 'Something needs to be added or corrected.'),
  },
} satisfies Record<string, Refusal>;
