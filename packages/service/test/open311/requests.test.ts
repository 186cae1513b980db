import assert from 'node:assert/strict';
import { test } from 'node:test';
import { receiptCode, startClock, appeal, type Case, type Clock } from '@linli/model';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { worldForFile } from './support/face.js';
import { faultsBy } from './support/schemas.js';
import { answered, foreign, lamp, now } from './support/world.js';

interface Shown {
  service_request_id: string;
  status: string;
  [member: string]: unknown;
}

const world = await worldForFile();
const face = world.face();

const day = 24 * 60 * 60 * 1000;
let made = 0;

function code(at: string): string {
  return receiptCode('SQ', at.slice(0, 10), Uint8Array.of(0, 0, 0, 0, 0, Math.trunc(made / 32), made % 32));
}

/** Another lamp, filed so many days before now. */
function another(daysAgo: number, changes: Partial<Case> = {}): Case {
  made += 1;
  const at = new Date(Date.parse(now) - daysAgo * day).toISOString();
  return { ...lamp, ref: { region: '350102', id: `lamp-${made}` }, receipt: code(at), createdAt: at, updatedAt: at, ...changes };
}

function clock(id: 'reply' | 'sign' | 'reopen'): Clock {
  const definition = appeal.clocks.find((each) => each.id === id);
  if (!definition) throw new Error(`No clock ${id}`);
  return startClock(definition, '2026-06-10T01:00:00.000Z', { organisation: null });
}

const cases = {
  today: another(0),
  handled: another(2, { status: 'handling', lead: 'roads', clocks: [clock('reply'), clock('sign'), clock('reopen')] }),
  closed: another(10, { status: 'closed', lead: 'roads' }),
  elsewhere: another(20, { ref: { region: '350103', id: 'elsewhere' }, place: { division: '350103002', text: '桥头' }, area: '350103002', category: 'facilities.road' }),
  event: another(30, { type: { id: 'grid-event', version: 1 }, category: 'emergency.burst', status: 'assessed', channel: 'grid' }),
  old: another(89),
  older: another(91),
  private: another(1, { category: 'neighbours.dispute' }),
  foreign: another(1, { ref: { region: foreign, id: 'foreign' }, area: `${foreign}001`, place: { division: `${foreign}001`, text: '桥头' } }),
};
const names = new Map(Object.entries(cases).map(([name, { receipt }]) => [receipt, name]));

await world.plant(Object.values(cases));

async function listed(query: string): Promise<string[]> {
  const { status, body } = await answered<Shown[]>(face(`/requests.json${query}`));
  assert.equal(status, 200, JSON.stringify(body));
  return body.map(({ service_request_id }) => names.get(service_request_id) ?? service_request_id);
}

const iso = (daysAgo: number) => encodeURIComponent(new Date(Date.parse(now) - daysAgo * day).toISOString());

const queries: [string, string, string[]][] = [
  ['nothing in particular: of 90 days, the newest first', '', ['today', 'handled', 'closed', 'elsewhere', 'event', 'old']],
  ['empty arguments, which count as left out', '?service_code=&status=&start_date=&page=', ['today', 'handled', 'closed', 'elsewhere', 'event', 'old']],
  ['those that are open', '?status=open', ['today', 'handled', 'elsewhere', 'event', 'old']],
  ['those that are closed', '?status=closed', ['closed']],
  ['both', '?status=open,closed', ['today', 'handled', 'closed', 'elsewhere', 'event', 'old']],
  ['one service', '?service_code=appeal.facilities.road', ['elsewhere']],
  ['several services', '?service_code=appeal.facilities.road,grid-event.emergency.burst', ['elsewhere', 'event']],
  ['from a moment on', `?start_date=${iso(15)}`, ['today', 'handled', 'closed']],
  ['up to a moment, and 90 days before it', `?end_date=${iso(15)}`, ['elsewhere', 'event', 'old', 'older']],
  ['between two moments, both included', `?start_date=${iso(20)}&end_date=${iso(10)}`, ['closed', 'elsewhere']],
  ['whole days of the calendar', '?start_date=2026-06-05&end_date=2026-06-05', ['closed']],
  ['a day on which there was nothing', '?start_date=2026-06-06&end_date=2026-06-06', []],
  ['an offset whose plus sign was not encoded', '?start_date=2026-06-13T09:00:00+08:00', ['today', 'handled']],
  ['the first page', '?page_size=2&page=1', ['today', 'handled']],
  ['the page after', '?page_size=2&page=2', ['closed', 'elsewhere']],
  ['the last page', '?page_size=4&page=2', ['event', 'old']],
  ['a page behind the last', '?page_size=4&page=3', []],
  ['arguments that nobody knows', '?colour=red', ['today', 'handled', 'closed', 'elsewhere', 'event', 'old']],
];

for (const [given, query, expected] of queries) {
  test(`asked for ${given}`, async () => assert.deepEqual(await listed(query), expected));
}

test('asked for by name, requests come whatever else is asked, and those that are not public do not', async () => {
  const ids = [cases.older, cases.private, cases.foreign, cases.today].map(({ receipt }) => receipt).join(',');
  assert.deepEqual(await listed(`?service_request_id=${ids},SQ-20260101-00000000,nonsense&status=closed`), ['older', 'today']);
});

