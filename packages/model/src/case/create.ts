import { resumeClock } from '../clock/clock-control.js';
import type { Clock, Instant } from '../clock/clock.js';
import { pauseCauses } from '../clock/names.js';
import { regionOf } from '../division/division.js';
import { centresOf, type Organisation } from '../division/organisation.js';
import type { FormValues, Place } from '../form/definition.js';
import type { Actor } from '../identity/actor.js';
import type { Applicant, Case, Channel } from './case.js';
import type { CaseType } from './case-type.js';
import type { Command } from './command.js';
import type { DecisionContext, Refusal } from './decision.js';
import { barredBy } from './holding.js';
import { hasGrid } from './place-filed.js';
import { refusals } from './refusals.js';

/** The case that a checked intake form makes, before its first event; or why the command cannot make one. */
export function createCase(command: Command, values: FormValues, parent: Case | undefined, context: DecisionContext): Case | Refusal {
  if (!command.receipt) return refusals['no-receipt'];
  const { caseType, actor, now, organisations } = context;
  const { projection } = caseType;
  const place = values[projection.place] as Place;
  if (regionOf(place.division) !== command.target.region) return refusals['wrong-region'];
  const accused = listOf(values, projection.accused);
  const barred = [...new Set([...(parent?.barred ?? []), ...barredBy(accused, organisations)])];
  const receiver = receiverOf(actor, place.division, barred, organisations);
  if (receiver === undefined) return refusals['no-receiver'];
  return {
    ...blank,
    ref: command.target,
    type: { id: caseType.id, version: caseType.version },
    receipt: command.receipt.code,
    channel: channelOf(actor),
    title: String(values[projection.title] ?? ''),
    category: String(values[projection.category] ?? ''),
    place,
    area: place.division,
    grid: hasGrid(caseType) ? (context.grid ?? null) : null,
    applicant: applicantFrom(values, caseType),
    content: withoutApplicant(values, caseType),
    receiver,
    accused,
    barred,
    recused: parent?.recused ?? [],
    parent: parent ? { ref: parent.ref, kind: 'origin' } : null,
    project: projection.project === undefined ? null : ((values[projection.project] as string | undefined) ?? null),
    createdAt: now,
    updatedAt: now,
  };
}

/**
 * The case that is split off another: what is entered anew, and all else as the parent has it. The limits that the applicant was
 * promised run on: splitting buys no time.
 */
export function deriveCase(command: Command, values: FormValues, parent: Case, { caseType, now }: DecisionContext): Case | Refusal {
  if (!command.receipt) return refusals['no-receipt'];
  if (parent.type.id !== caseType.id) return refusals['wrong-type'];
  if (parent.ref.region !== command.target.region) return refusals['wrong-region'];
  const { projection } = caseType;
  const { channel, title, category, place, area, grid, applicant, content, receiver, accused, barred, recused, project } = parent;
  return {
    ...blank,
    ref: command.target,
    type: { id: caseType.id, version: caseType.version },
    receipt: command.receipt.code,
    channel, place, area, grid, applicant, receiver, accused, barred, recused, project,
    title: String(values[projection.title] ?? title),
    category: String(values[projection.category] ?? category),
    content: { ...content, ...values },
    parent: { ref: parent.ref, kind: 'split' },
    clocks: parent.clocks.filter(isPromised).map((clock) => running(clock, now)),
    createdAt: now,
    updatedAt: now,
  };
}

function isPromised({ organisation, internal, window, stoppedAt }: Clock): boolean {
  return stoppedAt === null && organisation === null && !internal && !window;
}

function running(clock: Clock, now: Instant): Clock {
  return pauseCauses.reduce((turned, cause) => resumeClock(turned, now, cause), clock);
}

/** What no case has yet when it begins. */
const blank = {
  version: 0,
  grid: null,
  status: '',
  outcome: null,
  confirmation: null,
  lead: null,
  parts: [],
  calls: [],
  designated: false,
  returns: 0,
  handOvers: 0,
  reworks: 0,
  request: null,
  rating: null,
  supervision: null,
  stars: null,
  checks: [],
  recused: [],
  mergedInto: null,
  clocks: [],
} satisfies Partial<Case>;

/**
 * Who received it: the organisation at whose desk or telephone it was filed; of what came in by itself, the nearest centre that
 * serves the place. One that the matter accuses never is.
 */
function receiverOf(actor: Actor, area: string, barred: readonly string[], organisations: readonly Organisation[]): string | undefined {
  const own = actor.role === 'applicant' || barred.includes(actor.organisation) ? undefined : actor.organisation;
  return own ?? centresOf(organisations, area).find(({ id }) => !barred.includes(id))?.id;
}

function channelOf({ role }: Actor): Channel {
  if (role === 'applicant') return 'web';
  return role === 'gridWorker' ? 'grid' : role === 'clerk' ? 'phone' : 'desk';
}

function applicantFrom(values: FormValues, { projection }: CaseType): Applicant | null {
  const read = (field: string | undefined) => (field === undefined ? undefined : (values[field] as string | undefined));
  const name = read(projection.name);
  const phone = read(projection.phone);
  if (name === undefined && phone === undefined) return null;
  const confidential = projection.confidential !== undefined && ['yes', true].includes(values[projection.confidential] as string | boolean);
  return { ...(name !== undefined && { name }), ...(phone !== undefined && { phone }), confidential };
}

/** What a person gave of themselves is kept once, with the applicant, so that masking has one place to look. */
function withoutApplicant(values: FormValues, { projection }: CaseType): Record<string, unknown> {
  const personal = [projection.name, projection.phone, projection.confidential];
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== undefined && !personal.includes(name)));
}

function listOf(values: FormValues, field: string | undefined): string[] {
  const value = field === undefined ? undefined : values[field];
  return [value ?? []].flat() as string[];
}
