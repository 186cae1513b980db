import type { Crs } from '../../geo/crs.js';
import { crsFromName } from '../../geo/crs-name.js';
import { GridFileError } from './grid-file-error.js';

/**
 * Gathers what a file says about its coordinate reference: at the top, at each feature, at each geometry. They may come in any order, the top at
 * the very end. Throws a {@link GridFileError} as soon as two differ or one is not known.
 */
export class DeclaredCrs {
  #found: Crs | null = null;
  #atTop = false;
  #unstated: number | null = null;

  /** @param readAs what a person decided: nothing that the file says counts */
  constructor(private readonly readAs: Crs | undefined) {}

  /** @param feature the feature that it stands at, from 1; `null`: the top of the file */
  add(member: unknown, feature: number | null): void {
    const name = nameOf(member);
    if (name === null || this.readAs) return;
    const crs = crsFromName(name);
    if (!crs) throw new GridFileError('unknown-crs', feature, [name]);
    if (this.#found && this.#found !== crs) throw new GridFileError('mixed-crs', feature, [this.#found, crs]);
    this.#found = crs;
    if (feature === null) this.#atTop = true;
  }

  /** A feature that has a geometry, and says or does not say of its own what that is in. */
  addFeature(feature: number, members: readonly unknown[]): void {
    for (const member of members) this.add(member, feature);
    if (members.every((member) => nameOf(member) === null)) this.#unstated ??= feature;
  }

  /** The one reference of the file; `null` where nothing in it has a geometry. @param given for a file that does not say */
  settle(given: Crs | undefined): Crs | null {
    if (this.readAs) return this.readAs;
    if (this.#found && given && given !== this.#found) throw new GridFileError('mixed-crs', null, [this.#found, given]);
    if (this.#unstated !== null && !this.#atTop && !given) throw new GridFileError('unstated-crs', this.#found ? this.#unstated : null);
    return this.#found ?? given ?? null;
  }
}

/** What a `crs` member names, `null` for none. A link to a description elsewhere is no name that could be known. */
function nameOf(member: unknown): string | null {
  if (member === undefined || member === null) return null;
  if (typeof member === 'string') return member;
  const { properties, type } = member as { properties?: { name?: unknown; code?: unknown } | null; type?: unknown };
  if (typeof properties?.name === 'string') return properties.name;
  return type === 'EPSG' ? `EPSG:${shown(properties?.code)}` : shown(type);
}

function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '?';
}
