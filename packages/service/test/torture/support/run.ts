import { check, type Verdicts } from './check.js';
import { Schedule } from './schedule.js';
import type { WorldOptions } from './world.js';

export interface RunOptions extends WorldOptions {
  /** Events of the schedule. */
  length?: number | undefined;
}

export interface Played extends Verdicts {
  /** Requests with commands. */
  attempts: number;
  happened: ReadonlyMap<string, number>;
  /** Of all that happened, in order: the same for the same seed. */
  digest: string;
}

/** Plays the schedule of a seed, then lets calm come, and checks what came of it all. */
export async function run(seed: number, { length = 24, ...options }: RunOptions = {}): Promise<Played> {
  const schedule = new Schedule(seed, options);
  await schedule.play(length);
  const { happened } = schedule;
  return { ...check(await schedule.history()), attempts: happened.get('call submit') ?? 0, happened, digest: schedule.digest() };
}
