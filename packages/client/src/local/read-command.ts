import type { Command } from '@linli/model';

/**
 * A command as `CommandSchema` of the model reads it, or the members that are not as it says; a test holds the two to each other.
 * Written out because this is the one place where a page without a server would need zod, which is a sixth of its script.
 */
export function readCommand(value: unknown): { command: Command } | { faults: string[] } {
  if (!isObject(value)) return { faults: [''] };
  const faults = Object.entries(members).flatMap(([name, isSound]) => (isSound(value[name]) ? [] : [name]));
  if (faults.length > 0) return { faults };
  const { base, target, parent, receipt } = value as unknown as Command;
  const kept = Object.fromEntries(Object.keys(members).filter((name) => value[name] !== undefined).map((name) => [name, value[name]])) as unknown as Command;
  return {
    command: {
      ...kept,
      target: refOf(target),
      base: base && ('version' in base ? { version: base.version } : { after: base.after }),
      ...(parent && { parent: refOf(parent) }),
      ...(receipt && { receipt: { code: receipt.code, secret: receipt.secret } }),
    },
  };
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isVersion: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isRef: Check = (value) => isObject(value) && matches(value.region, /^\d{6}$/) && matches(value.id, /^[\w-]{1,64}$/);
const isReceipt: Check = (value) => isObject(value) && isText(value.code) && isText(value.secret);
const isBase: Check = (value) => value === null || (isObject(value) && (isVersion(value.version) || isText(value.after)));
const orAbsent = (check: Check): Check => (value) => value === undefined || check(value);

const members: Readonly<Record<string, Check>> = {
  id: isText,
  v: (value) => value === 1,
  type: (value) => matches(value, /^case\.[a-zA-Z]+$/),
  target: isRef,
  args: (value) => isObject(value) && isPlain(value),
  base: isBase,
  at: isText,
  caseType: orAbsent(isText),
  parent: orAbsent(isRef),
  receipt: orAbsent(isReceipt),
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}

function refOf({ region, id }: Command['target']): Command['target'] {
  return { region, id };
}
