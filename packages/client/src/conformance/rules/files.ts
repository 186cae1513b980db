import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { FormValues, Receipt } from '@linli/model';
import type { Backend } from '../../backend.js';
import { LinliError } from '../../errors.js';
import { fails, holds, same } from '../check.js';
import type { RuleGroup } from '../rule.js';
import { citizen, staff } from '../setup.js';
import { clerk, dispatcher, type Stage } from '../stage.js';

/** A picture by its first bytes, and so many others that differ from time to time. */
function picture(size: number): { bytes: Uint8Array; blob: Blob; sha256: string } {
  const bytes = new Uint8Array(size);
  crypto.getRandomValues(bytes.subarray(0, Math.min(size, 64)));
  for (let index = 64; index < size; index += 1) bytes[index] = (index * 31 + (bytes[index % 64] ?? 0)) & 255;
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].slice(0, size));
  return { bytes, blob: new Blob([bytes as BlobPart]), sha256: bytesToHex(digest(bytes)) };
}

const attached = (sha256: string, bytes: number): FormValues => ({ pictures: [{ sha256, name: 'lamp.png', type: 'image/png', bytes }] });

/** A file that a case has. */
async function kept(stage: Stage, size: number) {
  const file = picture(size);
  const backend = await stage.as(citizen);
  await backend.putBlob(file.sha256, file.blob);
  return { ...file, ...(await stage.file({ values: attached(file.sha256, size) })) };
}

async function fetched(backend: Backend, sha256: string, receipts?: readonly Receipt[]): Promise<string> {
  const blob = await backend.getBlob(sha256, receipts ? { receipts } : {});
  return bytesToHex(digest(new Uint8Array(await blob.arrayBuffer())));
}

/** More than one piece of whatever size a back end sends. */
const large = 1_700_000;

export const fileRules: RuleGroup = {
  group: 'A file',
  rules: [
    {
      name: 'is kept byte for byte, for who may see the case that has it',
      async run(stage) {
        for (const size of [9, 4096, large]) {
          const { sha256 } = await kept(stage, size);
          same(`of ${size} bytes`, await fetched(await stage.as(clerk), sha256), sha256);
        }
      },
    },
    {
      name: 'is kept once, however often it is put',
      async run(stage) {
        const { sha256, blob } = await kept(stage, 5000);
        const other = await stage.fresh(citizen);
        await other.putBlob(sha256, blob);
        await Promise.all([other.putBlob(sha256, blob), (await stage.as(clerk)).putBlob(sha256, blob)]);
        same('it is the same', await fetched(await stage.as(clerk), sha256), sha256);
      },
    },
    {
      name: 'that there is not is "not_found"',
      async run(stage) {
        await fails('a file that nobody put', async () => (await stage.as(clerk)).getBlob(picture(16).sha256), 'not_found');
      },
    },
    {
      name: 'that was cut off can be put again',
      async run(stage) {
        const file = picture(large);
        const backend = await stage.fresh(citizen);
        const stop = new AbortController();
        const putting = backend.putBlob(file.sha256, file.blob, { signal: stop.signal });
        stop.abort();
        await putting.catch((error: unknown) => holds('it was aborted, or it was quicker', error instanceof LinliError && error.code === 'aborted', error));
        await backend.putBlob(file.sha256, file.blob);
        await stage.file({ values: attached(file.sha256, large) });
        same('it is whole', await fetched(await stage.as(clerk), file.sha256), file.sha256);
      },
    },
    {
      name: 'is refused where it is not what its digest says, and leaves nothing',
      needs: ['shared'],
      async run(stage) {
        const [file, other] = [picture(large), picture(large)];
        const backend = await stage.as(citizen);
        await fails('rejects with "conflict"', () => backend.putBlob(file.sha256, other.blob), 'conflict');
        await backend.putBlob(file.sha256, file.blob);
        await stage.file({ values: attached(file.sha256, large) });
        same('the right one can be put', await fetched(await stage.as(clerk), file.sha256), file.sha256);
      },
    },
    {
      name: 'of a case that one may not see is "not_found", whoever knows its digest',
      needs: ['shared'],
      async run(stage) {
        const { sha256 } = await kept(stage, 5000);
        for (const by of [staff('clerk', 'elsewhere'), staff('handler', 'roads'), citizen]) {
          await fails(`for a ${by.role}`, async () => (await stage.as(by)).getBlob(sha256), 'not_found', 'unauthenticated', 'forbidden');
        }
        same('a dispatcher may see it', await fetched(await stage.as(dispatcher), sha256), sha256);
      },
    },
    {
      name: 'is shown to the applicant by their receipt, and by no other',
      needs: ['shared'],
      async run(stage) {
        const { sha256, receipt } = await kept(stage, 5000);
        const other = await stage.file();
        const backend = await stage.as(citizen);
        same('by theirs', await fetched(backend, sha256, [receipt]), sha256);
        for (const wrong of [other.receipt, { ...receipt, secret: '00000-00000' }]) {
          await fails('not by another', () => backend.getBlob(sha256, { receipts: [wrong] }), 'not_found', 'unauthenticated', 'forbidden');
        }
      },
    },
  ],
};
