import { lintFields, lintForm, lintTree } from '../form/lint.js';
import type { Finding } from '../text/finding.js';
import { lintTexts } from '../text/lint-text.js';
import type { CaseType, Transition } from './case-type.js';

/**
 * What is wrong with a case type, as its author can mend it. Empty: clean. Codes: `unknown-status`, `unknown-clock`,
 * `unknown-field`, `place-missing`, `duplicate`, `unreachable`, `dead-end`, `no-intake`, and those of {@link lintForm}.
 */
export function lintCaseType(caseType: CaseType): Finding[] {
  return [
    ...duplicates('/statuses', caseType.statuses.map(({ id }) => id)),
    ...duplicates('/transitions', caseType.transitions.map(({ action }) => action)),
    ...duplicates('/clocks', caseType.clocks.map(({ id }) => id)),
    ...references(caseType),
    ...ways(caseType),
    ...projection(caseType),
    ...entries(caseType),
    ...texts(caseType),
    ...lintForm(caseType.form).map((finding) => ({ ...finding, at: `/form${finding.at}` })),
    ...lintTree(caseType.categories, '/categories'),
    ...lintTexts(caseType.categories, '/categories'),
  ];
}

function duplicates(at: string, ids: readonly string[]): Finding[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [{ code: 'duplicate', at: `${at}/${index}`, message: `Rename one of the two that are called “${id}”.` }],
  );
}

function references({ statuses, clocks, transitions }: CaseType): Finding[] {
  const knownStatus = new Set(statuses.map(({ id }) => id));
  const knownClock = new Set(clocks.map(({ id }) => id));
  return transitions.flatMap((transition, index) => [
    ...statusesNamedBy(transition)
      .filter((id) => !knownStatus.has(id))
      .map((id) => ({ code: 'unknown-status', at: `/transitions/${index}`, message: `Define the status “${id}”, or name another.` })),
    ...transition.effects
      .flatMap((effect) => ('clock' in effect && !knownClock.has(effect.id) ? [effect.id] : []))
      .map((id) => ({ code: 'unknown-clock', at: `/transitions/${index}`, message: `Define the clock “${id}”, or turn another.` })),
  ]);
}

/** Every status can be reached from filing, and every one that is not an end can be left. */
function ways({ statuses, transitions }: CaseType): Finding[] {
  const starts = transitions.filter(({ from }) => from.length === 0);
  if (starts.length === 0) return [{ code: 'no-intake', at: '/transitions', message: 'Give one transition an empty “from”: nothing creates a case.' }];
  const reached = reach(starts.flatMap(({ to }) => to ?? []), transitions);
  const left = new Set(transitions.filter(({ to }) => to !== undefined).flatMap(({ from }) => from));
  return statuses.flatMap(({ id, phase }, index) => [
    ...(reached.has(id) ? [] : [{ code: 'unreachable', at: `/statuses/${index}`, message: `Lead a transition to “${id}”: nothing that was filed gets there.` }]),
    ...(phase === 'ended' || left.has(id) ? [] : [{ code: 'dead-end', at: `/statuses/${index}`, message: `Lead a transition on from “${id}”, or make it an end.` }]),
  ]);
}

function reach(starts: readonly string[], transitions: readonly Transition[]): Set<string> {
  const reached = new Set(starts);
  for (const id of reached) {
    for (const { from, to } of transitions) if (to !== undefined && from.includes(id)) reached.add(to);
  }
  return reached;
}

/** A case is found and seen by its place, so no form may leave that out. */
function projection({ projection: names, form }: CaseType): Finding[] {
  const fields = new Map(form.sections.flatMap((section) => section.fields.map((field) => [field.name, { ...field, show: field.show ?? section.show }] as const)));
  const unknown = Object.entries(names)
    .filter(([, name]) => name !== undefined && !fields.has(name))
    .map(([role, name]) => ({ code: 'unknown-field', at: `/projection/${role}`, message: `Name a field of the form: it has no “${name}”.` }));
  const place = fields.get(names.place);
  const given = !place || (place.kind === 'place' && place.required === true && place.show === undefined);
  return given ? unknown : [...unknown, { code: 'place-missing', at: '/projection/place', message: `Make “${names.place}” a place that is always shown and required.` }];
}

/** Transitions ask for fields of their own, which are linted as a form's are. */
function entries({ transitions }: CaseType): Finding[] {
  return transitions.flatMap(({ fields }, index) => lintFields(fields, `/transitions/${index}`));
}

/** Texts beside those of forms and fields, which are looked at there. */
function texts({ label, statuses, transitions, clocks }: CaseType): Finding[] {
  return [
    ...lintTexts(label, '/label'),
    ...lintTexts(statuses, '/statuses'),
    ...lintTexts(clocks, '/clocks'),
    ...transitions.flatMap(({ fields: _, ...rest }, index) => lintTexts(rest, `/transitions/${index}`)),
  ];
}

function statusesNamedBy({ from, to }: Transition): string[] {
  return to === undefined ? from : [...from, to];
}
