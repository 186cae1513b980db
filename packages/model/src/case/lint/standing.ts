import type { ClockDefinition } from '../../clock/clock.js';
import { holds } from '../../form/condition.js';
import type { Guard } from '../case-type.js';
import type { Effect } from '../effect.js';
import { pathsRead } from '../../form/condition.js';
import type { Step } from './steps.js';
import { isIntake, type Visit, type Walk } from './walk.js';

/** What a walk keeps of a case and its own clocks. Clocks of parts are stopped with the parts. */
export interface Standing {
  running: ReadonlySet<string>;
  /** Those that the last step started while they ran. */
  twice: readonly string[];
  /** Whether it is merged into another case. */
  merged: boolean;
}

/** Guards that read nothing but which clocks run, and where a parent stands, are looked at; others count as holding. */
export function clockWalk(clocks: readonly ClockDefinition[]): Walk<Standing> {
  const windows = new Set(clocks.filter(({ window }) => window).map(({ id }) => id));
  const promised = new Set(clocks.filter(({ window, internal }) => !window && !internal).map(({ id }) => id));
  return {
    start: { running: new Set(), twice: [], merged: false },
    inherit: ({ running }) => ({ running: new Set([...running].filter((id) => promised.has(id))), twice: [], merged: false }),
    next: (standing, step, before) => (isClosed(standing, step, before) ? undefined : after(standing, step, windows)),
    key: ({ running, merged }) => [...running].sort().concat(String(merged)).join('\n'),
  };
}

function isClosed({ running, merged }: Standing, step: Step, before: Visit<Standing> | undefined): boolean {
  const { whileMerged, guards } = step.transition;
  const splits = isIntake(step) && before;
  const stands = splits ? before.state.merged : merged;
  if (stands ? whileMerged === undefined : whileMerged === 'only') return true;
  const known = isIntake(step) ? { running: new Set<string>(), parent: before?.status } : { running };
  return guards.some((guard) => isBroken(guard, known));
}

function after({ running, merged }: Standing, { transition: { effects } }: Step, windows: ReadonlySet<string>): Standing {
  const standing = { running: new Set(running), twice: [] as string[], merged };
  for (const effect of effects) turn(standing, effect, windows);
  return standing;
}

function turn(standing: { running: Set<string>; twice: string[]; merged: boolean }, effect: Effect, windows: ReadonlySet<string>): void {
  const { running, twice } = standing;
  if ('set' in effect && effect.set === 'mergedInto') standing.merged = 'members' in effect || effect.value !== null;
  if (!('clock' in effect)) return;
  if (effect.clock === 'start') {
    if (running.has(effect.id)) twice.push(effect.id);
    running.add(effect.id);
  }
  if (effect.clock !== 'stop') return;
  for (const id of running) if (effect.id === '*' ? !windows.has(id) : effect.id === id) running.delete(id);
}

/** What the walk knows that guards read. */
interface Known {
  running: ReadonlySet<string>;
  /** Where a parent stands. */
  parent?: string | undefined;
}

/** Whether a guard fails by what the walk knows, whatever else is so. */
function isBroken({ when }: Guard, known: Known): boolean {
  return pathsRead(when).every((path) => isKnown(path, known)) && !holdsFor(when, known);
}

function isKnown(path: string, { running, parent }: Known): boolean {
  if (path === 'parent.status') return parent !== undefined;
  const [root, id = '', ...member] = path.split('.');
  return root === 'clocks' && id !== '' && (!running.has(id) || member.join('.') === 'running');
}

function holdsFor(when: Guard['when'], { running, parent }: Known): boolean {
  try {
    return holds(when, { clocks: Object.fromEntries([...running].map((id) => [id, { running: true }])), parent: { status: parent } });
  } catch {
    return true;
  }
}
