import type { Case } from '../case/case.js';
import type { CaseType, Transition } from '../case/case-type.js';
import type { Command } from '../case/command.js';
import { evolve } from '../case/evolve.js';
import type { CaseEvent, Change } from '../case/event.js';
import type { FieldConflict } from '../contract/verdict.js';
import { canonicalJson } from '../record/canonical-json.js';
import type { Found } from './store.js';

type Setting = Extract<Change, { set: string }>;

/** How a command is held against what happened since its sender looked, as its transition declares. */
export function conflictOf({ type }: Pick<Command, 'type'>, { transitions }: CaseType): Transition['conflict'] {
  return transitions.find(({ action }) => `case.${action}` === type)?.conflict ?? 'guarded';
}

/**
 * The events as they are to be recorded on what stands there now, or the fields that two people changed differently. That the case has
 * moved on is no conflict for `guarded` and `append`: the rules said already that they still apply. An `exact` one is merged field by
 * field with what changed since `base`: what it left as it was stays as others made it.
 */
export function mergeInto(found: Pick<Found, 'item' | 'record'>, events: readonly CaseEvent[], { base, conflict }: { base: number | null; conflict: Transition['conflict'] }): { events: readonly CaseEvent[] } | { fields: FieldConflict[] } {
  const { item, record } = found;
  if (conflict !== 'exact' || base === null || !item || base >= item.version) return { events };
  const seen = record.events.slice(0, base).reduce<Case | undefined>(evolve, undefined);
  const fields: FieldConflict[] = [];
  const merged = events.map((event) => ({ ...event, changes: event.changes.filter((change) => !isSetting(change) || settles(change)) }));
  return fields.length > 0 ? { fields } : { events: merged };

  /** Whether the setting stands; where both changed the field to different values it is noted. */
  function settles({ set, value: mine }: Setting): boolean {
    const before: unknown = seen?.[set] ?? null;
    const theirs: unknown = item?.[set] ?? null;
    if (isSame(before, theirs)) return true;
    if (isSame(before, mine)) return false;
    if (!isSame(mine, theirs)) fields.push({ field: set, base: before, mine: mine ?? null, theirs });
    return true;
  }
}

function isSetting(change: Change): change is Setting {
  return 'set' in change;
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one ?? null) === canonicalJson(other ?? null);
}
