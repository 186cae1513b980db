import { LinliError, maySee, sniffType, withProofs, type Actor, type CaseRef, type Keeper } from '@linli/model';
import type { Call, Handlers } from '../call.js';
import type { Surroundings } from '../surroundings.js';

export function fileHandlers({ keeper, stores, regions, blobs, audit }: Surroundings): Handlers<'readBlob' | 'showBlob'> {
  /** A case that shows the file to the actor; one is enough. */
  const caseWith = async (sha256: string, actor: Actor, from: readonly string[], call: Call): Promise<CaseRef | undefined> => {
    for (const region of from) {
      const refs = await stores.casesWithFile(region, sha256);
      const items = refs.length === 0 ? [] : await call.store.cases(refs);
      for (const item of items) if (maySee(item, actor) && (await shows(keeper, item.ref, sha256, { ...call.asking, actor }))) return item.ref;
    }
    return undefined;
  };

  const answer = async (call: Call, sha256: string, actor: Actor, from: readonly string[]): Promise<Response> => {
    const found = await caseWith(sha256, actor, from, call);
    const bytes = found && (await blobs.read(sha256));
    if (!bytes) throw new LinliError('not_found', `No case that you may see has the file ${sha256}`);
    await audit.read(call, [found]);
    return new Response(new Uint8Array(bytes), { headers: { 'content-type': typeOf(bytes), 'content-disposition': 'attachment', 'content-length': String(bytes.byteLength) } });
  };

  return {
    readBlob: (call) => answer(call, call.params.sha256, call.requester.actor, regions.allFor(call.requester)),

    async showBlob(call) {
      const { sha256, receipts } = call.body;
      const kept = await Promise.all(receipts.map(({ code }) => call.store.receipt(code)));
      const actor = withProofs(call.requester.actor, receipts, kept.flatMap((receipt) => receipt ?? []));
      const held = actor.role === 'applicant' ? actor.holds.map(({ region }) => region) : regions.allFor(call.requester);
      return answer(call, sha256, actor, [...new Set(held)].filter((region) => regions.mayName(region, call.requester)));
    },
  };
}

/** Whether the file is in what the actor reads of the case: an applicant does not read every step. */
async function shows(keeper: Keeper, ref: CaseRef, sha256: string, asking: Parameters<Keeper['read']>[1]): Promise<boolean> {
  return JSON.stringify(await keeper.read(ref, asking)).includes(`"${sha256}"`);
}

/** What a browser may show by itself is told by the content, never by a name. */
function typeOf(bytes: Uint8Array): string {
  const type = sniffType(bytes.subarray(0, 16)) ?? '';
  return type.startsWith('image/') || type === 'application/pdf' ? type : 'application/octet-stream';
}
