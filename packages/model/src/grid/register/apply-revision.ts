import { isDay } from '../../clock/day.js';
import type { Grid } from '../grid.js';
import { presentOf, versionsOf, type GridRegister } from './grids-on.js';
import { boundaryFault, groundFault } from './ground-fault.js';
import { idleFault, kindFault } from './kind-fault.js';
import { refusal, type Revised, type RevisionRefusal } from './refusals.js';
import type { GridRevision } from './revision.js';

/**
 * The register after a revision, or why it cannot be. No version that is there changes but for the end of those that are retired:
 * their `validTo` and their `successors`.
 */
export function applyRevision(register: GridRegister, revision: GridRevision): Revised<{ grids: Grid[] }> {
  const fault = firstFault(register, revision);
  if (fault) return { ok: false, refusal: fault };
  const { on, retired, added } = revision;
  const ended = new Map(retired.map(({ code, successors }) => [presentOf(register, code), successors]));
  const kept = register.map((grid) => {
    const successors = ended.get(grid);
    return successors ? { ...grid, validTo: on, successors: [...successors] } : grid;
  });
  return { ok: true, grids: [...kept, ...added] };
}

/** Cheap ones first: what later ones look at is sound by then. */
function firstFault(register: GridRegister, revision: GridRevision): RevisionRefusal | undefined {
  return (
    formFault(revision) ??
    endFault(register, revision) ??
    beginFault(register, revision) ??
    linkFault(revision) ??
    kindFault(revision) ??
    communityFault(register, revision) ??
    boundaryFault(register, revision) ??
    idleFault(register, revision) ??
    groundFault(register, revision)
  );
}

/** Why no revision that holds from a day can end the present version of a grid. */
export function cannotEnd(register: GridRegister, code: string, on: string): RevisionRefusal | undefined {
  const present = presentOf(register, code);
  if (!present) return refusal('unknown-grid', code);
  if (present.validTo !== null) return refusal(present.validTo <= on ? 'not-in-force' : 'ends-later', code);
  return on < present.validFrom ? refusal('too-early', code) : undefined;
}

function formFault({ on, organisation, reason, retired, added }: GridRevision): RevisionRefusal | undefined {
  if (reason.trim() === '') return refusal('no-reason');
  if (organisation.trim() === '') return refusal('no-organisation');
  if (!isDay(on)) return refusal('no-day');
  return retired.length + added.length === 0 ? refusal('no-change') : undefined;
}

function endFault(register: GridRegister, { on, retired }: GridRevision): RevisionRefusal | undefined {
  const twice = firstTwice(retired.map(({ code }) => code));
  if (twice !== undefined) return refusal('code-twice', twice);
  const fault = retired.map(({ code }) => cannotEnd(register, code, on)).find((found) => found !== undefined);
  if (fault) return fault;
  const changed = retired.find(({ code, versions }) => versions !== undefined && versions !== versionsOf(register, code).length);
  return changed && refusal('changed-meanwhile', changed.code);
}

function beginFault(register: GridRegister, { on, retired, added }: GridRevision): RevisionRefusal | undefined {
  const twice = firstTwice(added.map(({ code }) => code));
  if (twice !== undefined) return refusal('code-twice', twice);
  if (added.some(({ code }) => code.trim() === '')) return refusal('no-code');
  const late = added.find(({ validFrom, validTo }) => validFrom !== on || validTo !== null);
  if (late) return refusal('wrong-dates', late.code);
  const goingOn = new Set(retired.filter(({ code, successors }) => successors.includes(code)).map(({ code }) => code));
  const taken = added.find(({ code }) => !goingOn.has(code) && versionsOf(register, code).length > 0);
  return taken && refusal('code-taken', taken.code);
}

/** What is retired names what follows, what is added names what it came from, and the two agree. */
function linkFault({ retired, added }: GridRevision): RevisionRefusal | undefined {
  const forward = retired.flatMap(({ code, successors }) => successors.map((next) => `${code} ${next}`));
  const backward = new Set(added.flatMap(({ code, predecessors }) => predecessors.map((before) => `${before} ${code}`)));
  const broken = forward.length !== backward.size || forward.some((link) => !backward.has(link)) || added.some(({ successors }) => successors.length > 0);
  return broken ? refusal('broken-links', ...retired.map(({ code }) => code), ...added.map(({ code }) => code)) : undefined;
}

/** Every grid lies in one community. It stays there, and so does what follows it. */
function communityFault(register: GridRegister, { added }: GridRevision): RevisionRefusal | undefined {
  const nowhere = added.find(({ community }) => !/^\d{12}$/.test(community));
  if (nowhere) return refusal('no-community', nowhere.code);
  const moved = added.find(({ community, predecessors }) => predecessors.some((code) => presentOf(register, code)?.community !== community));
  return moved && refusal('other-community', moved.code);
}

function firstTwice(codes: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return codes.find((code) => seen.size === seen.add(code).size);
}
