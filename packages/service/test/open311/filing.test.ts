import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseTypes, readReceiptCode, type Actor, type Case } from '@linli/model';
import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { worldForFile } from './support/face.js';
import { answered, divisions, foreign, now, organisations } from './support/world.js';

interface Filed {
  service_request_id: string;
  service_notice: string;
  account_id: null;
}
interface Fault {
  code: number;
  description: string;
}

const world = await worldForFile();
const face = world.face();

type Entries = Readonly<Record<string, string | undefined>>;

/** A request that says all that is needed and nothing more. */
const lamp: Entries = {
  service_code: 'appeal.facilities.lighting', description: '小区门口的路灯坏了半个月，晚上很黑，请尽快维修。', lat: '26.083219', long: '119.306543',
  'attribute[division]': '350102001001', 'attribute[danger]': 'no',
};

/** With what an open name gives: who they are, and that they agree. */
const person: Entries = { last_name: '欧阳', first_name: '小明', phone: '13912345678', 'attribute[confidential]': 'no', 'attribute[consent]': 'true' };

function form(entries: Entries): URLSearchParams {
  return new URLSearchParams(Object.entries(entries).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]])));
}

function post(entries: Entries | URLSearchParams, headers: Record<string, string> = {}, from = face): Promise<Response> {
  const body = entries instanceof URLSearchParams ? entries : form(entries);
  return from('/requests.json', { method: 'POST', body: body.toString(), headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers } });
}

const system: Actor = { role: 'system', organisation: 'centre', area: '350102' };

async function filed(entries: Entries, from = face): Promise<{ item: Case; notice: string }> {
  const { status, body } = await answered<Filed[]>(post(entries, {}, from));
  assert.equal(status, 201, JSON.stringify(body));
  const [{ service_request_id: id, service_notice: notice } = { service_request_id: '', service_notice: '' }] = body;
  const receipt = await world.store(system).receipt(id);
  assert.ok(receipt, id);
  const [item] = await world.store(system).cases([receipt.ref]);
  assert.ok(item);
  return { item, notice };
}

async function refused(entries: Entries, from = face): Promise<string> {
  const { status, body } = await answered<Fault[]>(post(entries, {}, from));
  assert.equal(status, 400, JSON.stringify(body));
  assert.ok(body.length > 0 && body.every(({ code, description }) => code === 400 && description !== ''));
  return body.map(({ description }) => description).join('\n');
}

async function countOfCases(): Promise<number> {
  let count = 0;
  await world.store(system).scan({ by: 'created', descending: true }, undefined, () => (count += 1) > 0, { reader: system });
  return count;
}

test('a request becomes a case, as if its sender had filled in the form', async () => {
  const { item, notice } = await filed(lamp);
  assert.deepEqual(
    { title: item.title, category: item.category, place: item.place, area: item.area, channel: item.channel, status: item.status, applicant: item.applicant, content: item.content, createdAt: item.createdAt },
    {
      title: '小区门口的路灯坏了半个月，晚上很黑，请尽快维修。', category: 'facilities.lighting', channel: 'web', status: 'registered', applicant: null, createdAt: now, area: '350102001001',
      place: { division: '350102001001', text: '地图位置 26.08322, 119.30654', point: { crs: 'WGS84', lon: 119.306543, lat: 26.083219 } },
      content: {
        kind: 'report', category: 'facilities.lighting', subject: '小区门口的路灯坏了半个月，晚上很黑，请尽快维修。', detail: lamp['description'], danger: 'no', contactable: 'no',
        place: { division: '350102001001', text: '地图位置 26.08322, 119.30654', point: { crs: 'WGS84', lon: 119.306543, lat: 26.083219 } },
      },
    },
  );
  assert.equal(readReceiptCode(item.receipt), item.receipt);
  assert.match(notice, /12345/);
});

test('who files it can see at once how it goes', async () => {
  const { item } = await filed(lamp);
  const { status, body } = await answered<{ status: string; service_code: string }[]>(face(`/requests/${item.receipt}.json`));
  assert.deepEqual([status, body.length, body[0]?.status, body[0]?.service_code], [200, 1, 'open', lamp['service_code']]);
});

test('whoever leaves their name must agree, and is not shown', async () => {
  const { item } = await filed({ ...lamp, ...person });
  assert.deepEqual(item.applicant, { name: '欧阳小明', phone: '13912345678', confidential: false });
  const text = await (await face(`/requests/${item.receipt}.json`)).text();
  for (const word of ['欧阳', '小明', '1391234', '半个月']) assert.ok(!text.includes(word), word);
  assert.match(await refused({ ...lamp, ...person, 'attribute[consent]': undefined }), /consent/);
  assert.match(await refused({ ...lamp, ...person, 'attribute[consent]': 'false' }), /consent/);
});

test('names are written as their script writes them', async () => {
  const rows: [Entries, string][] = [[{ last_name: '王', first_name: '小明' }, '王小明'], [{ last_name: 'Lee', first_name: 'Ann' }, 'Ann Lee'], [{ first_name: '小明' }, '小明'], [{ last_name: '王' }, '王']];
  for (const [given, name] of rows) {
    const { item } = await filed({ ...lamp, ...person, last_name: undefined, first_name: undefined, ...given });
    assert.equal(item.applicant?.name, name);
  }
});

