import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import Ajv from 'ajv';
import fc from 'fast-check';
import { routes, type Route } from '@linli/model/contract';
import { county, filing, newId, newReceipt, type Loose, type World } from '../http/support/world.js';
import { assertSound, by, insiders, openHostileWorld, outsiders } from './support/hostile-world.js';
import { nastyTexts, spoiled, valuesOf, type Known, type Schema } from './support/generate.js';

const seed = 20261122;
/** For each route: thousands in all. */
const runs = Number(process.env['LINLI_FUZZ_RUNS'] ?? 100);

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  schema: Schema;
}

const askers = [...Object.values(insiders), ...Object.values(outsiders)];
const strangeHeaders: readonly Record<string, string>[] = [
  {}, {}, {}, { accept: 'text/html;q=0.1, */*;q=nonsense' }, { accept: '' }, { 'if-none-match': '*' }, { 'if-none-match': 'W/"1", "' }, { 'if-none-match': `${'"a",'.repeat(500)}"1"` }, { 'idempotency-key': 'x, x' }, { 'idempotency-key': `${county}.${'a'.repeat(65)}` },
  { 'content-range': 'bytes 5-1/3' }, { 'content-range': 'bytes 0-0/999999999' }, { 'content-range': 'bytes 0-3/4, bytes 0-3/4' }, { 'content-range': 'items 0-1/2' }, { 'content-length': '99999999999' }, { 'content-length': '-1' }, { 'content-length': '0x10' },
  { 'content-type': 'application/json; charset=utf-16' }, { 'content-type': 'text/json' }, { 'content-type': 'application/vnd.api+json' }, { 'content-type': 'multipart/form-data; boundary=x' }, { 'content-encoding': 'gzip' }, { 'content-encoding': 'identity, br' },
  { 'x-request-id': 'a'.repeat(500) }, { 'x-request-id': '<b>' }, { origin: 'null' }, { 'accept-language': 'x-klingon;q=9' }, { range: 'bytes=0-1' }, { expect: '100-continue' }, { 'x-http-method-override': 'DELETE' }, { cookie: 'a=b' }, { host: 'evil.example' }, { forwarded: 'for=1.1.1.1' },
];

/** A JSON text as somebody might send it who means harm, or whose program is broken. */
const encodings: readonly ((text: string) => Uint8Array | string)[] = [
  ...Array.from({ length: 8 }, () => (text: string) => text),
  (text) => text.slice(0, -1),
  (text) => `\ufeff${text}`,
  (text) => `${text} {}`,
  (text) => text.replace(/\d+/, '1e309'),
  (text) => text.replace(/\d+/, '-0'),
  (text) => text.replace(/"/, '"\\ud800'),
  (text) => text.replace(/^\{/, '{"__proto__":{"admin":true},'),
  (text) => text.replace(/^\{(.+)\}$/s, '{$1,$1}'),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe])]),
];

