import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { caseTypes, chinaCalendar, type RegisterSurroundings } from '@linli/model';
import { developmentActors, loadDefinitions, UsageError } from '@linli/service/node';
import { organisations, region } from './support/definitions.js';
import { newFolder } from './support/folder.js';

function fill(folder: string, files: Record<string, unknown>): string {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}

const least = { 'service.json': { regions: [region] }, 'organisations.json': organisations };

test('a folder with regions and organisations is enough', async () => {
  const definitions = await loadDefinitions(fill(newFolder(), least));
  assert.deepEqual([definitions.regions, definitions.organisations], [[region], organisations]);
  assert.deepEqual(definitions.caseTypes, caseTypes);
  assert.equal(definitions.divisions, undefined);
});

test('a folder can have everything', async () => {
  const [first] = caseTypes;
  assert.ok(first);
  const ground = (code: string) => ({ code, name: { 'zh-Hans': code } });
  const folder = fill(newFolder(), {
    ...least,
    'case-types/own.json': { ...first, id: 'own' },
    'case-types/edition.json': { ...first, version: first.version + 1 },
    'calendar.json': chinaCalendar,
    'divisions.json': [{ code: '35', name: '福建' }, { code: '350102', name: '鼓楼' }, { code: '350103', name: '台江' }, { code: '350102001', name: '东街' }],
    'registers/350102-grounds.json': [ground('350102001001')],
    'registers/350103-grounds.json': [ground('350103001001')],
  });
  const { caseTypes: read = [], calendar, divisions, registers } = await loadDefinitions(folder);
  assert.deepEqual(new Set(read.map(({ id, version }) => `${id} ${version}`)), new Set([...caseTypes.slice(1), { ...first, version: first.version + 1 }, { ...first, id: 'own' }].map(({ id, version }) => `${id} ${version}`)));
  assert.deepEqual(calendar, chinaCalendar);
  assert.deepEqual((await divisions?.(null))?.map(({ code }) => code), ['35']);
  assert.deepEqual((await divisions?.('35'))?.map(({ code }) => code), ['350102', '350103']);
  assert.deepEqual((await divisions?.('350102'))?.map(({ code }) => code), ['350102001']);
  assert.deepEqual(await divisions?.('350102001'), []);
  const surroundings: RegisterSurroundings = { organisations, actor: { role: 'applicant', holds: [] }, today: '2026-11-21', revisions: async () => [] };
  const grounds = async (area: string) => (await registers?.list('grounds', { area }, surroundings))?.map(({ code }) => code);
  assert.deepEqual(await grounds('350102'), ['350102001001']);
  assert.deepEqual(await grounds('3501'), ['350102001001', '350103001001']);
});

test('a module exports them', async () => {
  const folder = fill(newFolder(), { 'definitions.mjs': `export const definitions = ${JSON.stringify({ regions: [region], organisations })}` });
  for (const path of [folder, join(folder, 'definitions.mjs')]) assert.deepEqual(await loadDefinitions(path), { regions: [region], organisations });
});

const unsound: [given: string, files: Record<string, unknown> | undefined, says: RegExp][] = [
  ['nothing named', undefined, /--definitions is missing[^]*organisations\.json/],
  ['an empty folder', {}, /service\.json cannot be read \(ENOENT\)/],
  ['no organisations', { 'service.json': least['service.json'] }, /organisations\.json cannot be read/],
  ['what is no JSON', { ...least, 'organisations.json': '[{' }, /organisations\.json is not JSON/],
  ['a region that is none', { ...least, 'service.json': { regions: ['3501'] } }, /service\.json .*\/regions\/0/],
  ['an organisation of no kind', { ...least, 'organisations.json': [{ ...organisations[0], kind: 'party' }] }, /organisations\.json .*\/0\/kind/],
  ['a case type whose workflow has no way', { ...least, 'case-types/bad.json': { ...caseTypes[0], id: 'bad', transitions: [] } }, /bad\.json/],
  ['a module that exports nothing', { 'definitions.mjs': 'export default {}' }, /exports no "definitions"/],
  ['a module that throws', { 'definitions.mjs': 'throw new Error("no such county")' }, /cannot be loaded: no such county/],
];
for (const [given, files, says] of unsound) {
  test(`given ${given}, it is said what to do`, async () => {
    const folder = files && fill(newFolder(), files);
    await assert.rejects(loadDefinitions(folder), (error) => error instanceof UsageError && says.test(error.message));
  });
}

test('a development issuer has one actor for each role', () => {
  const actors = developmentActors(organisations, [region]);
  assert.deepEqual(Object.keys(actors).sort(), ['applicant', 'approver', 'clerk', 'dispatcher', 'gridWorker', 'handler', 'supervisor', 'verifier']);
  assert.deepEqual(actors['handler'], { role: 'handler', organisation: 'urban', area: region });
});
