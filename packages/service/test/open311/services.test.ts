import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appeal, caseTypes, type Locale } from '@linli/model';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { defaultServices, type Open311Service } from '@linli/service';
import { worldForFile } from './support/face.js';
import { faultsBy } from './support/schemas.js';
import { answered, type Face } from './support/world.js';

const world = await worldForFile();
const face = world.face();

interface Attribute {
  code: string;
  datatype: string;
  required: boolean;
  order: number;
  datatype_description: string | null;
  values?: { key: string; name: string }[];
}

async function attributesOf(code: string, from: Face = face): Promise<Attribute[]> {
  return (await answered<{ attributes: Attribute[] }>(from(`/services/${code}.json`))).body.attributes;
}

test('the services are listed as the published schema says', async () => {
  const { status, body } = await answered<{ service_code: string; service_name: string }[]>(face('/services.json'));
  assert.equal(status, 200);
  assert.deepEqual(faultsBy('services', body), []);
  for (const service of body) assert.deepEqual(faultsBy('service', service), []);
  assert.deepEqual(body.find(({ service_code }) => service_code === 'appeal.facilities.lighting')?.service_name, '路灯照明');
});

test('listed are those that the public may file; what only staff report is not', async () => {
  const { body } = await answered<{ service_code: string }[]>(face('/services.json'));
  const codes = body.map(({ service_code }) => service_code);
  assert.deepEqual(codes, defaultServices.filter(({ caseType }) => caseType === 'appeal').map(({ code }) => code));
});

test('every service has a definition as the published schema says, listed or not', async () => {
  for (const { code, caseType } of defaultServices) {
    const { status, body } = await answered<{ service_code: string; attributes: Attribute[] }>(face(`/services/${code}.json`));
    assert.equal(status, 200);
    assert.deepEqual(faultsBy('service-definition', body), [], code);
    assert.equal(body.service_code, code);
    assert.equal(body.attributes.length > 0, caseType === 'appeal');
    assert.deepEqual(body.attributes.map(({ order }) => order), body.attributes.map((_, index) => index + 1));
  }
});

test('a definition asks what the form asks, and not what every request says anyway', async () => {
  const asked = (await attributesOf('appeal.facilities.lighting')).map(({ code, datatype, required }) => `${code} ${datatype}${required ? ' required' : ''}`);
  assert.deepEqual(asked, [
    'subject string', 'happenedOn datetime', 'danger singlevaluelist required', 'dangerDetail text', 'contactable singlevaluelist', 'confidential singlevaluelist', 'consent singlevaluelist',
    'division string required',
  ]);
});

test('a wide service asks for the category among its own', async () => {
  const services: Open311Service[] = [{ code: 'streets', caseType: 'appeal', category: 'facilities', values: { kind: 'report' } }];
  const category = (await attributesOf('streets', world.face({ services }))).find(({ code }) => code === 'category');
  const leaves = appeal.categories.find(({ value }) => value === 'facilities')?.children?.map(({ value }) => value);
  assert.deepEqual(category?.values?.map(({ key }) => key), leaves);
  assert.equal(category?.required, true);
});

test('where a point tells the division, nobody has to name it', async () => {
  const division = (await attributesOf('appeal.traffic.bus', world.face({ definitions: { caseTypes, organisations: [], divisionAt: () => '350102001' } }))).find(({ code }) => code === 'division');
  assert.equal(division?.required, false);
});

test('words come in the language that is asked for', async () => {
  const names: Record<Locale, string> = { 'zh-Hans': '路灯照明', 'zh-Hant': '路燈照明', en: 'Street lighting' };
  for (const [locale, name] of Object.entries(names)) {
    const response = await face('/services.json', { headers: { 'Accept-Language': `${locale}, *;q=0.5` } });
    assert.equal(response.headers.get('content-language'), locale);
    const services = (await response.json()) as { service_code: string; service_name: string }[];
    assert.equal(services.find(({ service_code }) => service_code === 'appeal.facilities.lighting')?.service_name, name);
  }
});

