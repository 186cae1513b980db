import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { memoryBlobs, type Blobs } from '@linli/service';
import { folderBlobs } from '@linli/service/node';
import { newFolder } from '../node/support/folder.js';
import { county, type World } from '../http/support/world.js';
import { by, insiders, openHostileWorld, outsiders } from './support/hostile-world.js';

const digestOf = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const jpeg = Buffer.from('ffd8ffe000104a464946', 'hex');
const script = '<script>alert(document.domain)</script>';

const stores: Readonly<Record<string, () => Promise<Blobs>>> = { 'in memory': async () => memoryBlobs(), 'in a folder': () => folderBlobs(newFolder()) };

for (const [where, open] of Object.entries(stores)) {
  describe(`Files ${where}`, () => {
    let world: World;
    const opened = async () => (world ??= await openHostileWorld({ blobs: await open(), limits: { blob: 10_000 } }));
    const put = (sha256: string, bytes: Uint8Array | string, headers: Record<string, string> = {}) => world.ask('PUT', `/v1/blobs/${sha256}`, { bytes, headers });
    /** The file as the clerk is given it, once a case has it. */
    const shown = async (bytes: Uint8Array | string, name: string, type: string) => {
      const sha256 = digestOf(bytes);
      assert.equal((await put(sha256, bytes)).status, 201);
      const { receipt } = await world.file(county, {}, { attachments: [{ sha256, name, type, bytes: bytes.length }] });
      return { sha256, receipt, response: await world.respond('GET', `/v1/blobs/${sha256}`, by(insiders.clerk)) };
    };

    const files: readonly (readonly [string, Uint8Array | string, string])[] = [
      ['a page', `<!doctype html>${script}`, 'application/octet-stream'], ['a page that begins with spaces', ` \n\t<html>${script}`, 'application/octet-stream'], ['an SVG', `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`, 'application/octet-stream'], ['a script', 'alert(1)', 'application/octet-stream'], ['a style', '@import "x"', 'application/octet-stream'], ['XML', `<?xml version="1.0"?><x/>`, 'application/octet-stream'],
      ['an image and a page in one', Buffer.concat([png, Buffer.from(`<html>${script}`)]), 'image/png'], ['another image and a script in one', Buffer.concat([jpeg, Buffer.from(`*/=alert(1)/*${script}`)]), 'image/jpeg'], ['a page that has an image behind it', Buffer.concat([Buffer.from(script), png]), 'application/octet-stream'], ['an archive', Buffer.from('504b0304', 'hex'), 'application/octet-stream'],
    ];
    for (const [what, bytes, type] of files) {
      it(`that are ${what}, called an image, are given as ${type}, to be kept and not shown`, async () => {
        await opened();
        const { response } = await shown(bytes, '照片.png', 'image/png');
        const { headers } = response;
        assert.deepEqual([response.status, headers.get('content-type'), headers.get('content-disposition'), headers.get('x-content-type-options')], [200, type, 'attachment', 'nosniff']);
        assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'.*sandbox/);
        assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
        assert.deepEqual(Buffer.from(await response.arrayBuffer()), Buffer.from(bytes));
      });
    }

    it('that are not what they are said to be are not kept', async () => {
      await opened();
      const whole = Buffer.from('the right file');
      const sha256 = digestOf(whole);
      const refusals: readonly (readonly [Uint8Array | string, Record<string, string>, readonly number[]])[] = [
        ['another file', {}, [409]], ['', {}, [409]], [whole, { 'content-range': 'bytes 0-4/14' }, [400]], [whole, { 'content-range': 'bytes 0-99/100' }, [400]], [whole, { 'content-range': 'bytes 0-13/13' }, [400]], [whole, { 'content-range': 'bytes 5-18/19' }, [409]], [whole, { 'content-range': 'bytes 0-13/999999999' }, [413]], [whole, { 'content-range': 'bytes */14' }, [400]],
        [whole, { 'content-range': 'bytes 0-13/14, bytes 0-13/14' }, [400]], [Buffer.alloc(10_001), {}, [413]],
      ];
      for (const [bytes, headers, statuses] of refusals) {
        const { status } = await put(sha256, bytes, headers);
        assert.ok(statuses.includes(status), `${JSON.stringify(headers)} ${status}`);
        assert.equal((await world.ask('GET', `/v1/blobs/${sha256}/upload`)).body.whole, false);
      }
      assert.equal((await put(sha256, whole)).status, 201);
    });

    it('come in parts that follow one another: none is skipped, and none is written over', async () => {
      await opened();
      const whole = Buffer.from('one two three four');
      const sha256 = digestOf(whole);
      const part = (from: number, to: number, bytes: Uint8Array = whole.subarray(from, to)) => put(sha256, bytes, { 'content-range': `bytes ${from}-${to - 1}/${whole.length}` });
      assert.equal((await part(0, 6)).body.received, 6);
      for (const [from, to] of [[8, 10], [4, 8], [1, 7], [17, 18]] as const) assert.equal((await part(from, to)).status, 409);
      assert.deepEqual((await world.ask('GET', `/v1/blobs/${sha256}/upload`)).body, { received: 6, whole: false });
      // Somebody else goes on with it: what they add is not the file, and what came is dropped. Its owner begins anew.
      assert.equal((await part(6, 18, Buffer.alloc(12, 0x21))).status, 409);
      assert.deepEqual((await world.ask('GET', `/v1/blobs/${sha256}/upload`)).body, { received: 0, whole: false });
      assert.equal((await part(0, 18)).status, 201);
      // What is whole stays what it is.
      assert.equal((await put(sha256, 'something else')).status, 201);
      assert.deepEqual((await world.ask('GET', `/v1/blobs/${sha256}/upload`)).body, { received: 18, whole: true });
    });

    it('are not for anybody before a case has them, nor afterwards for who does not see it', async () => {
      await opened();
      const bytes = `${where} nobody's`;
      const sha256 = digestOf(bytes);
      assert.equal((await put(sha256, bytes)).status, 201);
      const { receipt } = await world.file();
      for (const actor of [...Object.values(insiders), ...Object.values(outsiders)]) {
        const { status } = await world.ask('GET', `/v1/blobs/${sha256}`, by(actor));
        assert.equal(status, actor ? 404 : 401);
      }
      assert.equal((await world.ask('POST', '/v1/blobs:shown', { body: { sha256, receipts: [receipt] } })).status, 404);
      const theirs = await shown(`${where} somebody's`, 'a.png', 'image/png');
      assert.equal((await world.ask('POST', '/v1/blobs:shown', { body: { sha256: theirs.sha256, receipts: [theirs.receipt] } })).status, 200);
      assert.equal((await world.ask('POST', '/v1/blobs:shown', { body: { sha256: theirs.sha256, receipts: [receipt] } })).status, 404);
      assert.equal((await world.ask('POST', '/v1/blobs:shown', { body: { sha256: theirs.sha256, receipts: [{ ...theirs.receipt, secret: receipt.secret }] } })).status, 404);
    });

    it('have names that add nothing to an answer', async () => {
      await opened();
      const { response, sha256, receipt } = await shown(`${where} named`, 'a"\r\nSet-Cookie: x=1\r\n\r\n<script>.html', 'text/html').catch(async () => shown(`${where} named`, '照片".html', 'image/png'));
      for (const each of [response, await world.respond('POST', '/v1/blobs:shown', { body: { sha256, receipts: [receipt] } })]) {
        assert.equal(each.headers.get('content-disposition'), 'attachment');
        assert.equal(each.headers.get('set-cookie'), null);
        await each.arrayBuffer();
      }
    });
  });
}
