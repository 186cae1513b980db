import { findOrganisation, withAllBelow, type Organisation } from '../division/organisation.js';
import type { Case } from './case.js';
import type { Refusal } from './decision.js';
import { holdersOf } from './part.js';
import { refusals } from './refusals.js';

/**
 * Why the organisations that a step brings to a case may not have it: one is accused by it or stands below one that is
 * (信访工作条例 30), has withdrawn (28), has a part already, or is not in the directory. No case type can leave this out. A part that was
 * struck off is history: it holds nothing. `barred` are those that a case which this one belongs to bars besides.
 */
export function holdingFault(before: Case | undefined, after: Case, organisations: readonly Organisation[], barred: readonly string[] = []): Refusal | undefined {
  const had = new Set(before ? holdersOf(before) : []);
  const accusesAnew = after.accused.length > (before?.accused.length ?? 0);
  const working = [...(after.lead === null ? [] : [after.lead]), ...after.parts.filter(({ state }) => state !== 'done').map(({ organisation }) => organisation)];
  const notFor = new Set([...after.barred, ...barred, ...barredBy(after.accused, organisations)]);
  for (const id of [after.receiver, ...working]) {
    // Whom a reorganisation put below an accused unit since no longer sees the case: the steps of others need not wait for that.
    const isNew = !had.has(id);
    if (notFor.has(id) && (isNew || accusesAnew)) return refusals['accused-unit'];
    if (isNew && !findOrganisation(organisations, id)) return refusals['unknown-organisation'];
  }
  if (working.some((id) => after.recused.includes(id))) return refusals.recused;
  return new Set(working).size < working.length ? refusals['has-part'] : undefined;
}

/** What `accused` bars: themselves and every organisation below them. */
export function barredBy(accused: readonly string[], organisations: readonly Organisation[]): string[] {
  return accused.length === 0 ? [] : withAllBelow(organisations, accused);
}
