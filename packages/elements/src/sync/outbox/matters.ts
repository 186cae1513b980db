import type { LinliClient, OutboxEntry } from '@linli/client';
import type { Case, CaseRef, CaseType, Field, Section, Transition } from '@linli/model';

/** What was done about one case on this device and is not settled, in the order in which it was done. */
export interface Lane {
  key: string;
  ref: CaseRef;
  entries: readonly OutboxEntry[];
  /** Whether a person must look at one of them. */
  isForPerson: boolean;
}

/** A lane with what is known of its case. */
export interface Matter extends Lane {
  /** The case, where it can be had. */
  known: Case | undefined;
  type: CaseType | undefined;
  title: string | undefined;
  receipt: string | undefined;
}

/** Whether a person must look at it: it goes no further by itself. */
export function isForPerson({ state }: OutboxEntry): boolean {
  return state === 'rejected' || state === 'conflict' || state === 'dead';
}

/** Lanes in the order in which they began; those that a person must look at come first. What is applied is none. */
export function lanesOf(entries: readonly OutboxEntry[]): Lane[] {
  const lanes = new Map<string, OutboxEntry[]>();
  for (const entry of entries) {
    if (entry.state === 'applied') continue;
    const { region, id } = entry.command.target;
    const key = `${region}/${id}`;
    lanes.set(key, [...(lanes.get(key) ?? []), entry]);
  }
  const all = [...lanes].flatMap(([key, [first, ...others]]) => (first ? [{ key, ref: first.command.target, entries: [first, ...others], isForPerson: [first, ...others].some(isForPerson) }] : []));
  return [...all.filter((lane) => lane.isForPerson), ...all.filter((lane) => !lane.isForPerson)];
}

/** What a lane is about, as far as it is known: by the case itself, else by what was entered to file it, else by what it was called when the step was taken. */
export function matterOf(lane: Lane, { caseTypes }: Pick<LinliClient, 'caseTypes'>, known: Case | undefined): Matter {
  const filed = lane.entries.find(({ command }) => command.caseType !== undefined)?.command;
  const about = [...lane.entries].reverse().find((entry) => entry.about)?.about;
  const type = caseTypes.get(known?.type.id ?? filed?.caseType ?? about?.type ?? '') ?? onlyTypeOf(lane, caseTypes);
  const entered = type && filed?.args[type.projection.title];
  const title = known?.title ?? (typeof entered === 'string' && entered !== '' ? entered : about?.title);
  return { ...lane, known, type, title, receipt: known?.receipt ?? filed?.receipt?.code ?? about?.receipt };
}

/** The one kind of case that has all the steps, where there is one alone. */
function onlyTypeOf({ entries }: Lane, caseTypes: ReadonlyMap<string, CaseType>): CaseType | undefined {
  const [first, ...others] = [...caseTypes.values()].filter((type) => entries.every((entry) => stepOf(entry, type)));
  return others.length === 0 ? first : undefined;
}

export function stepOf({ command }: OutboxEntry, type: CaseType | undefined): Transition | undefined {
  return type?.transitions.find(({ action }) => `case.${action}` === command.type);
}

/** What was asked for: the form of a case that is filed, else the fields of the step. */
export function sectionsOf(entry: OutboxEntry, { type }: Matter): readonly Section[] {
  const step = stepOf(entry, type);
  if (!type || !step) return [];
  if (step.from.length === 0 && !step.inherits) return type.form.sections;
  return step.fields.length > 0 ? [{ id: '', title: { 'zh-Hans': '' }, fields: step.fields }] : [];
}

export function fieldsOf(entry: OutboxEntry, matter: Matter): Field[] {
  return sectionsOf(entry, matter).flatMap(({ fields }) => fields);
}
