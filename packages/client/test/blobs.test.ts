import { expect } from '@open-wc/testing';
import { applicant, clientFor, failure, freshName } from './support/fixtures.js';
import { storageKinds } from './support/storage-kinds.js';

for (const { kind, options } of storageKinds) {
  describe(`files, kept in ${kind}`, () => {
    // The vectors of FIPS 180-4; a million letters go through several slices.
    const vectors: [string, string, string][] = [
      ['nothing', '', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
      ['abc', 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
      ['a million a', 'a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
    ];
    for (const [what, content, sha256] of vectors) {
      it(`keeps a file of ${what} under its SHA-256`, async () => {
        const client = await clientFor(applicant, { name: freshName(), ...options });
        const kept = await client.blobs.put(new Blob([content]), '说明.txt', 'text/plain');
        expect(kept).to.deep.equal({ sha256, name: '说明.txt', type: 'text/plain', bytes: content.length });
        expect(await (await client.blobs.get(sha256)).text()).to.equal(content);
      });
    }

    it('has no file that was not kept', async () => {
      const client = await clientFor(applicant, { name: freshName(), ...options });
      expect(await failure(client.blobs.get('00'))).to.include({ code: 'not_found' });
    });

    it('stops between slices when it is aborted', async () => {
      const client = await clientFor(applicant, { name: freshName(), ...options });
      const aborting = new AbortController();
      const putting = client.blobs.put(new Blob(['a'.repeat(1_000_000)]), 'a', 'text/plain', aborting);
      aborting.abort();
      expect(await failure(putting)).to.include({ code: 'aborted' });
    });
  });
}
