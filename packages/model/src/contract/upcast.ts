import { LinliError } from './error.js';
import type { Command } from '../case/command.js';

/** The version of the contract that this release writes, and the oldest that it still reads. */
export const contractVersion = 2;
export const oldestVersion = 1;

/** Each brings a command of its version to the next. Frozen: what a release has written stays readable as it was. */
const steps: Readonly<Record<number, (command: Record<string, unknown>) => Record<string, unknown>>> = {
  // 0.1.0 had no devices: it sent what it had at once.
  1: (command) => ({ ...command, v: 2 }),
};

/**
 * A command as this release writes it, from one of any version that it reads. It is checked no further.
 * @throws LinliError `schema_unsupported` for a version that it does not read
 */
export function upcastCommand(value: unknown): Command {
  let command = value as Record<string, unknown>;
  const v: unknown = (value as Record<string, unknown> | null | undefined)?.['v'];
  if (typeof v !== 'number' || !Number.isInteger(v) || v < oldestVersion || v > contractVersion) {
    throw new LinliError('schema_unsupported', `A command of version ${String(v)} cannot be read; this release reads ${oldestVersion} to ${contractVersion}`);
  }
  for (let version = v; version < contractVersion; version += 1) command = steps[version]?.(command) ?? command;
  return command as unknown as Command;
}
