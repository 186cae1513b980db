/** Thrown for what whoever starts the service has to put right: a flag, a folder, a module. The message says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
