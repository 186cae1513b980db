import { createHash } from 'node:crypto';

/** A tag that tells this text from others. */
export function tagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
}

/** Whether an `If-None-Match` names the tag, by weak comparison (RFC 9110, 13.1.2). */
export function isNamed(tag: string, ifNoneMatch: string | undefined): boolean {
  return (ifNoneMatch ?? '').split(',').some((named) => ['*', tag].includes(named.trim().replace(/^W\//, '')));
}
