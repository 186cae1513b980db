import { LinliError } from '@linli/model';
import { PortInUseError } from '../http/port-in-use.js';
import { FolderInUseError } from '../pglite/folder-lock.js';
import { DatabaseMissingError } from './database-missing.js';
import { UsageError } from './usage-error.js';

/** What the process ends with. */
export const exits = { stopped: 0, failed: 1, usage: 2, port: 3, folder: 4, database: 5, schema: 6 } as const;
export type Exit = (typeof exits)[keyof typeof exits];

/** What an error that kept the service from starting ends it with, and what is said of it; `undefined` of one that nobody foresaw. */
export function exitFor(error: unknown): { code: Exit; says: string } | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = codeOf(error);
  return code === undefined ? undefined : { code, says: error.message };
}

function codeOf(error: Error): Exit | undefined {
  if (error instanceof UsageError) return exits.usage;
  if (error instanceof PortInUseError) return exits.port;
  if (error instanceof FolderInUseError) return exits.folder;
  if (error instanceof DatabaseMissingError) return exits.database;
  if (error instanceof LinliError && error.code === 'schema_unsupported') return exits.schema;
  if (error instanceof LinliError && error.code === 'unavailable') return exits.database;
  return undefined;
}