test('XML says what JSON says, in the elements of the specification', async () => {
  const parser = new XMLParser({ parseTagValue: false, isArray: (name) => ['service', 'attribute', 'value'].includes(name) });
  const xml = await (await face('/services.xml')).text();
  assert.equal(XMLValidator.validate(xml), true);
  assert.ok(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>'));
  const { services } = parser.parse(xml) as { services: { service: Record<string, string>[] } };
  const { body } = await answered<Record<string, unknown>[]>(face('/services.json'));
  assert.deepEqual(services.service, body.map((service) => Object.fromEntries(Object.entries(service).map(([name, value]) => [name, String(value)]))));

  const response = await face('/services/appeal.facilities.lighting.xml');
  assert.equal(response.headers.get('content-type'), 'text/xml; charset=utf-8');
  const document = parser.parse(await response.text()) as { service_definition: { service_code: string; attributes: { attribute: { code: string; values?: { value: { key: string }[] } }[] } } };
  const { service_code, attributes } = document.service_definition;
  assert.equal(service_code, 'appeal.facilities.lighting');
  const expected = await attributesOf(service_code);
  assert.deepEqual(attributes.attribute.map(({ code }) => code), expected.map(({ code }) => code));
  assert.deepEqual(attributes.attribute.map(({ values }) => values?.value.map(({ key }) => key)), expected.map(({ values }) => values?.map(({ key }) => key)));
});

test('discovery says where it is and what it speaks', async () => {
  const { body } = await answered<{ contact: string; endpoints: { url: string; formats: string[] }[] }>(world.face({ contact: '12345' })('/discovery.json'));
  assert.equal(body.contact, '12345');
  assert.deepEqual(body.endpoints.map(({ url, formats }) => [url, formats]), [['http://service.test', ['application/json', 'text/xml']]]);
  const xml = await (await face('/discovery.xml')).text();
  assert.equal(XMLValidator.validate(xml), true);
  assert.match(xml, /<discovery>.*<endpoints><endpoint>.*<formats><format>application\/json<\/format>/s);
});

for (const [given, path] of [['an unknown service', '/services/nothing.json'], ['no format', '/services'], ['nothing of the specification', '/people.json'], ['the root', '/']] as const) {
  test(`${given} is not found, and that is said in the form of the specification`, async () => {
    const { status, body } = await answered<{ code: number; description: string }[]>(face(path));
    assert.equal(status, 404);
    assert.deepEqual(body.map(({ code, description }) => [code, description.length > 0]), [[404, true]]);
  });
}

test('errors come in XML where XML is asked for', async () => {
  const response = await face('/services/a%26b.xml');
  const xml = await response.text();
  assert.equal(response.status, 404);
  assert.equal(XMLValidator.validate(xml), true);
  assert.match(xml, /<errors><error><code>404<\/code><description>[^<]*a&amp;b[^<]*<\/description><\/error><\/errors>/);
});

/** What cannot be public, or is no service. */
const faults: [string, Open311Service][] = [
  ...['petition', 'dispute', 'measure', 'rectification', 'service-order'].map((caseType): [string, Open311Service] => [`of type ${caseType}`, { code: 'a', caseType }]),
  ['of a type that there is not', { code: 'a', caseType: 'nothing' }],
  ['of a category that there is not', { code: 'a', caseType: 'appeal', category: 'facilities.nothing' }],
  ['with a code that is none', { code: 'a b', caseType: 'appeal' }],
  ['with a code that ends as a format does', { code: 'a.json', caseType: 'appeal' }],
];

for (const [given, service] of faults) {
  test(`a service ${given} is refused when it is configured`, () => {
    assert.throws(() => world.face({ services: [service] }), { name: 'LinliError', code: 'invalid' });
  });
}

test('two services of one code are refused', () => {
  const service: Open311Service = { code: 'a', caseType: 'appeal' };
  assert.throws(() => world.face({ services: [service, { ...service, category: 'facilities' }] }), { code: 'invalid' });
});

test('the defaults are services of the types and categories that there are', () => {
  assert.doesNotThrow(() => world.face({ services: defaultServices }));
});
