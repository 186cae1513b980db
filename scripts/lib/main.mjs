import { CommandError } from './run.mjs';
import { Finding } from './tally.mjs';

/** Runs a script's work. A finding or a failed command is told by its message; anything else by its stack. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof CommandError || error instanceof Finding ? error.message : error);
    process.exitCode = 1;
  }
}
