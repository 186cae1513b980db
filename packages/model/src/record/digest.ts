import { sha256 as hash } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json.js';

/**
 * How records are sealed: a cryptographic hash. `name` stands in every record that it seals: `sha-256`, or `sm3` for a host that
 * must use GB/T 32905 and brings an implementation.
 */
export interface Digest {
  readonly name: string;
  hash(bytes: Uint8Array): Uint8Array;
}

/** FIPS 180-4. What seals a record where a host says nothing. */
export const sha256: Digest = { name: 'sha-256', hash: (bytes) => hash(bytes) };

/** @throws RangeError when none of `digests` has the name */
export function digestNamed(name: string, digests: readonly Digest[]): Digest {
  const found = digests.find((digest) => digest.name === name);
  if (!found) throw new RangeError(`This record is sealed with ${name}: pass in that digest`);
  return found;
}

/**
 * In lower-case hexadecimal, the hash of the UTF-8 of the canonical JSON (RFC 8785) of `members` with two more: `algorithm`, the
 * digest's name, and `context`, which keeps a hash made for one purpose from standing in for another.
 */
export function hashMembers(context: string, members: Readonly<Record<string, unknown>>, digest: Digest): string {
  return bytesToHex(digest.hash(utf8ToBytes(canonicalJson({ ...members, algorithm: digest.name, context }))));
}
