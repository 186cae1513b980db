import { noSuchCase, type CaseEvent, type CaseRef, type RecordQuery } from '@linli/model';
import { showsApplicant } from './audit.js';
import type { Call, Handlers } from './call.js';
import type { Surroundings } from './surroundings.js';

/** Lines that are sent together: who reads them is noted before each lot, and not line by line. */
const lot = 200;

export function exportHandlers({ keeper, regions, audit, failed, underWay }: Surroundings): Handlers<'exportRecords'> {
  return {
    async exportRecords(call) {
      const wanted = wantedIn(call);
      if (Array.isArray(wanted)) for (const ref of wanted) if (!regions.mayName(ref.region, call.requester)) throw noSuchCase(ref);
      // That the service closes does not end what was begun: it is waited for.
      const { signal } = call.request;
      const running = { check: () => signal.throwIfAborted(), pause: turn };
      const lines = keeper.records(wanted, { ...call.asking, shown: call.body.receipts }, running);
      const lots = lotsOf(lines, (refs) => audit.read(call, refs), call);
      // What is refused is refused with a status, before the answer begins.
      const first = await lots.next();
      const ended = underWay.begin();
      signal.addEventListener('abort', ended, { once: true });
      const stream = streamOf(first, lots, (error) => {
        ended();
        if (error !== undefined && !signal.aborted) failed(error, call.requestId);
      });
      return new Response(stream, { headers: { 'content-type': 'application/jsonl' } });
    },
  };
}

function wantedIn({ body }: Call<'exportRecords'>): RecordQuery | CaseRef[] {
  return 'refs' in body ? body.refs : body.query;
}

/** The lines in lots; before each, the cases whose applicants it names for the first time are noted. */
async function* lotsOf(lines: AsyncIterable<string>, note: (refs: readonly CaseRef[]) => Promise<void>, call: Call): AsyncGenerator<string, void> {
  const noted = new Set<string>();
  let gathered: string[] = [];
  let named: CaseRef[] = [];
  for await (const line of lines) {
    gathered.push(line);
    const ref = applicantNamedIn(line, call);
    if (ref && !noted.has(`${ref.region}/${ref.id}`)) {
      noted.add(`${ref.region}/${ref.id}`);
      named.push(ref);
    }
    if (gathered.length < lot) continue;
    await note(named);
    yield gathered.join('');
    [gathered, named] = [[], []];
  }
  await note(named);
  yield gathered.join('');
}

/** The case of a line that says who its applicant is. Only the event that made a case does. */
function applicantNamedIn(line: string, { requester: { actor } }: Call): CaseRef | undefined {
  if (actor.role === 'applicant' || !line.includes('"create"')) return undefined;
  const { event } = JSON.parse(line) as { event?: CaseEvent };
  const named = event?.changes?.some((change) => 'create' in change && showsApplicant(change.create, actor));
  return named ? event?.ref : undefined;
}

/** @param ended called once, with the error where it broke off */
function streamOf(first: IteratorResult<string, void>, rest: AsyncGenerator<string, void>, ended: (error?: unknown) => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let next: IteratorResult<string, void> | undefined = first;
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = next ?? (await rest.next());
        next = undefined;
        if (!done) return controller.enqueue(encoder.encode(value));
        controller.close();
        ended();
      } catch (error) {
        ended(error);
        controller.error(error);
      }
    },
    async cancel() {
      ended();
      await rest.return();
    },
  });
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