test('a request of someone who asks not to be named is not shown, and they are told so', async () => {
  const { item, notice } = await filed({ ...lamp, ...person, 'attribute[confidential]': 'yes' });
  assert.match(notice, /不公开/);
  assert.equal((await face(`/requests/${item.receipt}.json`)).status, 404);
});

test('an e-mail address is not kept, and that is said', async () => {
  const { item, notice } = await filed({ ...lamp, email: 'someone@example.org' });
  assert.match(notice, /邮箱没有保存/);
  assert.ok(!JSON.stringify(item).includes('example.org'));
});

test('what tells devices and accounts apart is not kept', async () => {
  const { item } = await filed({ ...lamp, device_id: 'device-4711', account_id: 'account-4711', api_key: 'key-4711', jurisdiction_id: 'fuzhou' });
  assert.ok(!JSON.stringify(await world.store(system).record(item.ref)).includes('4711'));
});

test('of a long description the title is the beginning, and all of it is kept', async () => {
  const description = `路灯不亮。${'很黑。'.repeat(200)}`;
  const { item } = await filed({ ...lamp, description });
  assert.equal([...item.title].length, 60);
  assert.ok(item.title.startsWith('路灯不亮。') && item.title.endsWith('…'));
  assert.equal(item.content['detail'], description);
});

test('where a picture is, is written to what was said; it is not fetched', async () => {
  const { item } = await filed({ ...lamp, media_url: 'https://pictures.example/lamp.jpg?a=1&b=2' });
  assert.equal(item.content['detail'], `${lamp['description']}\nhttps://pictures.example/lamp.jpg?a=1&b=2`);
  assert.match(await refused({ ...lamp, media_url: 'javascript:alert(1)' }), /media_url/);
});

const places: [string, Entries, Case['place']][] = [
  ['an address and a division', { lat: undefined, long: undefined, address_string: '东街 12 号' }, { division: '350102001001', text: '东街 12 号' }],
  ['an address, a point and a division', { address_string: '东街 12 号' }, { division: '350102001001', text: '东街 12 号', point: { crs: 'WGS84', lon: 119.306543, lat: 26.083219 } }],
  ['the id of a division alone', { lat: undefined, long: undefined, address_id: '350102001', 'attribute[division]': undefined }, { division: '350102001', text: '鼓东街道' }],
];

for (const [given, changes, place] of places) {
  test(`a place is told by ${given}`, async () => assert.deepEqual((await filed({ ...lamp, ...changes })).item.place, place));
}

test('a point tells the division where the service knows how', async () => {
  const asked: unknown[] = [];
  const knowing = world.face({
    definitions: {
      caseTypes, organisations, divisions,
      divisionAt: async (point) => {
        asked.push(point);
        return '350102001001';
      },
    },
  });
  const { item } = await filed({ ...lamp, 'attribute[division]': undefined }, knowing);
  assert.equal(item.area, '350102001001');
  assert.deepEqual(asked, [{ crs: 'WGS84', lon: 119.306543, lat: 26.083219 }]);
  const lost = world.face({ definitions: { caseTypes, organisations, divisionAt: () => undefined } });
  assert.match(await refused({ ...lamp, 'attribute[division]': undefined }, lost), /division/);
});

/** What cannot be filed, and a word of what is said of it. */
const unsound: [string, Entries, RegExp][] = [
  ['no service', { service_code: undefined }, /service_code/],
  ['a service that there is not', { service_code: 'nothing' }, /service_code/],
  ['a service that only staff report', { service_code: 'hazard.road' }, /service_code/],
  ['no place', { lat: undefined, long: undefined, 'attribute[division]': undefined }, /lat and long/],
  ['half a point', { long: undefined }, /lat, long/],
  ['a point that is none', { lat: '91' }, /lat, long/],
  ['a point in words', { lat: 'north' }, /lat, long/],
  ['a point and no division', { 'attribute[division]': undefined }, /division/],
  ['a division that is none', { 'attribute[division]': '3501' }, /division/],
  ['a division that is too wide', { 'attribute[division]': '350102' }, /place/],
  ['a division that is not served here', { 'attribute[division]': `${foreign}001` }, /outside/],
  ['no description', { description: undefined }, /detail/],
  ['hardly a description', { description: '灯坏' }, /detail/],
  ['no answer to a question of the service', { 'attribute[danger]': undefined }, /danger/],
  ['an answer that is none of the choices', { 'attribute[danger]': 'maybe' }, /danger/],
  ['an attribute that the service has not', { 'attribute[colour]': 'red' }, /attribute\[colour\]/],
  ['a date that is none', { 'attribute[happenedOn]': 'yesterday' }, /happenedOn/],
  ['a telephone number that is none', { ...person, phone: '12' }, /phone/],
];

