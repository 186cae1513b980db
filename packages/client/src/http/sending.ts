import { errorOf, isProblem, type Command, type Verdict } from '@linli/model';
import type { ProvenCommand } from '../backend.js';
import { LinliError } from '../errors.js';
import { readResults, readVerdict } from './shapes.js';
import { foreign, isGood, type Asked, type Wire } from './wire.js';

const doing = 'Carrying out commands';

/** One command, for its verdict. A refusal and a conflict are verdicts as well, where the service says so in as many words. */
export async function sendOne(wire: Wire, proven: ProvenCommand, signal: AbortSignal | undefined): Promise<Verdict> {
  const { command } = proven;
  const asked: Asked = { doing, method: 'POST', path: '/v1/commands', headers: { 'idempotency-key': keyOf(command) }, body: enveloped(proven), signal };
  const answer = await wire.answer(asked);
  const { status, body } = answer;
  if (isGood(status)) return believed(body, command, status);
  if (isProblem(body) && body.verdict !== undefined) return believed(body.verdict, command, status);
  throw withCommand(wire.refused(asked, answer), command);
}

/** Up to 100 commands, each for its verdict or the error that kept it from one. Rejects only where nothing is known of any. */
export async function sendAll(wire: Wire, batch: readonly ProvenCommand[], signal: AbortSignal | undefined): Promise<readonly (Verdict | LinliError)[]> {
  if (batch.length === 0) return [];
  for (const { command } of batch) keyOf(command);
  const asked: Asked = { doing, method: 'POST', path: '/v1/commands:batch', body: { commands: batch.map(enveloped) }, signal, patienceMs: batch.length * 500 };
  const results = await wire.ask(asked, (body) => readResults(body, batch.length));
  return batch.map(({ command }, index) => outcome(results[index] ?? {}, command));
}

function outcome({ verdict, problem }: Readonly<Record<string, unknown>>, command: Command): Verdict | LinliError {
  const told = verdict ?? (isProblem(problem) ? problem.verdict : undefined);
  if (told !== undefined) return readVerdict(told, command) ?? withCommand(foreign({ doing }, 200), command);
  return withCommand(isProblem(problem) ? errorOf(problem.status, problem, { doing }) : foreign({ doing }, 200), command);
}

/** @throws LinliError `unavailable` for what is no verdict on that command */
function believed(told: unknown, command: Command, status: number): Verdict {
  const verdict = readVerdict(told, command);
  if (!verdict) throw withCommand(foreign({ doing }, status), command);
  return verdict;
}

function withCommand(error: LinliError, { id }: Command): LinliError {
  if (error.commandId !== undefined) return error;
  const { code, message, retry, status, retryAfter, issues } = error;
  return new LinliError(code, message, { retry, status, retryAfter, issues, commandId: id });
}

function enveloped({ command, receipts }: ProvenCommand): { command: Command; receipts?: ProvenCommand['receipts'] } {
  return { command, ...(receipts?.length && { receipts }) };
}

/** Names the command and the region that keeps it. @throws LinliError `invalid` for what is no command, or of an id that would not go into a header */
function keyOf(command: Command | null | undefined): string {
  const { id, target } = command ?? {};
  const key = `${target?.region}.${id}`;
  if (typeof id !== 'string' || typeof target?.region !== 'string' || !/^[\x21-\x7e]+$/.test(key)) {
    throw new LinliError('invalid', 'This is not a command: it names no case or no id that can be sent');
  }
  return key;
}
