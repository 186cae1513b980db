import { destination, pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../start/flags.js';

export type { Logger };

/**
 * Lines of JSON, for whoever runs the service. There is nothing personal in them: no body, query, token, name, address, id of a case or path with one in it.
 * @param to default: standard output
 */
export function createLog(level: LogLevel, to: DestinationStream = destination({ fd: 1, sync: true })): Logger {
  return pino({ level, base: null, timestamp: stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) }, serializers: { err: plainError, error: plainError } }, to);
}

/** What can be told of an error: its code and where it came from. Messages name cases, and those of a database repeat what was to be written. */
function plainError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code } = error as { code?: unknown };
  return { name: error.name, ...(typeof code === 'string' && { code }), stack: framesOf(error), ...(error.cause !== undefined && { cause: plainError(error.cause) }) };
}

/** The stack without the message that it begins with, however many lines that has. */
function framesOf({ stack = '', message }: Error): string[] {
  const behind = stack.slice(stack.indexOf(message) + message.length);
  return behind.split('\n').filter((line) => /^\s+at /.test(line)).map((line) => line.trim());
}
