import { destination, pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import { LinliError } from '@linli/model';
import type { LogLevel } from '../start/flags.js';

export type { Logger };

/**
 * Lines of JSON, for whoever runs the service. There is nothing personal in them: no body, query, token, name, address or path with an id in it.
 * @param to default: standard output
 */
export function createLog(level: LogLevel, to: DestinationStream = destination({ fd: 1, sync: true })): Logger {
  return pino({ level, base: null, timestamp: stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) }, serializers: { err: plainError, error: plainError } }, to);
}

/** What can be told of an error. Messages of a database repeat what was to be written, so of foreign errors there is only where they came from. */
function plainError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code } = error as { code?: unknown };
  const ours = error instanceof LinliError ? { message: error.message } : {};
  return { name: error.name, ...(typeof code === 'string' && { code }), ...ours, stack: framesOf(error), ...(error.cause !== undefined && { cause: plainError(error.cause) }) };
}

/** The stack without the message that it begins with. */
function framesOf({ stack = '' }: Error): string[] {
  return stack.split('\n').filter((line) => /^\s+at /.test(line)).map((line) => line.trim());
}