describe('Requests made from the OpenAPI document', () => {
  let world: World;
  let document: Loose;
  let known: Known;
  let ajv: Ajv.Ajv;
  let asked = 0;
  const statuses = new Set<number>();

  before(async () => {
    world = await openHostileWorld({ limits: { json: 100_000, blob: 50_000, wait: 0 } });
    document = (await world.ask('GET', '/v1/openapi.json')).body;
    ajv = new Ajv({ unknownFormats: 'ignore', schemaId: 'auto', logger: false });
    ajv.addSchema({ ...document, $id: 'api' }, 'api');
    const { ref, receipt, command } = await world.file();
    // Of `null`, which is what is sent as a file.
    const sha256 = '74234e98afe7498fb5daf1f36ac2d78acc339464f950703b8c019892f982b90b';
    const cursor = (await world.ask('GET', `/v1/changes?scope=${county}`, by(insiders.clerk))).body.next as string;
    known = {
      region: [county, '350103', '999999'], id: [ref.id, 'nowhere'], code: [receipt.code, newReceipt().code], secret: [receipt.secret, 'AAAAA-AAAAA'], sha256: [sha256], area: ['35', county, `${county}001`, '44'], scope: [county, `${county},350103`, '440101'],
      after: [cursor, `1772413200000~${county}~${ref.id}`], page: [cursor], target: [ref], parent: [`${county}/${ref.id}`, ref], type: ['appeal', 'case.triage', 'case.withdraw', 'case.register', 'case.addNote'], caseType: ['appeal', 'petition'],
      command: Array.from({ length: 30 }, () => filing(county)), args: [command.args, {}, { note: '备注' }], v: [1, 2], at: ['2026-03-02T01:00:00Z'], status: ['registered'], of: ['survey-1'], wait: ['0', 0],
    };
  });

  const table = Object.values(routes) as readonly Route[];
  for (const route of table) {
    it(`${route.method} ${route.path}: as documented, whatever is sent`, async () => {
      const operation = document.paths[route.path][route.method.toLowerCase()] as { parameters?: Parameter[]; requestBody?: Loose; responses: Record<string, Loose> };
      const components = document.components.schemas as Record<string, Schema>;
      const good = (name: string, schema: Schema) => {
        const usual = valuesOf(schema, components, known);
        return known[name] ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known[name]) }, { weight: 1, arbitrary: usual }) : usual;
      };
      const parameter = ({ name, schema, required, in: place }: Parameter) => {
        const value = fc.oneof({ weight: 4, arbitrary: good(name, schema) }, { weight: 1, arbitrary: fc.constantFrom<unknown>(...nastyTexts) }).map((each) => (typeof each === 'object' ? JSON.stringify(each) : String(each)));
        return fc.record({ name: fc.constant(name), place: fc.constant(place), value: required && place === 'path' ? value : fc.option(value, { nil: undefined, freq: 3 }) });
      };
      const schema = operation.requestBody?.content['application/json']?.schema as Schema | undefined;
      const body = schema ? fc.oneof({ weight: 1, arbitrary: good('', schema) }, { weight: 2, arbitrary: spoiled(good('', schema)) }) : fc.constant(null);
      const parameters: fc.Arbitrary<{ name: string; place: string; value: string | undefined }[]> = fc.tuple(...(operation.parameters ?? []).map(parameter));
      await fc.assert(
        fc.asyncProperty(parameters, body, fc.constantFrom(...encodings), fc.constantFrom(...strangeHeaders), fc.constantFrom(...askers), fc.boolean(), async (given, value, encode, strange, asker, isTwice) => {
          let path = route.path as string;
          const search = new URLSearchParams();
          const headers: Record<string, string> = { ...(schema && { 'content-type': 'application/json' }) };
          for (const { name, place, value: text } of given) {
            if (place === 'path') path = path.replace(`{${name}}`, encodeURIComponent((text ?? '').replace(/\p{Cs}/gu, '')));
            else if (text !== undefined && place === 'query') search.append(name, text);
            else if (text !== undefined && /^[\x20-\x7e]*$/.test(text)) headers[name] = text.trim();
          }
          const target = value as { command?: { target?: { region?: string }; id?: string } } | null;
          if (route.name === 'submitCommand' && target?.command) headers['idempotency-key'] = `${target.command.target?.region ?? ''}.${target.command.id ?? ''}`.replace(/[^\x20-\x7e]/g, '');
          if (isTwice && search.size > 0) search.append([...search.keys()][0] ?? '', 'x');
          const text = JSON.stringify(value) ?? 'null';
          const bytes = route.method === 'GET' ? undefined : route.body === 'bytes' ? Buffer.from(text.slice(0, 100)) : encode(text);
          const url = `${path}${search.size > 0 ? `?${search.toString()}` : ''}`;
          const stop = new AbortController();
          const response = await world.respond(route.method, url, by(asker, { headers: { ...headers, ...strange }, signal: stop.signal, ...(bytes !== undefined && { bytes }) }));
          asked += 1;
          statuses.add(response.status);
          const where = `${route.method} ${url.slice(0, 500)} ${JSON.stringify({ ...headers, ...strange }).slice(0, 300)} ${text.slice(0, 1500)}`;
          if (route.name === 'followHints' && response.ok) {
            assertSound(where, response, '');
            return response.body?.cancel();
          }
          const said = await response.text();
          assertSound(where, response, said, `${url}${text}${decodeURIComponent(path)}${nastyTexts.join('')}`);
          hold(where, response, said, operation.responses);
          return undefined;
        }),
        { numRuns: runs, seed, endOnFailure: true },
      );
      assert.deepEqual(world.logged.filter(({ level }) => level === 'error'), []);
    });
  }

  it('were thousands, good ones among them', () => {
    assert.ok(asked >= runs * table.length);
    for (const status of [200, 201, 304, 400, 401, 403, 404, 409, 410, 413, 415, 422]) assert.ok(statuses.has(status), `nothing was answered with ${status}`);
  });

  it('leave what there was as it was', async () => {
    const { status, body } = await world.ask('POST', '/v1/receipts:track', { body: { code: (known['code'] ?? [])[0], secret: (known['secret'] ?? [])[0] } });
    assert.equal(status, 200);
    assert.equal(({} as { admin?: boolean }).admin, undefined);
    assert.ok(body.case.title.length > 0);
    assert.equal((await world.submit(filing(county, { id: newId() }))).status, 201);
  });

  /** That the status is one that the document names, and the body of the shape that it names for it. */
  function hold(where: string, { status, headers }: Response, said: string, responses: Record<string, Loose>): void {
    const type = headers.get('content-type')?.split(';')[0] ?? '';
    if (status >= 400) {
      // What is wrong with a request before it is any route's has statuses of HTTP's own.
      assert.ok(status in responses || [405, 415].includes(status), `${where} → ${status}, which is not documented`);
      assert.equal(type, 'application/problem+json', where);
      const problem = JSON.parse(said);
      assert.ok(ajv.validate('api#/components/schemas/Problem', problem), `${where} ${JSON.stringify(ajv.errors)}`);
      assert.equal(problem.status, status);
      return;
    }
    assert.ok(status in responses, `${where} → ${status}, which is not documented`);
    const content = responses[String(status)]?.content as Record<string, { schema?: object }> | undefined;
    if (status === 304 || !content) return assert.equal(said, '');
    const [name = ''] = Object.keys(content);
    if (name === 'application/octet-stream') return;
    assert.equal(type, name, where);
    if (name !== 'application/json' || !content[name]?.schema) return;
    const pointer = ['paths', pathIn(where), where.split(' ')[0]?.toLowerCase() ?? '', 'responses', String(status), 'content', name, 'schema'].map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
    const isSound = ajv.validate({ $ref: `api#/${encodeURI(pointer)}` }, JSON.parse(said));
    assert.ok(isSound, `${where} → ${said.slice(0, 300)} ${JSON.stringify(ajv.errors?.slice(0, 3))}`);
  }

  function pathIn(where: string): string {
    const pathname = where.split(' ')[1]?.split('?')[0] ?? '';
    return table.find(({ path, method }) => where.startsWith(`${method} `) && new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]*')}$`).test(pathname))?.path ?? '';
  }
});
