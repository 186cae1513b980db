import { holds, variablesOf, type Condition } from '../../form/condition.js';
import type { Field } from '../../form/definition.js';
import type { FieldGroup } from '../../form/visibility.js';
import type { Finding } from '../../text/finding.js';
import type { CaseType } from '../case-type.js';
import { answersOf, combinations, mostCombinations, type Answer, type Answers } from './answers.js';
import { fault } from './found.js';
import { stepsOf } from './steps.js';

/** Required fields that no combination of answers shows. */
export function lintShown(caseType: CaseType): Finding[] {
  return [
    ...neverShown(caseType.form.sections, (index) => `/form/sections/${index}`),
    ...stepsOf(caseType).flatMap(({ transition, at }) => neverShown([transition], () => at)),
  ];
}

/** A field with few enough answers to try them all, and the rules that it is shown by, as far as they read such fields only. */
interface Question {
  answers: readonly Answer[];
  rules: readonly Condition[];
}
type Questions = ReadonlyMap<string, Question>;

function neverShown(groups: readonly FieldGroup[], pointer: (index: number) => string): Finding[] {
  const questions = questionsOf(groups);
  return groups.flatMap((group, index) =>
    group.fields.flatMap((field, place) => {
      const isRequired = field.required !== undefined && field.required !== false;
      if (!isRequired || canBeShown(triable(rulesOf(group, field), questions), questions)) return [];
      return [fault('field-never-shown', `${pointer(index)}/fields/${place}`, `No answers show “${field.name}”, which is required: change what shows it, or drop it.`)];
    }),
  );
}

function questionsOf(groups: readonly FieldGroup[]): Questions {
  const located = groups.flatMap((group) => group.fields.map((field) => ({ group, field, answers: answersOf(field) })));
  const small = new Map<string, Question>();
  for (const { field, answers } of located) if (answers) small.set(field.name, { answers, rules: [] });
  return new Map(located.flatMap(({ group, field, answers }) => (answers ? [[field.name, { answers, rules: triable(rulesOf(group, field), small) }] as const] : [])));
}

/** All that must hold for a field to be shown. A rule that reads nothing is looked at with the form itself. */
function rulesOf(group: FieldGroup, field: Field): Condition[] {
  return [group.show, field.show].flatMap((rule) => (rule === undefined || variablesOf(rule).length === 0 ? [] : conjuncts(rule)));
}

function conjuncts(rule: Condition): Condition[] {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return [rule];
  const [[operation, value] = [], ...others] = Object.entries(rule);
  return operation === 'and' && others.length === 0 && Array.isArray(value) && value.length > 0 ? value.flatMap(conjuncts) : [rule];
}

/** A rule left out can only hide a field more. */
function triable(rules: readonly Condition[], questions: Questions): Condition[] {
  return rules.filter((rule) => variablesOf(rule).every((name) => questions.has(name)));
}

/**
 * Whether some answers make every rule hold. They are tried together with what must hold for the fields that are read to be shown
 * themselves, since a hidden field has no answer.
 */
function canBeShown(rules: readonly Condition[], questions: Questions): boolean {
  const read = [...namesBehind(rules, questions)].map((name) => [name, questions.get(name) ?? unread] as const);
  if (read.reduce((product, [, { answers }]) => product * answers.length, 1) > mostCombinations) return true;
  return combinations(read.map(([name, { answers }]) => [name, answers])).some(
    (answers) => allHold(rules, answers) && read.every(([name, question]) => answers[name] === undefined || allHold(question.rules, answers)),
  );
}

const unread: Question = { answers: [undefined], rules: [] };

/** The fields that the rules read, those that these are shown by, and so on. */
function namesBehind(rules: readonly Condition[], questions: Questions): Set<string> {
  const names = new Set(rules.flatMap(variablesOf));
  for (const name of names) {
    for (const other of (questions.get(name)?.rules ?? []).flatMap(variablesOf)) names.add(other);
  }
  return names;
}

/** A rule that cannot be evaluated is another linter's to name. */
function allHold(rules: readonly Condition[], answers: Answers): boolean {
  return rules.every((rule) => {
    try {
      return holds(rule, answers);
    } catch {
      return true;
    }
  });
}
