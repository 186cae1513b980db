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

    it('types a file by its content, whatever it was called when it was kept', async () => {
      const client = await clientFor(applicant, { name: freshName(), ...options });
      const rows: [BlobPart, string][] = [
        ['<script>alert(1)</script>', 'application/octet-stream'],
        [Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
        ['', 'application/octet-stream'],
      ];
      for (const [content, type] of rows) {
        const { sha256 } = await client.blobs.put(new Blob([content], { type: 'text/html' }), '照片.jpg', 'image/jpeg');
        expect((await client.blobs.get(sha256)).type).to.equal(type);
      }
    });

    it('has no file that was not kept', async () => {
      const client = await clientFor(applicant, { name: freshName(), ...options });
      expect(await failure(client.blobs.get('00'))).to.include({ code: 'not_found' });
    });

    it('stops between slices when it is aborted', async () => {
      const client = await clientFor(applicant, { name: freshName(), ...options });
      const aborting = new AbortController();
      const blob = new Blob(['a'.repeat(1_000_000)]);
      let slices = 0;
      const slice = (start?: number, end?: number) => {
        if (++slices === 2) aborting.abort();
        return Blob.prototype.slice.call(blob, start, end);
      };
      const putting = client.blobs.put(Object.assign(blob, { slice }), 'a', 'text/plain', aborting);
      expect(await failure(putting)).to.include({ code: 'aborted' });
      expect(slices).to.equal(2);
    });
  });
}
