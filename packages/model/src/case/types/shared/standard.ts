import type { Basis, ClockDefinition } from '../../../clock/clock.js';
import type { Transition } from '../../case-type.js';
import { assistClocks, assists } from './assists.js';
import { checks, checksClocks } from './checks.js';
import { extension } from './extension.js';
import { family, type FamilyOptions } from './family.js';
import { handOver } from './hand-over.js';
import { jointCall, jointCallClocks } from './joint-call.js';
import { recusal } from './recusal.js';
import { regrid } from './regrid.js';
import type { SplitOptions } from './split.js';
import { supervision, supervisionClocks } from './supervision.js';
import { suspension } from './suspension.js';
import type { Words } from './words.js';

/** Which statuses of a type the shared steps may be taken in. */
interface StandardOptions {
  /** Every status before the reply, the suspended one among them. */
  open: string[];
  /** Those in which the lead is at work. */
  working: string[];
  /** Those between the reply and an end. */
  replied?: string[];
  ended: string[];
  /** Those of them that may be looked at again: where the case was answered. Without: all. */
  checked?: string[];
  /** Without: work cannot be suspended. `clocks`: those that stand, `*` for every one that has a light. */
  suspended?: { to: string; back: string; clocks: string[] };
  /** Where the case waits to be dispatched; it goes there again when the lead withdraws. */
  dispatchAt: string;
  /** The other statuses in which only the receiver has it, and may hand it over. */
  received?: string[];
  /** Those in which it was sent to a lead that has yet to sign for it. */
  sent?: string[];
  /** What times that lead: stopped when it withdraws. */
  sentClocks?: string[];
  extensionClocks: Pick<ClockDefinition, 'id' | 'label' | 'internal'>[];
  extensionBasis?: Basis;
  /** The fields that say what is split off; without: nothing is. */
  split?: Omit<SplitOptions, 'from' | 'to'> & Partial<SplitOptions>;
  /** How a merged case is answered; without: by its own steps, after it was taken out again. */
  answered?: FamilyOptions['answered'];
  /** Where a case goes that a check reopens. */
  back: string;
  /** Windows that are open in an ended case, and close when it is reopened. */
  windows?: string[];
  /** That its place lies in a grid, to which it belongs. */
  inGrid?: boolean;
}

/** All that several organisations may do with one case, whatever its type: assist, be called, extend, suspend, hand over, check. */
export function standard(words: Words, options: StandardOptions): Transition[] {
  const { open, working, replied = [], ended, checked = ended, suspended, dispatchAt, received = [], sent = [], sentClocks = [], back, windows = [], inGrid = false } = options;
  const { extensionClocks, extensionBasis, split, answered } = options;
  const led = unique([...sent, ...working]);
  return [
    ...assists({ from: led, during: open }),
    ...jointCall({ from: unique([dispatchAt, ...led]), during: open }),
    ...extension(words, { from: working, clocks: extensionClocks, ...(extensionBasis && { basis: extensionBasis }) }),
    ...(suspended ? suspension(words, { from: working, ...suspended }) : []),
    ...recusal({ from: led, to: dispatchAt, during: open, stops: sentClocks }),
    ...handOver({ from: unique([dispatchAt, ...received]) }),
    ...family(words, { open, ...(split && { split: { from: unique([dispatchAt, ...led]), to: dispatchAt, ...split } }), ...(answered && { answered }) }),
    ...(inGrid ? regrid([...open, ...replied]) : []),
    ...supervision(words, { open: [...open, ...replied], ended }),
    ...checks({ ended: checked, back, windows }),
  ];
}

/** The clocks of all shared steps. */
export const standardClocks: ClockDefinition[] = [...assistClocks, ...jointCallClocks, ...supervisionClocks, ...checksClocks];

function unique(ids: string[]): string[] {
  return [...new Set(ids)];
}