const unsound: [string, string][] = [
  ['a service that there is not', '?service_code=nothing'],
  ['a status that there is not', '?status=open,lost'],
  ['a date without its offset', '?start_date=2026-06-01T00:00:00'],
  ['a day that there is not', '?start_date=2026-02-30'],
  ['dates that are no dates', '?end_date=yesterday'],
  ['the first day that can be written', '?start_date=0000-01-01'],
  ['the last day that can be written', '?start_date=9999-12-31'],
  ['an end in a year that nobody means', '?end_date=0000-02-01'],
  ['a moment of such a year', '?end_date=0001-01-01T00:00:00Z'],
  ['an end before its start', '?start_date=2026-06-10&end_date=2026-06-01'],
  ['more than 90 days', '?start_date=2026-01-01&end_date=2026-06-01'],
  ['no page', '?page=0'],
  ['half a page', '?page=1.5'],
  ['a page that is too large', '?page_size=1001'],
  ['a page that is too far', '?page_size=1000&page=11'],
  ['too many by name', `?service_request_id=${Array.from({ length: 51 }, (_, index) => `a${index}`).join(',')}`],
];

for (const [given, query] of unsound) {
  test(`asked for ${given}, it says what is wrong`, async () => {
    const { status, body } = await answered<{ code: number; description: string }[]>(face(`/requests.json${query}`));
    assert.deepEqual([status, body.length, body[0]?.code, typeof body[0]?.description], [400, 1, 400, 'string']);
  });
}

test('a request has the members that the published schema says', async () => {
  const { body } = await answered<Shown[]>(face('/requests.json'));
  assert.equal(body.length, 6);
  assert.deepEqual(faultsBy('requests', body), []);
  for (const request of body) assert.deepEqual(faultsBy('request', request), []);
});

test('a request says where it stands in the words of its definition, and where it is as the divisions are called', async () => {
  const { body } = await answered<Shown[]>(face(`/requests/${cases.handled.receipt}.json`));
  assert.deepEqual(body, [
    {
      service_request_id: cases.handled.receipt, status: 'open', status_notes: '承办单位正在办理。', service_name: '路灯照明', service_code: 'appeal.facilities.lighting',
      description: '公共设施 / 路灯照明', agency_responsible: '道路处', service_notice: null, requested_datetime: cases.handled.createdAt, updated_datetime: cases.handled.updatedAt,
      expected_datetime: '2026-06-18T00:00:00+08:00', address: '庆城社区，鼓东街道，鼓楼区', address_id: '350102001001', lat: 26.08322, long: 119.30654, zipcode: null, media_url: null,
    },
  ]);
});

test('before anyone leads, who received it answers for it; what was answered and not verified is open', async () => {
  const replied = another(3, { status: 'replied' });
  await world.plant([replied]);
  const [shown] = (await answered<Shown[]>(face(`/requests/${replied.receipt}.json`, { headers: { 'Accept-Language': 'en-GB' } }))).body;
  assert.deepEqual([shown?.status, shown?.['agency_responsible'], shown?.['expected_datetime'], shown?.['description']], ['open', 'Fuzhou Centre', null, 'Public facilities / Street lighting']);
});

test('of what is not about public space, only the township and about where it is are shown', async () => {
  const services = [{ code: 'lamps', caseType: 'appeal', category: 'facilities.lighting' }];
  const [shown] = (await answered<Shown[]>(world.face({ services })(`/requests/${cases.today.receipt}.json`))).body;
  assert.deepEqual([shown?.['address'], shown?.['address_id'], shown?.['lat'], shown?.['long']], ['鼓东街道，鼓楼区', '350102001', 26.08, 119.31]);
});

test('a point of another reference is shown in WGS84', async () => {
  const shifted = another(3, { place: { ...lamp.place, point: { crs: 'GCJ02', lon: 119.306543, lat: 26.083219 } } });
  await world.plant([shifted]);
  const [shown] = (await answered<Shown[]>(face(`/requests/${shifted.receipt}.json`))).body;
  const metres = (degrees: number) => Math.abs(degrees) * 111_000;
  const off = metres(Number(shown?.['lat']) - 26.083219) + metres(Number(shown?.['long']) - 119.306543);
  assert.ok(off > 100 && off < 1500, `${off} m`);
});

test('one that there is not and one that is not public are answered alike', async () => {
  const messages = [];
  for (const id of ['SQ-20260610-0000000G', cases.private.receipt, cases.foreign.receipt, 'nonsense', `${foreign}.foreign`]) {
    const { status, body } = await answered<{ description: string }[]>(face(`/requests/${id}.json`));
    assert.equal(status, 404);
    messages.push(body[0]?.description.replace(id, '…'));
  }
  assert.equal(new Set(messages).size, 1);
});

test('who has an id for a token is told the same id', async () => {
  const { receipt } = cases.today;
  assert.deepEqual(await answered(face(`/tokens/${receipt}.json`)), { status: 200, body: [{ service_request_id: receipt, token: receipt }] });
  assert.equal((await face(`/tokens/${cases.private.receipt}.json`)).status, 404);
});

test('in XML the requests are the same', async () => {
  const xml = await (await face('/requests.xml')).text();
  assert.equal(XMLValidator.validate(xml), true);
  const parsed = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'request' }).parse(xml) as { service_requests: { request: Record<string, string>[] } };
  const { body } = await answered<Shown[]>(face('/requests.json'));
  const asText = (request: Shown) => Object.fromEntries(Object.entries(request).map(([name, value]) => [name, value === null ? '' : String(value)]));
  assert.deepEqual(parsed.service_requests.request, body.map(asText));
  assert.equal(XMLValidator.validate(await (await face('/requests.xml?status=closed&service_code=appeal.traffic.bus')).text()), true);
});
