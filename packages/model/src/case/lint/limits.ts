import type { ClockDefinition } from '../../clock/clock.js';
import type { Finding } from '../../text/finding.js';
import type { CaseType } from '../case-type.js';
import { fault, warning } from './found.js';
import { spanOf } from './span.js';

/** A limit below this share of the one that it lies within is rather a mistake in the unit. */
const smallestShare = 0.01;

/** A limit that lies within another's fits into it. */
export function lintLimits({ clocks }: CaseType): Finding[] {
  return clocks.flatMap((clock, index) => {
    if (clock.within === undefined) return [];
    const at = `/clocks/${index}`;
    const whole = clocks.find(({ id }) => id === clock.within);
    if (!whole) return [fault('unknown-clock', `${at}/within`, `Define the clock “${clock.within}”, or name another.`)];
    if (isWithinItself(clock, clocks)) return [fault('within-itself', `${at}/within`, `“${clock.id}” lies within itself: let it lie within a longer limit, or within none.`)];
    return [...longer(clock, whole, `${at}/limit`), ...outOfProportion(clock, whole, `${at}/limit`)];
  });
}

function isWithinItself(clock: ClockDefinition, clocks: readonly ClockDefinition[]): boolean {
  const passed = new Set<ClockDefinition>();
  let next = clocks.find(({ id }) => id === clock.within);
  while (next && next !== clock && !passed.has(next)) {
    passed.add(next);
    const { within } = next;
    next = clocks.find(({ id }) => id === within);
  }
  return next === clock;
}

function longer(clock: ClockDefinition, whole: ClockDefinition, at: string): Finding[] {
  const [part, all] = [spanOf(clock), spanOf(whole)];
  const isSame = clock.limit.unit === whole.limit.unit && clock.rollForward === whole.rollForward;
  if (isSame ? clock.limit.amount > whole.limit.amount : part.least > all.most) {
    return [fault('limit-longer-than-whole', at, `${compared(clock, whole)}, which is longer: shorten it, or let it lie within another.`)];
  }
  return !isSame && part.usual > all.usual ? [warning('limit-longer-than-whole', at, `${compared(clock, whole)}, which in an ordinary week is longer: compare them in one unit.`)] : [];
}

function outOfProportion(clock: ClockDefinition, whole: ClockDefinition, at: string): Finding[] {
  const share = spanOf(clock).usual / spanOf(whole).usual;
  return share < smallestShare ? [warning('limit-out-of-proportion', at, `${compared(clock, whole)}, less than a hundredth: see whether the unit is right.`)] : [];
}

function compared(clock: ClockDefinition, whole: ClockDefinition): string {
  const inWords = ({ id, limit }: ClockDefinition) => `“${id}” (${limit.amount} ${limit.unit})`;
  return `${inWords(clock)} lies within ${inWords(whole)}`;
}
