import { LinliError, contractVersion, oldestVersion, type Told, type Verdict } from '@linli/model';
import { SubmissionSchema, type RouteBody } from '@linli/model/contract';
import * as z from 'zod/mini';
import type { Call, Handlers } from '../call.js';
import { errorFor, isFailure, json, problemFor, refused } from '../respond.js';
import type { Surroundings } from '../surroundings.js';
import { checked } from '../validate.js';

type Submission = RouteBody<'submitCommand'>;
type Result = { verdict: Verdict } | { problem: ReturnType<typeof problemFor> };

/** A batch before its commands are looked at: each comes to an end of its own, and one that cannot be read keeps none of the others. */
const OuterBatchSchema = z.object({ commands: z.array(z.unknown()).check(z.maxLength(100)) });

export function commandHandlers(around: Surroundings): Handlers<'submitCommand' | 'submitBatch' | 'readVerdict'> {
  const { keeper, regions, stores, gate } = around;

  const submit = async ({ command, receipts }: Submission, { requester, asking }: Call): Promise<Told<Verdict>> => {
    regions.check([command.target.region, command.parent?.region], requester);
    return keeper.submit(command, { ...asking, shown: receipts });
  };

  const resultOf = async (given: unknown, place: string, failed: Set<string>, call: Call): Promise<Result> => {
    try {
      const submission = readSubmission(given, place);
      const { id, target } = submission.command;
      const lane = `${target.region}/${target.id}`;
      if (failed.has(lane)) throw new LinliError('base_unknown', `Command ${id} was not tried: one before it, in the same case, failed`, { commandId: id });
      failed.add(lane);
      await gate.count('submitCommand', call);
      const { verdict } = await submit(submission, call);
      if (verdict.status === 'applied') failed.delete(lane);
      return { verdict };
    } catch (error) {
      const known = errorFor(error);
      if (isFailure(known)) around.failed(error, call.requestId);
      return { problem: problemFor(known) };
    }
  };

  return {
    async submitCommand(call) {
      const submission = readSubmission(call.json, '');
      const { id, target } = submission.command;
      if (call.headers['idempotency-key'] !== `${target.region}.${id}`) {
        throw new LinliError('invalid', 'The Idempotency-Key must be <region>.<id> of the command', { commandId: id, issues: [{ pointer: 'header/idempotency-key', code: 'mismatch' }] });
      }
      return answerTo(await submit(submission, call));
    },

    async submitBatch(call) {
      const { commands } = checked(OuterBatchSchema, call.json, '');
      const failed = new Set<string>();
      const results: Result[] = [];
      for (const [index, given] of commands.entries()) results.push(await resultOf(given, `/commands/${index}`, failed, call));
      return json({ results });
    },

    async readVerdict({ params, requester }) {
      regions.check([params.region], requester);
      const kept = await stores.verdict(params);
      // Of a command of the public nobody knows the id but who sent it.
      if (!kept || (kept.subject !== null && kept.subject !== requester.subject)) throw new LinliError('not_found', `There is no verdict of yours on a command ${params.region}/${params.id}`);
      return json(kept.verdict);
    },
  };
}

/** @throws LinliError `schema_unsupported` of another version of the contract, else `invalid` */
function readSubmission(given: unknown, place: string): Submission {
  const version = (given as { command?: { v?: unknown } } | null)?.command?.v;
  if (typeof version === 'number' && (version < oldestVersion || version > contractVersion)) {
    throw new LinliError('schema_unsupported', `A command of version ${version} cannot be read; this service reads ${oldestVersion} to ${contractVersion}`);
  }
  return checked(SubmissionSchema, given, place);
}

function answerTo({ verdict, replayed = false }: Told<Verdict>): Response {
  const headers: Record<string, string> = replayed ? { 'idempotency-replayed': 'true' } : {};
  if (verdict.status === 'applied') return json(verdict, replayed ? 200 : 201, headers);
  const message = verdict.status === 'conflict' ? 'The case has changed since the command was made' : (verdict.refusal.message.en ?? verdict.refusal.message['zh-Hans']);
  return refused(new LinliError(verdict.status, message, { commandId: verdict.command }), { verdict, headers });
}

