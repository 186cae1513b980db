import { dayOf } from '../clock/day.js';
import { checkFields, checkForm } from '../form/check-form.js';
import { findOrganisation, type Organisation } from '../division/organisation.js';
import type { Field, FormValues } from '../form/definition.js';
import type { FormIssue } from '../form/issue.js';
import type { Actor } from '../identity/actor.js';
import { isSameCase } from '../identity/same-case.js';
import type { Case } from './case.js';
import type { Transition } from './case-type.js';
import type { Command } from './command.js';
import { createCase, deriveCase } from './create.js';
import type { Decision, DecisionContext, Refusal } from './decision.js';
import type { CaseEvent } from './event.js';
import { evolve } from './evolve.js';
import { factsOf, withoutPerson } from './facts.js';
import { holdingFault } from './holding.js';
import { firstBroken, permit, readsEntries } from './permit.js';
import { refusals } from './refusals.js';
import { findRelated, kinOf, relatedByField } from './related.js';
import { resolveEffects } from './resolve.js';

/**
 * What follows from a command on a case: the events to record, or why not. Pure: the same arguments give the same answer, in a
 * browser and on a server. `state` is `undefined` for a case that does not exist yet.
 */
export function decide(state: Case | undefined, command: Command, context: DecisionContext): Decision {
  const { caseType } = context;
  const action = command.type.slice('case.'.length);
  const transition = caseType.transitions.find((candidate) => candidate.action === action);
  if (!transition) return refuse(refusals['unknown-action']);
  if (state && state.type.id !== caseType.id) return refuse(refusals['wrong-type']);
  if (state && transition.from.length === 0) return refuse(refusals['case-exists']);
  if (!state && transition.from.length > 0) return refuse(refusals['unknown-case']);

  const parent = command.parent && !state ? findRelated(command.parent, context) : undefined;
  if (command.parent && !state && !parent) return refuse(refusals['unknown-related']);
  const denied = permit(transition, state, { ...context, parent });
  if (denied) return refuse(typeof denied === 'string' ? refusals[denied] : denied);

  const { values, issues } = checkEntries(transition, command.args, context);
  if (issues.length > 0) return refuse({ ...refusals.invalid, issues });
  const related = relatedByField(transition, values, context);
  if (!related) return refuse(refusals['unknown-related']);
  const facts = factsOf(state, values, related, { ...context, parent });
  const broken = firstBroken(transition.guards.filter(readsEntries), facts);
  if (broken) return refuse(broken);

  const begun = state ?? (transition.inherits && parent ? deriveCase(command, values, parent, context) : createCase(command, values, parent, context));
  if (!('ref' in begun)) return refuse(begun);
  const event = eventOn(begun, transition, command, state ? values : {}, { ...facts, case: withoutPerson(begun) }, context);
  const fault = holdingFault(state, evolve(state, event), context.organisations, barredByKin(begun, context));
  return fault ? refuse(fault) : { ok: true, events: [event] };
}

/** What the cases that it belongs to accuse, it may not be given to either; a back end finds them with `kinOf`. */
function barredByKin(item: Case, { related = [] }: DecisionContext): string[] {
  const kin = kinOf(item);
  return related.filter(({ ref }) => kin.some((other) => isSameCase(other, ref))).flatMap(({ barred }) => barred);
}

/** A case is created from the intake form, every other entry is a field of its transition. */
function checkEntries(transition: Transition, args: unknown, { caseType, calendar, organisations, now }: DecisionContext) {
  const today = { today: dayOf(now, calendar.offset) };
  const fromForm = transition.from.length === 0 && !transition.inherits;
  const fields = fromForm ? caseType.form.sections.flatMap((section) => section.fields) : transition.fields;
  const { values, issues } = fromForm ? checkForm(caseType.form.sections, args, today) : checkFields(transition.fields, args, today);
  return { values, issues: issues.length > 0 ? issues : notInDirectory(fields, values, organisations) };
}

/** The organisations entered that the directory does not have, or has as another kind than the field asks for. */
function notInDirectory(fields: readonly Field[], values: FormValues, organisations: readonly Organisation[]): FormIssue[] {
  return fields.flatMap((field) => {
    if (field.kind !== 'organisation' || values[field.name] === undefined) return [];
    const named = [values[field.name]].flat();
    const offered = named.every((id) => isOffered(findOrganisation(organisations, String(id)), field.kinds));
    return offered ? [] : [{ field: field.name, code: 'not-an-option' }];
  });
}

function isOffered(organisation: Organisation | undefined, kinds: readonly string[] | undefined): boolean {
  return organisation !== undefined && (!kinds || kinds.includes(organisation.kind));
}

function eventOn(state: Case, transition: Transition, command: Command, args: FormValues, facts: ReturnType<typeof factsOf>, context: DecisionContext): CaseEvent {
  // A device whose clock is behind must not write an event before the one it follows.
  const at = Date.parse(context.now) < Date.parse(state.updatedAt) ? state.updatedAt : context.now;
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
    changes: [...(isNew ? [{ create: state }] : []), ...resolveEffects(transition.effects, state, { ...facts, now: at }, context)],
  };
}

function organisationOf(actor: Actor): string | null {
  return actor.role === 'applicant' ? null : actor.organisation;
}

function refuse(refusal: Refusal): Decision {
  return { ok: false, refusal };
}
