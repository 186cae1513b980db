import { canonicalJson } from '@linli/model';
import type { Body } from './entry.js';

/** Whether two commands are one: what a back end holds against an id that it knows. */
export function isSame(one: Body, other: Body): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf({ command: { type, target, args, base, caseType, parent } }: Body): string {
  const content = { type, target, args, base, caseType, parent };
  try {
    return canonicalJson(content);
  } catch {
    return JSON.stringify(content);
  }
}
