import { readFileSync } from 'node:fs';
import type { Command } from '@linli/model';

/** Commands as a release wrote them. */
export interface Release {
  release: string;
  contract: number;
  commands: { name: string; sent: Command & Record<string, unknown>; fingerprint: string }[];
}

/** The bytes of a file of fixtures, which lie beside the sources of the tests. */
export function fixtureBytes(name: string): Buffer {
  return readFileSync(new URL(`../../test/contract/fixtures/${name}`, import.meta.url));
}

export function releaseIn(name: string): Release {
  return JSON.parse(fixtureBytes(name).toString('utf8')) as Release;
}
