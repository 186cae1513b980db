import type { Condition } from '../../form/condition.js';
import type { Finding } from '../../text/finding.js';
import { CaseSchema } from '../case.js';
import type { CaseType, Transition } from '../case-type.js';
import type { Effect } from '../effect.js';
import { PartSchema } from '../part.js';
import { fault } from './found.js';
import { pathsRead } from '../../form/condition.js';
import { isEvaluable } from './evaluable.js';
import { hasPath } from './schema-path.js';
import { stepsOf } from './steps.js';
import { startedBy } from './turned-clocks.js';

/** Guards and effects read only what can be there when their step is taken. */
export function lintReads(caseType: CaseType): Finding[] {
  return stepsOf(caseType).flatMap(({ transition, at }) => [
    ...transition.guards.flatMap(({ when }, index) => faultsIn(when, `${at}/guards/${index}/when`, { caseType, transition, isGuard: true })),
    ...transition.effects.flatMap((effect, index) =>
      rulesOf(effect).flatMap(({ rule, at: inside }) => faultsIn(rule, `${at}/effects/${index}${inside}`, { caseType, transition, isGuard: false })),
    ),
  ]);
}

interface Scope {
  caseType: CaseType;
  transition: Transition;
  isGuard: boolean;
}

function faultsIn(rule: Condition, at: string, scope: Scope): Finding[] {
  const paths = [...new Set(pathsRead(rule))];
  const unknown = paths.filter((path) => !isThere(path.split('.'), scope));
  const persons = paths.filter((path) => path.split('.').includes('applicant'));
  return [
    ...persons.map((path) => fault('reads-person', at, `Rules are about matters, never about persons: “${path}” is always empty.`)),
    ...unknown.map((path) => fault('unknown-variable', at, `Nothing is there to be read as “${path}”: name what the step can know.`)),
    ...(isEvaluable(rule) ? [] : [fault('bad-condition', at, 'This rule cannot be evaluated: use the operations of JsonLogic, each in an object of its own.')]),
  ];
}

/** The rules of an effect, and where in it. A limit may be in parts, a rule for each. */
function rulesOf(effect: Effect): { rule: Condition; at: string }[] {
  return Object.entries(effect as Readonly<Record<string, Condition>>).flatMap(([name, rule]) => {
    if (name === 'members' || isInParts(rule)) return Object.entries(rule as Readonly<Record<string, Condition>>).map(([part, inner]) => ({ rule: inner, at: `/${name}/${part}` }));
    return [{ rule, at: `/${name}` }];
  });
}

function isInParts(rule: Condition): boolean {
  return typeof rule === 'object' && rule !== null && 'amount' in rule && 'unit' in rule;
}

function isThere([root = '', ...rest]: readonly string[], scope: Scope): boolean {
  const { caseType, transition, isGuard } = scope;
  const isNew = transition.from.length === 0;
  // The case that a step creates is made after its guards were asked.
  const hasCase = !(isNew && isGuard);
  switch (root) {
    case 'now':
      return rest.length === 0;
    case 'actor':
      return rest.length === 1 && ['role', 'organisation'].includes(rest[0] ?? '');
    case 'args':
      return rest.length === 0 || entriesOf(scope).includes(rest[0] ?? '');
    case 'case':
      return hasCase && isOfCase(rest, contentOf(caseType));
    case 'part':
      return !isNew && hasPath(PartSchema, rest);
    case 'clocks':
      return !isNew && isOfClock(rest, scope);
    case 'parent':
      return isNew && isOfCase(rest);
    case 'related':
      return transition.fields.some(({ kind, name }) => kind === 'case' && name === rest[0]) && isOfCase(rest.slice(1));
    default:
      return false;
  }
}

/** What is entered: the intake form for a new case, else the fields of the step. */
function entriesOf({ caseType, transition }: Scope): string[] {
  const fields = transition.from.length === 0 && !transition.inherits ? caseType.form.sections.flatMap((section) => section.fields) : transition.fields;
  return fields.map(({ name }) => name);
}

/** What is kept of the intake form, and of what was entered anew for a case split off another. Who filed it is kept apart. */
function contentOf({ form, projection, transitions }: CaseType): string[] {
  const groups = [...form.sections, ...transitions.filter(({ inherits }) => inherits)];
  const personal = [projection.name, projection.phone, projection.confidential];
  return groups.flatMap(({ fields }) => fields.map(({ name }) => name)).filter((name) => !personal.includes(name));
}

/** @param content the names kept from the form; any, where the other case may be of another type */
function isOfCase(path: readonly string[], content?: readonly string[]): boolean {
  const [field, name] = path;
  if (field === 'content' && name !== undefined && content && !content.includes(name)) return false;
  return hasPath(CaseSchema, path);
}

function isOfClock([id, ...member]: readonly string[], { caseType }: Scope): boolean {
  const own = startedBy(caseType.transitions.flatMap(({ effects }) => effects), 'case');
  if (id === undefined || !own.has(id) || member.length > 1) return false;
  return member.every((name) => ['running', 'passed', 'extendable'].includes(name));
}
