import * as z from 'zod/mini';
import { covers, DivisionCodeSchema, type DivisionCode } from './division.js';
import { TextSchema } from '../text/text-schema.js';

export const organisationKinds = ['centre', 'department', 'township', 'community', 'utility'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** Who can be responsible for a case. Kept apart from divisions: an organisation serves an area, it is not one. */
export const OrganisationSchema = z.object({
  id: z.string(),
  name: TextSchema,
  kind: z.enum(organisationKinds),
  /** The division that it serves. */
  area: DivisionCodeSchema,
  parent: z.optional(z.string()),
});
export type Organisation = z.infer<typeof OrganisationSchema>;

/** The organisation and those above it, nearest first. A circle of parents ends where it closes. */
export function lineOf(organisations: readonly Organisation[], id: string): Organisation[] {
  const { byId } = indexOf(organisations);
  const line = new Set<Organisation>();
  for (let next = byId.get(id); next && !line.has(next); ) {
    line.add(next);
    next = next.parent === undefined ? undefined : byId.get(next.parent);
  }
  return [...line];
}

/** Whether `id` is `other` or stands anywhere below it. */
export function isWithin(organisations: readonly Organisation[], id: string, other: string): boolean {
  return id === other || lineOf(organisations, id).some((organisation) => organisation.id === other);
}

/** These organisations, as far as there are such, and all that stand anywhere below them: ids, each once. */
export function withAllBelow(organisations: readonly Organisation[], ids: readonly string[]): string[] {
  const { below } = indexOf(organisations);
  const all = new Set(ids);
  for (const id of all) below.get(id)?.forEach((child) => all.add(child));
  return [...all];
}

/** The organisation of that id, if the directory has it. */
export function findOrganisation(organisations: readonly Organisation[], id: string): Organisation | undefined {
  return indexOf(organisations).byId.get(id);
}

/** The centres that serve an area, the nearest first. */
export function centresOf(organisations: readonly Organisation[], area: DivisionCode): Organisation[] {
  return organisations.filter((organisation) => organisation.kind === 'centre' && covers(organisation.area, area)).sort((one, other) => other.area.length - one.area.length);
}

interface Index {
  byId: ReadonlyMap<string, Organisation>;
  /** Ids of those right below each. */
  below: ReadonlyMap<string, readonly string[]>;
}

const indexes = new WeakMap<readonly Organisation[], Index>();

/** A directory must not be changed in place. */
function indexOf(organisations: readonly Organisation[]): Index {
  const known = indexes.get(organisations);
  if (known) return known;
  const below = new Map<string, string[]>();
  for (const { id, parent } of organisations) {
    if (parent !== undefined) below.set(parent, [...(below.get(parent) ?? []), id]);
  }
  const index = { byId: new Map(organisations.map((organisation) => [organisation.id, organisation])), below };
  indexes.set(organisations, index);
  return index;
}
