import type { Actor, Division, DivisionCode, SeedRecord } from '@linli/model';
import type { ServiceDefinitions } from '../../http/options.js';

/** What the service works by: who there is, what may be filed, where. A module of definitions exports one of these as `definitions`. */
export interface Definitions extends Omit<ServiceDefinitions, 'caseTypes' | 'divisions'> {
  /** Six-digit codes of the counties that are kept here. */
  regions: readonly string[];
  /** Without them, those that come with the model. */
  caseTypes?: ServiceDefinitions['caseTypes'] | undefined;
  /** Without them, none can be looked up. */
  divisions?: ((parent: DivisionCode | null) => Promise<readonly Division[]>) | undefined;
  /** Whom a development issuer lets anybody be, by name. Without them, one for each role. */
  actors?: Readonly<Record<string, Actor>> | undefined;
  /** Prepared records that are loaded once for each version. */
  seed?: { version: string; load: () => Promise<Iterable<SeedRecord> | AsyncIterable<SeedRecord>> } | undefined;
}
