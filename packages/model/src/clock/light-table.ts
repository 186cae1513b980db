import { parseInstant } from './day.js';
import { dueOf, isLit } from './due.js';
import type { Instant, Light } from './clock.js';
import { lights } from './names.js';
import { standingOf } from './pause.js';
import { tableOf } from './work-calendar.js';
import type { Case } from '../case/case.js';
import type { WorkCalendar } from './calendar.js';

/** The lights of many cases, laid out once and read at any moment. Cases that change afterwards need a new table. */
export interface LightTable {
  /** How many cases. */
  readonly length: number;
  /** The light of each case in their order, as an index into {@link lights}: what `caseLight` says of each at `now`. */
  at(now: Instant): Uint8Array;
}

/**
 * Lays out the lights of many cases: when each turns yellow and red, and what it shows until then. Costs what asking `caseLight`
 * for each case once does. Throws a RangeError when a moment of a clock cannot be read.
 */
export function lightTable(cases: readonly Pick<Case, 'clocks'>[], calendar: WorkCalendar): LightTable {
  const table = tableOf(calendar);
  const { length } = cases;
  const redAt = new Float64Array(length).fill(Infinity);
  const yellowAt = new Float64Array(length).fill(Infinity);
  const until = new Uint8Array(length).fill(off);
  cases.forEach(({ clocks }, index) => {
    for (const clock of clocks) {
      if (!isLit(clock)) continue;
      const due = dueOf(clock, table);
      const standing = standingOf(clock);
      const known = 'unannounced' in due ? undefined : due;
      if (!standing && known) {
        redAt[index] = Math.min(redAt[index] as number, known.dueAt);
        yellowAt[index] = Math.min(yellowAt[index] as number, known.warnAt);
      }
      // It came to stand when it was late already, and is late for good.
      if (standing && known && known.dueAt <= standing.since) redAt[index] = -Infinity;
      until[index] = worse(until[index] as number, standing ? paused : known ? green : unknown);
    }
  });
  return {
    length,
    at: (now) => {
      const moment = parseInstant(now);
      const codes = new Uint8Array(length);
      for (let index = 0; index < length; index += 1) {
        codes[index] = moment >= (redAt[index] as number) ? red : moment >= (yellowAt[index] as number) ? yellow : (until[index] as number);
      }
      return codes;
    },
  };
}

/** How many cases show each light. @param codes as {@link LightTable.at} gives them */
export function countLights(codes: Uint8Array): Record<Light, number> {
  const counts = new Uint32Array(lights.length);
  for (let index = 0; index < codes.length; index += 1) counts[codes[index] as number] = (counts[codes[index] as number] as number) + 1;
  return Object.fromEntries(lights.map((light, code) => [light, counts[code] as number])) as Record<Light, number>;
}

const [green, yellow, red, paused, unknown, off] = lights.map((_, code) => code) as [number, number, number, number, number, number];

/** Of two lights that are neither red nor yellow: unknown, then green, then paused, then off. */
function worse(one: number, other: number): number {
  return [unknown, green, paused].find((code) => code === one || code === other) ?? off;
}
