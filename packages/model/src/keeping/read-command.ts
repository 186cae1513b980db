import type { Command } from '../case/command.js';
import { type Check, type Members, faultsOf, listOf, isNumber, isObject, isText, matches, only, orAbsent } from './member-checks.js';

/** A command as `CommandSchema` of the model reads it, or the members that are not as it says; a test holds the two to each other. */
export function readCommand(value: unknown): { command: Command } | { faults: string[] } {
  const faults = faultsOf(value, members);
  if (faults.length > 0) return { faults };
  const command = value as Command;
  const { base, target, parent, receipt } = command;
  return {
    command: {
      ...only(command, members),
      target: refOf(target),
      base: base && ('version' in base ? { version: base.version } : { after: base.after }),
      ...(parent && { parent: refOf(parent) }),
      ...(receipt && { receipt: { code: receipt.code, secret: receipt.secret } }),
    },
  };
}

const isRef: Check = (value) => isObject(value) && matches(value.region, /^\d{6}$/) && matches(value.id, /^[\w-]{1,64}$/);
const isReceipt: Check = (value) => isObject(value) && isText(value.code) && isText(value.secret);
const isBase: Check = (value) => value === null || (isObject(value) && (isNumber(value.version) || isText(value.after)));

const members: Members = {
  id: isText,
  v: (value) => value === 1 || value === 2,
  type: (value) => matches(value, /^case\.[a-zA-Z]+$/),
  target: isRef,
  args: (value) => isObject(value) && isPlain(value),
  base: isBase,
  at: isText,
  caseType: orAbsent(isText),
  parent: orAbsent(isRef),
  receipt: orAbsent(isReceipt),
  device: orAbsent((value) => matches(value, /^[\w-]{1,64}$/)),
  seq: orAbsent((value) => Number.isSafeInteger(value) && (value as number) > 0),
  dependsOn: orAbsent(listOf(isText)),
};

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function refOf({ region, id }: Command['target']): Command['target'] {
  return { region, id };
}
