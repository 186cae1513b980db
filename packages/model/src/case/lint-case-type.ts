import { lintForm } from '../form/lint.js';
import type { Finding } from '../text/finding.js';
import type { Text } from '../text/text.js';
import type { CaseType, Transition } from './case-type.js';

/**
 * What is wrong with a case type, as its author can mend it. Empty: clean. Codes: `unknown-status`, `unknown-clock`,
 * `unknown-field`, `duplicate`, `unreachable`, `dead-end`, `no-intake`, `missing-translation`, and those of {@link lintForm}.
 */
export function lintCaseType(caseType: CaseType): Finding[] {
  return [
    ...duplicates('statuses', caseType.statuses.map(({ id }) => id)),
    ...duplicates('transitions', caseType.transitions.map(({ action }) => action)),
    ...duplicates('clocks', caseType.clocks.map(({ id }) => id)),
    ...references(caseType),
    ...ways(caseType),
    ...projection(caseType),
    ...translations(caseType),
    ...lintForm(caseType.form),
  ];
}

function duplicates(at: string, ids: readonly string[]): Finding[] {
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return twice.map((id) => ({ code: 'duplicate', at: `${at}.${id}`, message: `"${id}" stands twice among the ${at}; give one of them another id` }));
}

function references({ statuses, clocks, transitions }: CaseType): Finding[] {
  const knownStatus = new Set(statuses.map(({ id }) => id));
  const knownClock = new Set(clocks.map(({ id }) => id));
  return transitions.flatMap((transition) => [
    ...statusesNamedBy(transition)
      .filter((id) => !knownStatus.has(id))
      .map((id) => ({ code: 'unknown-status', at: `transitions.${transition.action}`, message: `names the status "${id}", which is not defined` })),
    ...transition.effects
      .flatMap((effect) => ('clock' in effect && !knownClock.has(effect.id) ? [effect.id] : []))
      .map((id) => ({ code: 'unknown-clock', at: `transitions.${transition.action}`, message: `turns the clock "${id}", which is not defined` })),
  ]);
}

/** Every status can be reached from filing, and every one that is not an end can be left. */
function ways({ statuses, transitions }: CaseType): Finding[] {
  const starts = transitions.filter(({ from }) => from.length === 0);
  if (starts.length === 0) return [{ code: 'no-intake', at: 'transitions', message: 'no transition creates a case: one needs an empty "from"' }];
  const reached = reach(starts.flatMap(({ to }) => to ?? []), transitions);
  const left = new Set(transitions.filter(({ to }) => to !== undefined).flatMap(({ from }) => from));
  return statuses.flatMap(({ id, phase }) => [
    ...(reached.has(id) ? [] : [{ code: 'unreachable', at: `statuses.${id}`, message: 'no transition leads here from filing' }]),
    ...(phase === 'ended' || left.has(id) ? [] : [{ code: 'dead-end', at: `statuses.${id}`, message: 'no transition leads on, and it is not an end' }]),
  ]);
}

function reach(starts: readonly string[], transitions: readonly Transition[]): Set<string> {
  const reached = new Set(starts);
  for (const id of reached) {
    for (const { from, to } of transitions) if (to !== undefined && from.includes(id)) reached.add(to);
  }
  return reached;
}

function projection({ projection: fields, form }: CaseType): Finding[] {
  const known = new Set(form.sections.flatMap((section) => section.fields.map(({ name }) => name)));
  return Object.entries(fields)
    .filter(([, name]) => name !== undefined && !known.has(name))
    .map(([role, name]) => ({ code: 'unknown-field', at: `projection.${role}`, message: `names the field "${name}", which the form does not have` }));
}

/** Texts outside the intake form, which lints its own. */
function translations({ label, statuses, transitions, clocks }: CaseType): Finding[] {
  const texts: [string, Text][] = [
    ['label', label],
    ...statuses.flatMap(({ id, label: name, explain }): [string, Text][] => [[`statuses.${id}.label`, name], [`statuses.${id}.explain`, explain]]),
    ...clocks.map(({ id, label: name }): [string, Text] => [`clocks.${id}.label`, name]),
    ...transitions.flatMap(transitionTexts),
  ];
  return texts
    .filter(([, text]) => !text['zh-Hant'] || !text.en)
    .map(([at]) => ({ code: 'missing-translation', at, message: 'is missing in zh-Hant or en' }));
}

function transitionTexts({ action, label, done, hint, fields, guards }: Transition): [string, Text][] {
  const at = `transitions.${action}`;
  return [
    [`${at}.label`, label],
    [`${at}.done`, done],
    ...(hint ? [[`${at}.hint`, hint] as [string, Text]] : []),
    ...fields.map((field): [string, Text] => [`${at}.${field.name}`, field.label]),
    ...guards.map((guard): [string, Text] => [`${at}.${guard.code}`, guard.message]),
  ];
}

function statusesNamedBy({ from, to }: Transition): string[] {
  return to === undefined ? from : [...from, to];
}