for (const [given, changes, said] of unsound) {
  test(`${given}: nothing is filed, and it says why`, async () => {
    const before = await countOfCases();
    assert.match(await refused({ ...lamp, ...changes }), said);
    assert.equal(await countOfCases(), before);
  });
}

test('everything that is wrong is said at once, in the language that is asked for', async () => {
  const response = await post({ ...lamp, description: '灯坏', 'attribute[danger]': undefined }, { 'Accept-Language': 'en' });
  const faults = (await response.json()) as Fault[];
  assert.deepEqual(faults.map(({ description }) => /^[\w]+: [\x20-\x7e]+$/.test(description)), [true, true, true]);
});

test('a request without a category of the service is not filed under another', async () => {
  const wide = world.face({ services: [{ code: 'streets', caseType: 'appeal', category: 'facilities', values: { kind: 'report' } }] });
  const entries = { ...lamp, service_code: 'streets' };
  assert.match(await refused(entries, wide), /category/);
  assert.match(await refused({ ...entries, 'attribute[category]': 'neighbours.dispute' }, wide), /category/);
  assert.equal((await filed({ ...entries, 'attribute[category]': 'facilities.road' }, wide)).item.category, 'facilities.road');
});

test('sent again under the same key, it is the same request', async () => {
  const key = { 'Idempotency-Key': 'a-1' };
  const first = await answered<Filed[]>(post(lamp, key));
  const before = await countOfCases();
  const again = await Promise.all([post(lamp, key), post(lamp, key)].map(answered<Filed[]>));
  assert.equal(first.status, 201);
  for (const { status, body } of again) assert.deepEqual([status, body], [200, first.body]);
  assert.equal(await countOfCases(), before);
});

test('sent at the same moment under the same key, it is one request', async () => {
  const before = await countOfCases();
  const answers = await Promise.all(Array.from({ length: 5 }, () => answered<Filed[]>(post(lamp, { 'Idempotency-Key': 'a-2' }))));
  assert.equal(new Set(answers.map(({ body }) => body[0]?.service_request_id)).size, 1);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 200, 200, 200, 201]);
  assert.equal(await countOfCases(), before + 1);
});

test('another request under the same key is one of another sender; so is one with another key, or another api_key', async () => {
  const key = { 'Idempotency-Key': 'a-3' };
  assert.equal((await post(lamp, key)).status, 201);
  assert.equal((await post({ ...lamp, description: '小区西门的路灯坏了半个月，晚上很黑，请尽快维修。' }, key)).status, 201);
  assert.equal((await post({ ...lamp, email: ' ' }, key)).status, 200);
  assert.equal((await post({ ...lamp, api_key: 'another' }, key)).status, 201);
  assert.equal((await post(lamp, { 'Idempotency-Key': 'a-4' })).status, 201);
  assert.equal((await post(lamp, { 'Idempotency-Key': 'x'.repeat(256) })).status, 400);
});

test('without a key the same is filed twice', async () => {
  const before = await countOfCases();
  await filed(lamp);
  await filed(lamp);
  assert.equal(await countOfCases(), before + 2);
});

test('a body of another kind, or a long one, is refused', async () => {
  assert.equal((await face('/requests.json', { method: 'POST', body: JSON.stringify(lamp), headers: { 'Content-Type': 'application/json' } })).status, 400);
  const { status, body } = await answered<Fault[]>(post({ ...lamp, description: 'x'.repeat(70_000) }));
  assert.deepEqual([status, body[0]?.code], [413, 413]);
});

test('XML is answered where XML is asked for', async () => {
  const init = { method: 'POST', body: form(lamp).toString(), headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' } };
  const xml = await (await face('/requests.xml', init)).text();
  assert.equal(XMLValidator.validate(xml), true);
  assert.match(xml, /<service_requests><request><service_request_id>SQ-\d{8}-[0-9A-Z]{8}<\/service_request_id><service_notice>[^<]+<\/service_notice><account_id\/><\/request><\/service_requests>$/);
});

test('whatever is sent, it is filed or said what is wrong with it, and what went wrong inside is never told', async () => {
  const failures: unknown[] = [];
  const watched = world.face({ failed: (error) => failures.push(error) });
  const names = [...Object.keys(lamp), ...Object.keys(person), 'email', 'address_string', 'address_id', 'media_url', 'attribute[subject]', 'attribute[happenedOn]', 'attribute[]', 'attribute[danger][]', 'attribute[__proto__]'];
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('', '0', '-1', '1e9', 'NaN', 'true', '2026-06-01', '350102001001', '\u0000', '\ud800', '😀'.repeat(50)));
  const counts = { filed: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 3 }), async (changes) => {
      const { status, body } = await answered<(Filed | Fault)[]>(post({ ...lamp, ...changes }, {}, watched));
      assert.ok(status === 201 || status === 400, `${status} ${JSON.stringify(body)}`);
      counts[status === 201 ? 'filed' : 'refused'] += 1;
    }),
    { seed: 6, numRuns: 150 },
  );
  assert.deepEqual(failures, []);
  assert.ok(counts.filed > 5 && counts.refused > 50, JSON.stringify(counts));
});
