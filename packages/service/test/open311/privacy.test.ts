import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseTypes, findNode, receiptCode, type Case } from '@linli/model';
import fc from 'fast-check';
import { defaultServices, type Open311Service } from '@linli/service';
import { anyCase, secretWord } from './support/any-case.js';
import { worldForFile } from './support/face.js';
import { foreign, served, type Face } from './support/world.js';

/** Nobody but staff and the applicant ever sees anything of these, whatever is configured. */
const closed = ['petition', 'dispute', 'service-order', 'enterprise-request', 'pledge', 'rectification', 'resolution', 'decision-risk', 'measure', 'grid-admission'];

/** What may be shown at all, said again in other words than the code under test has. */
function mayBeShown(item: Case): boolean {
  if (!(served as readonly string[]).includes(item.ref.region)) return false;
  if (closed.includes(item.type.id)) return false;
  const asksToBeUnnamed = item.applicant !== null && item.applicant.confidential;
  const accuses = item.accused.length + item.barred.length > 0;
  const isPartOfAnother = item.parent !== null && item.parent.kind === 'split';
  return !asksToBeUnnamed && !accuses && !isPartOfAnother;
}

function isOf(item: Case, services: readonly Open311Service[]): boolean {
  return services.some(({ caseType, category }) => caseType === item.type.id && (category === undefined || `${item.category}.`.startsWith(`${category}.`)));
}

const world = await worldForFile();
const open = caseTypes.filter(({ id }) => !closed.includes(id));

/** Codes of receipts are unique within a back end. */
function withCodes(items: readonly Case[]): Case[] {
  const prefixes = new Map(caseTypes.map(({ id, receiptPrefix }) => [id, receiptPrefix]));
  return items.map((item, index) => ({ ...item, receipt: receiptCode(prefixes.get(item.type.id) ?? 'SQ', item.createdAt.slice(0, 10), Uint8Array.of(1, 0, 0, 0, Math.trunc(index / 1024), Math.trunc(index / 32) % 32, index % 32)) }));
}

/** Half of any kind, and half of those that can be public at all: else hardly any would be. */
const cases = withCodes([...fc.sample(anyCase(), { numRuns: 500, seed: 311 }), ...fc.sample(anyCase(open), { numRuns: 500, seed: 312 })]);

await world.plant(cases);

/** Everything that the face lists, a quarter of a year at a time. */
async function allShown(face: Face): Promise<{ ids: string[]; text: string }> {
  const ids: string[] = [];
  let text = '';
  for (const [start, end] of [['2025-12-31', '2026-03-30'], ['2026-03-31', '2026-06-28'], ['2026-06-29', '2026-07-02']]) {
    const query = `?start_date=${start}&end_date=${end}&page_size=1000`;
    const body = await (await face(`/requests.json${query}`)).text();
    text += body + (await (await face(`/requests.xml${query}`)).text());
    ids.push(...(JSON.parse(body) as { service_request_id: string }[]).map(({ service_request_id }) => service_request_id));
  }
  return { ids, text };
}

/** Any service that can be configured. */
const anyService: fc.Arbitrary<Omit<Open311Service, 'code'>> = fc.constantFrom(...open).chain(({ id, categories }) => {
  const nodes = categories.flatMap((node) => [node.value, ...(node.children ?? []).map(({ value }) => value)]).filter((value) => findNode(categories, value));
  return fc.record({ caseType: fc.constant(id), category: fc.option(fc.constantFrom(...nodes), { nil: undefined, freq: 3 }), publicSpace: fc.boolean() });
});
const anyServices = fc.array(anyService, { maxLength: 6 }).map((services) => services.map((service, index): Open311Service => ({ ...service, code: `s${index}` })));

async function assertPrivate(face: Face, services: readonly Open311Service[], isLeftOut: (item: Case) => boolean = () => false): Promise<number> {
  const { ids, text } = await allShown(face);
  const expected = cases.filter((item) => mayBeShown(item) && isOf(item, services) && !isLeftOut(item)).map(({ receipt }) => receipt);
  assert.deepEqual([...ids].sort(), [...expected].sort());
  assert.ok(!text.includes(secretWord), 'words of a person came out');
  return ids.length;
}

test('with the default services, shown is what may be shown, and no word that anybody wrote', async () => {
  const shown = await assertPrivate(world.face(), defaultServices);
  assert.ok(shown > 20, `${shown}`);
});

test('whatever services are configured, shown is what may be shown, and no word that anybody wrote', async () => {
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(anyServices, fc.constantFrom<(item: Case) => boolean>(() => true, () => false, ({ status }) => status !== 'closed'), async (services, isPublic) => {
      shown += await assertPrivate(world.face({ services, isPublic }), services, (item) => !isPublic(item));
    }),
    { seed: 311, numRuns: 40 },
  );
  assert.ok(shown > 300, `${shown}`);
});

test('what is not listed is not found by its id either', async () => {
  const services: Open311Service[] = open.map(({ id }) => ({ code: id, caseType: id, publicSpace: true }));
  const face = world.face({ services });
  const { ids } = await allShown(face);
  const hidden = cases.filter(({ receipt }) => !ids.includes(receipt));
  assert.ok(hidden.length > 300 && ids.length > 100, `${hidden.length} hidden, ${ids.length} shown`);
  for (let index = 0; index < hidden.length; index += 50) {
    const some = hidden.slice(index, index + 50).map(({ receipt }) => receipt);
    assert.equal(await (await face(`/requests.json?service_request_id=${some.join(',')}`)).text(), '[]');
  }
  for (const { receipt } of hidden.slice(0, 20)) {
    for (const path of [`/requests/${receipt}.json`, `/requests/${receipt}.xml`, `/tokens/${receipt}.json`]) assert.equal((await face(path)).status, 404);
  }
});

test('a store that would show other regions too is not asked for them', async () => {
  const services: Open311Service[] = open.map(({ id }) => ({ code: id, caseType: id }));
  const face = world.face({ services, stores: world.all });
  await assertPrivate(face, services);
  const elsewhere = cases.filter(({ ref, type }) => ref.region === foreign && !closed.includes(type.id)).slice(0, 50);
  assert.ok(elsewhere.length > 20);
  assert.equal(await (await face(`/requests.json?service_request_id=${elsewhere.map(({ receipt }) => receipt).join(',')}`)).text(), '[]');
});

test('no configuration lets in a kind of matter that is never public', () => {
  for (const caseType of closed) assert.throws(() => world.face({ services: [{ code: 'a', caseType }], isPublic: () => true }), { code: 'invalid' });
});

test('where nothing is configured as public, nothing is', async () => {
  assert.equal(await assertPrivate(world.face({ services: [] }), []), 0);
});
