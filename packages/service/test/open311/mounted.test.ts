import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseTypes } from '@linli/model';
import { createService, memoryBlobs } from '@linli/service';
import { worldForFile } from './support/face.js';
import { answered, lamp, now, organisations, divisions } from './support/world.js';

const world = await worldForFile();
await world.plant([lamp]);
const service = createService({
  stores: world.stores, auth: { authenticate: async () => null }, clock: () => Date.parse(now), blobs: memoryBlobs(), definitions: { caseTypes, organisations, divisions },
});

test('the face is part of the service: nobody has to sign in', async () => {
  const ask = (path: string) => service(new Request(`http://service.test/open311/v2${path}`));
  assert.equal((await ask('/services.xml')).headers.get('content-type'), 'text/xml; charset=utf-8');
  const { status, body } = await answered<{ service_request_id: string; address: string }[]>(ask('/requests.json'));
  assert.deepEqual([status, body.map(({ service_request_id, address }) => [service_request_id, address])], [200, [[lamp.receipt, '庆城社区，鼓东街道，鼓楼区']]]);
  const { body: discovery } = await answered<{ endpoints: { url: string }[] }>(ask('/discovery.json'));
  assert.equal(discovery.endpoints[0]?.url, 'http://service.test/open311/v2');
  assert.deepEqual(await answered(ask('/nothing')), { status: 404, body: [{ code: 404, description: 'There is nothing at this address; GeoReport v2 has services, requests, tokens and discovery, each with .json or .xml' }] });
});
