import { CommandError } from './run.mjs';

/** Runs a script's work. A command that failed is told by what it printed; anything else by its stack. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof CommandError ? error.message : error);
    process.exitCode = 1;
  }
}
