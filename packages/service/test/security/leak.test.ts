import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { appeal, petition, type Actor, type CaseRef, type Receipt } from '@linli/model';
import { county, doing, filing, newId, newReceipt, type Loose, type Sent, type World } from '../http/support/world.js';
import { by, insiders, openHostileWorld, outsiders } from './support/hostile-world.js';

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** An action that petitions have and appeals have not. */
const petitionsOwn = petition.transitions.map(({ action }) => action).find((name) => !appeal.transitions.some(({ action }) => action === name)) ?? '';

/** Words that stand nowhere but in the hidden case. */
const marks = { title: '蛛丝标题', detail: '蛛丝马迹的详情', place: '蛛丝巷', name: '诸葛蛛丝', phone: '13900001234', note: '蛛丝批注' } as const;
const masked = { name: '诸葛**', phone: '139****1234' };

/** Everything by which the hidden case can be named, or the same names of something that there is not. */
interface Names {
  ref: CaseRef;
  receipt: Receipt;
  sha256: string;
  command: string;
  device: string;
  proceeding: string;
}

describe('What somebody may not see', () => {
  let world: World;
  let hidden: Names;
  let absent: Names;
  let own: Receipt;

  before(async () => {
    world = await openHostileWorld();
    const sha256 = digestOf('a photograph');
    await world.ask('PUT', `/v1/blobs/${sha256}`, { bytes: 'a photograph' });
    const command = filing(county, {
      caseType: 'petition',
      args: {
        category: 'accusation.inaction', accused: ['bureau'], subject: marks.title, detail: `${marks.detail}，多次反映城管局不处理占道经营的问题。`, place: { division: '350102001', text: marks.place }, joint: 'no',
        contactable: 'yes', name: marks.name, phone: marks.phone, confidential: 'no', attachments: [{ sha256, name: '蛛丝.png', type: 'image/png', bytes: 12 }],
      },
    });
    const filed = await world.submit(command);
    assert.equal(filed.status, 201, filed.text);
    const ref = filed.body.ref as CaseRef;
    const device = 'device-of-the-clerk';
    const step = doing('addNote', ref, { note: marks.note }, { device, seq: 1, v: 2 });
    const noted = await world.submit({ ...step, type: 'case.triage', args: {} }, by(insiders.clerk));
    assert.equal(noted.status, 201, noted.text);
    hidden = { ref, receipt: command.receipt as Receipt, sha256, command: step.id, device, proceeding: 'hidden-proceeding' };
    absent = { ref: { region: county, id: newId() }, receipt: newReceipt(), sha256: digestOf('another photograph'), command: newId(), device: 'device-of-nobody', proceeding: 'absent-proceeding' };
    const theirs = filing(county);
    assert.equal((await world.submit(theirs)).status, 201);
    own = theirs.receipt as Receipt;
  });

  const wrong = ({ receipt }: Names): Receipt => ({ code: receipt.code, secret: 'AAAAA-AAAAA' });
  const command = (action: string, base: { version: number } | null, more: object = {}) => (names: Names): [string, string, Sent] => {
    const made = { ...doing(action, names.ref, {}, { base }), id: newId(), ...more };
    return ['POST', '/v1/commands', { body: { command: made, receipts: [own, wrong(names)] }, headers: { 'idempotency-key': `${county}.${made.id}` } }];
  };
  /** Each asks for the thing by name. */
  const probes: Readonly<Record<string, (names: Names) => [string, string, Sent?]>> = {
    'reading it': ({ ref }) => ['GET', `/v1/cases/${county}/${ref.id}`],
    'reading it if it changed': ({ ref }) => ['GET', `/v1/cases/${county}/${ref.id}`, { headers: { 'if-none-match': '"1", "2", *' } }],
    'its events': ({ ref }) => ['GET', `/v1/cases/${county}/${ref.id}/events`],
    'naming it': ({ ref }) => ['POST', '/v1/cases:named', { body: { refs: [ref] } }],
    'naming it with a query': ({ ref }) => ['POST', '/v1/cases:named', { body: { refs: [ref], query: { type: ['petition'], text: marks.title } } }],
    'what came of it': ({ ref }) => ['GET', `/v1/cases?parent=${county}/${ref.id}`],
    'what was merged into it': ({ ref }) => ['GET', `/v1/cases?mergedInto=${county}/${ref.id}`],
    'exporting it': ({ ref }) => ['POST', '/v1/records:export', { body: { refs: [ref] } }],
    'exporting it with another receipt': (names) => ['POST', '/v1/records:export', { body: { refs: [names.ref], receipts: [own, wrong(names)] } }],
    'tracking it with a wrong secret': (names) => ['POST', '/v1/receipts:track', { body: wrong(names) }],
    'tracking it with the secret of another': ({ receipt }) => ['POST', '/v1/receipts:track', { body: { code: receipt.code, secret: own.secret } }],
    'waiting for it': (names) => ['POST', '/v1/hints:wait', { body: { receipts: [wrong(names)], seen: [{ ref: names.ref, version: 0 }] } }],
    'its file': ({ sha256 }) => ['GET', `/v1/blobs/${sha256}`],
    'its file with another receipt': (names) => ['POST', '/v1/blobs:shown', { body: { sha256: names.sha256, receipts: [own, wrong(names)] } }],
    'the verdict on a command of it': (names) => ['GET', `/v1/commands/${county}/${names.command}`],
    'the device it was worked on with': ({ device }) => ['GET', `/v1/devices/${device}`],
    'a command to it': command('triage', null),
    'a command that builds on a version that it had': command('triage', { version: 1 }),
    'a command that builds on a version that it never had': command('accept', { version: 99 }),
    'a command that only its type knows': command(petitionsOwn, null),
    'a command that no type knows': command('fly', null),
    'a command of its applicant': command('withdraw', null),
    'a command that names the type of another': command('triage', null, { caseType: 'appeal' }),
    'a case that comes from it': ({ ref }) => ['POST', '/v1/commands:batch', { body: { commands: [{ command: filing(county, { parent: ref }) }] } }],
    'a case that is split off it': command('split', null, { target: { region: county, id: newId() }, receipt: newReceipt(), caseType: 'petition' }),
    'a batch of commands to it': ({ ref }) => ['POST', '/v1/commands:batch', { body: { commands: ['triage', 'accept'].map((action) => ({ command: doing(action, ref) })) } }],
    'its request of Open311': ({ receipt }) => ['GET', `/open311/v2/requests/${receipt.code}.json`],
    'its token of Open311': ({ receipt }) => ['GET', `/open311/v2/tokens/${receipt.code}.xml`],
    'its request in a list of Open311': ({ receipt }) => ['GET', `/open311/v2/requests.json?service_request_id=${receipt.code}`],
    'what may be done in a proceeding': ({ proceeding }) => ['GET', `/v1/proceedings/assessment/actions?area=${county}&id=${proceeding}`],
  };

  for (const [who, actor] of Object.entries(outsiders)) {
    it(`is for ${who} as if it were not there, however they ask`, async () => {
      const noted = (await world.audited()).length;
      for (const [what, probe] of Object.entries(probes)) {
        // How far a device has come is for supervisors of the area, whatever it was used for.
        if (what === 'the device it was worked on with' && actor?.role === 'supervisor') continue;
        const answers: string[] = [];
        for (const names of [hidden, absent]) answers.push(await said(probe(names), actor, names));
        assert.equal(answers[0], answers[1], what);
        assert.doesNotMatch(answers[0] ?? '', /蛛丝|13900001234|139\*+1234/, what);
      }
      assert.deepEqual((await world.audited()).slice(noted).filter(({ cases }) => (cases as string[]).includes(hidden.ref.id)), []);
    });
  }

  it('is not hidden from who may see it: each of these questions can be answered otherwise', async () => {
    const different: string[] = [];
    for (const [what, probe] of Object.entries(probes)) {
      if ((await said(probe(hidden), insiders.clerk, hidden)) !== (await said(probe(absent), insiders.clerk, absent))) different.push(what);
    }
    for (const what of ['reading it', 'reading it if it changed', 'its events', 'naming it', 'naming it with a query', 'exporting it', 'its file', 'the verdict on a command of it', 'the device it was worked on with', 'a command that builds on a version that it had', 'a command that only its type knows', 'a case that comes from it']) {
      assert.ok(different.includes(what), what);
    }
  });

  const lists: readonly (readonly [string, string, unknown?])[] = [
    ['GET', '/v1/cases?limit=1000'], ['GET', `/v1/cases?area=${county}&sort=createdAt`], ['GET', '/v1/cases?type=petition&status=registered,triaged,received'], ['GET', '/v1/cases?organisation=bureau'],
    ...Object.values(marks).map((mark) => ['GET', `/v1/cases?text=${encodeURIComponent(mark)}`] as const),
    ['POST', '/v1/records:export', { query: {} }], ['POST', '/v1/records:export', { query: { type: ['petition'], text: marks.title } }],
    ['GET', `/v1/changes?scope=${county}&limit=1000`], ['GET', `/v1/snapshot?scope=${county}`],
    ['GET', '/open311/v2/requests.json?start_date=2026-02-01&end_date=2026-04-01'], ['GET', '/open311/v2/requests.xml?start_date=2026-02-01&end_date=2026-04-01'],
    ['GET', `/v1/organisations?area=${county}`], ['GET', '/v1/divisions'], ['GET', `/v1/proceedings/assessment?area=${county}`], ['GET', '/v1/meta'], ['GET', '/v1/openapi.json'],
  ];
  for (const [who, actor] of Object.entries(outsiders)) {
    it(`stands in no list for ${who}`, async () => {
      for (const [method, path, body] of lists) {
        const response = await world.respond(method, path, by(actor, { body }));
        const text = `${await response.text()} ${[...response.headers].join(' ')}`;
        for (const sign of [...Object.values(marks), hidden.ref.id, hidden.receipt.code, hidden.sha256, masked.phone, '诸葛']) assert.ok(!text.includes(sign), `${method} ${path} has ${sign}: ${text.slice(0, 200)}`);
      }
    });
  }

  it('stands in the lists of who may see it', async () => {
    for (const [method, path, body] of lists.slice(0, 13).filter(([, path]) => !/organisation=bureau|text=/.test(path))) {
      const text = await (await world.respond(method, path, by(insiders.clerk, { body }))).text();
      assert.ok(text.includes(hidden.ref.id), path);
    }
  });

  it('goes by in no stream of hints', async () => {
    for (const actor of [outsiders['a clerk of the accused'], outsiders['a handler of another department'], outsiders['a clerk of the next county']] as Actor[]) {
      const stop = new AbortController();
      const response = await world.respond('GET', `/v1/hints?scope=${county}`, by(actor, { signal: stop.signal }));
      const reader = (response.body as ReadableStream<Uint8Array>).getReader();
      await reader.read();
      const noise = await world.submit(doing('triage', { region: county, id: 'none' }), by(insiders.clerk));
      assert.equal(noise.status, 422);
      const next = reader.read();
      const moved = await world.submit({ ...doing('accept', hidden.ref), args: {} }, by(insiders.clerk));
      assert.ok([201, 422].includes(moved.status), moved.text);
      const { ref } = await world.file(county);
      const heard = actor.role === 'clerk' && actor.organisation === 'bureau' ? Buffer.from((await next).value ?? []).toString() : '';
      assert.ok(!heard.includes(hidden.ref.id), heard);
      if (heard) assert.match(heard, new RegExp(ref.id));
      stop.abort();
      await reader.cancel().catch(() => undefined);
      await next.catch(() => undefined);
    }
  });

  it('stays masked wherever who may see it must not read the name, and only who reads it is noted', async () => {
    const ways: readonly (readonly [string, string, unknown?])[] = [
      ['GET', `/v1/cases/${county}/${hidden.ref.id}`], ['GET', `/v1/cases/${county}/${hidden.ref.id}/events`], ['POST', '/v1/cases:named', { refs: [hidden.ref] }], ['GET', '/v1/cases?type=petition'], ['POST', '/v1/records:export', { refs: [hidden.ref] }],
      ['GET', `/v1/changes?scope=${county}&limit=1000`], ['GET', `/v1/snapshot?scope=${county}`],
    ];
    for (const [method, path, body] of ways) {
      for (const [role, actor] of Object.entries(insiders)) {
        const before = (await world.audited()).length;
        world.pass(1000);
        const text = await (await world.respond(method, path, by(actor, { body }))).text();
        const noted = (await world.audited()).slice(before).filter(({ cases }) => (cases as string[]).includes(hidden.ref.id));
        const reads = role === 'clerk' || role === 'verifier';
        assert.deepEqual([text.includes(hidden.ref.id), text.includes(marks.name), text.includes(marks.phone), noted.length], [true, reads, reads, reads ? 1 : 0], `${path} as ${role}`);
        // An export leaves out what is not for the reader, and proves that something is left out.
        if (!reads && !path.includes('export')) assert.ok(text.includes(masked.name) && text.includes(masked.phone), path);
      }
    }
  });

  it('answers to no search by who the applicant is, not even for who may read it', async () => {
    const { ref } = await world.file(county, {}, { name: '欧阳寻人', phone: '13700009876' });
    for (const actor of [...Object.values(insiders), ...Object.values(outsiders)]) {
      for (const words of ['欧阳寻人', '欧阳', '寻人', '13700009876', '9876', '137', '欧阳**', '137****9876', '**', '****', marks.name, marks.phone]) {
        const { status, body } = await world.ask('GET', `/v1/cases?text=${encodeURIComponent(words)}`, by(actor));
        if (status === 200) assert.ok(!body.items.some((item: Loose) => item.ref.id === ref.id || item.ref.id === hidden.ref.id), words);
      }
    }
    const { body } = await world.ask('GET', `/v1/cases?text=${encodeURIComponent('路灯')}`, by(insiders.clerk));
    assert.ok(body.items.some((item: Loose) => item.ref.id === ref.id));
  });

  it('is never counted, grouped or asked for by person: no route has a parameter for one', async () => {
    const { body } = await world.ask('GET', '/v1/openapi.json');
    for (const [path, methods] of Object.entries<Loose>(body.paths)) {
      assert.doesNotMatch(path, /applicant|person|people|citizen|phone|count|group|stat/i);
      for (const operation of Object.values<Loose>(methods)) {
        for (const { name, in: place } of operation.parameters ?? []) if (place !== 'path') assert.doesNotMatch(name, /applicant|person|name$|phone|citizen|subject|group|count/i, path);
      }
    }
    for (const member of Object.keys(body.components.schemas.CaseQuery.properties)) assert.doesNotMatch(member, /applicant|name|phone|person|group/i);
    // What the contract does not know is left out, and not looked for.
    const all = await world.ask('GET', '/v1/cases?limit=1000', by(insiders.clerk));
    const some = await world.ask('GET', `/v1/cases?limit=1000&applicant=${encodeURIComponent(marks.name)}&phone=${marks.phone}&groupBy=applicant&count=true`, by(insiders.clerk));
    assert.deepEqual(some.body, all.body);
  });

  it('does not open to a receipt of the same person', async () => {
    const same = { name: '欧阳同一', phone: '13600001111' };
    const first = await world.file(county, {}, { ...same, subject: '第一件事情' });
    const second = await world.file(county, {}, { ...same, subject: '第二件事情' });
    for (const [method, path, body] of [['POST', '/v1/receipts:track', first.receipt], ['POST', '/v1/records:export', { query: {}, receipts: [first.receipt] }], ['POST', '/v1/hints:wait', { receipts: [first.receipt], seen: [] }]] as const) {
      const { status, text } = await world.ask(method, path, { body });
      assert.equal(status, 200, path);
      assert.ok(text.includes(first.ref.id), path);
      for (const sign of [second.ref.id, second.receipt.code, '第二件事情']) assert.ok(!text.includes(sign), path);
    }
  });

  /** The whole answer, with the names that were asked by and what differs by nature taken out. */
  async function said([method, path, sent]: [string, string, Sent?], actor: Actor | null, { ref, receipt, sha256, command, device, proceeding }: Names): Promise<string> {
    const response = await world.respond(method, path, by(actor, sent));
    const headers = [...response.headers].filter(([name]) => name !== 'x-request-id').sort().map((each) => each.join(': '));
    let text = [String(response.status), ...headers, await response.text()].join('\n');
    const made = [...JSON.stringify(sent?.body ?? '').matchAll(/"(?:id|code|secret)":"([^"]+)"/g)].map(([, name = '']) => name);
    for (const [index, name] of [ref.id, receipt.code, sha256, command, device, proceeding, ...made].entries()) text = text.replaceAll(name, `<${index}>`);
    return text;
  }
});
