import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { headOf, privateMembers, sealEvent, sealRecord, sha256, verifyRecord, type CaseEvent, type SealOptions } from '@linli/model';
import { eventsOf, linesOf, refOf, sealed, secret, sm3 } from './support.js';

const hex = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** The smallest thing that is an event for a seal. */
const small = {
  ref: { region: '360102', id: 'one' },
  version: 1,
  args: { note: '备注', open: true },
  changes: [{ create: { title: 'Lamp', applicant: { name: '王芳' } } }],
} as unknown as CaseEvent;

test('digests are of the published algorithms', () => {
  const of = (digest: typeof sha256) => Buffer.from(digest.hash(Buffer.from('abc'))).toString('hex');
  assert.equal(of(sha256), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  assert.equal(of(sm3), '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
});

test('a digest can be computed from what is written down, with SHA-256 and text alone', () => {
  const [first, second] = sealRecord([small, { ...small, version: 2, args: {}, changes: [] }], { secret, private: (event) => privateMembers(event, ['note']) });
  const salts = first?.salts ?? {};
  const applicant = hex(`{"algorithm":"sha-256","at":"/changes/0/create/applicant","context":"linli.record.member/1","salt":"${salts['/changes/0/create/applicant']}","value":{"name":"王芳"}}`);
  const note = hex(`{"algorithm":"sha-256","at":"/args/note","context":"linli.record.member/1","salt":"${salts['/args/note']}","value":"备注"}`);
  const event = hex(
    '{"algorithm":"sha-256","context":"linli.record.event/1","event":{"args":{"open":true},"changes":[{"create":{"title":"Lamp"}}],"ref":{"id":"one","region":"360102"},"version":1},' +
    `"private":{"/args/note":"${note}","/changes/0/create/applicant":"${applicant}"},"salt":"${salts['']}"}`,
  );
  const link = hex(`{"algorithm":"sha-256","context":"linli.record.link/1","event":"${event}","previous":null,"ref":{"id":"one","region":"360102"},"version":1}`);
  assert.equal(first?.digest, link);

  const next = hex(`{"algorithm":"sha-256","context":"linli.record.event/1","event":{"args":{},"changes":[],"ref":{"id":"one","region":"360102"},"version":2},"private":{},"salt":"${second?.salts['']}"}`);
  assert.equal(second?.digest, hex(`{"algorithm":"sha-256","context":"linli.record.link/1","event":"${next}","previous":"${link}","ref":{"id":"one","region":"360102"},"version":2}`));
});

test('the digests of the first and the last line can be computed likewise', () => {
  const lines = linesOf(undefined, [sealed(1, 1)]);
  const { digest: header } = JSON.parse(lines[0] ?? '') as { digest: string };
  const { digest: end } = JSON.parse(lines[2] ?? '') as { digest: string };
  const head = sealed(1, 1)[0]?.digest;
  assert.equal(header, hex('{"algorithm":"sha-256","cases":1,"context":"linli.record.header/1","events":1,"format":"linli-record/1"}'));
  assert.equal(end, hex(`{"algorithm":"sha-256","context":"linli.record.end/1","events":1,"header":"${header}","heads":[{"digest":"${head}","ref":{"id":"${refOf(1).id}","region":"360102"},"version":1}]}`));
});

test('the same secret gives the same seal; another gives other salts and another digest', () => {
  const [once, again] = [sealed(1, 9), sealed(1, 9)];
  assert.deepEqual(once, again);
  const other = sealRecord(eventsOf(1, 9), { secret: new Uint8Array(16) });
  const salts = [...once, ...other].flatMap((event) => Object.values(event.salts));
  assert.equal(new Set(salts).size, salts.length);
  assert.notEqual(other[0]?.digest, once[0]?.digest);
});

test('an event reads the same before and after it was stored as JSON', () => {
  const events = eventsOf(1, 5).map((event) => ({ ...event, args: { ...event.args, absent: undefined } }));
  assert.deepEqual(sealRecord(events, { secret }).map(({ digest }) => digest), sealRecord(eventsOf(1, 5), { secret }).map(({ digest }) => digest));
});

test('a chain may pass from one algorithm to another, and says so in each event', () => {
  const events = eventsOf(1, 5);
  const record = sealRecord(events.slice(0, 3), { secret });
  for (const event of events.slice(3)) record.push(sealEvent(event, headOf(record), { secret, digest: sm3 }));
  const verified = verifyRecord(linesOf(undefined, [record]), { digests: [sha256, sm3] });
  assert.equal(verified.ok && verified.events, events.length);
});

const first = sealed(1, 1)[0];
const refused: [string, () => unknown][] = [
  ['a short secret', () => sealRecord(eventsOf(1, 1), { secret: new Uint8Array(15) })],
  ['a record that begins late', () => sealRecord(eventsOf(1, 5).slice(1), { secret })],
  ['a gap', () => sealRecord(eventsOf(1, 5).filter(({ version }) => version !== 3), { secret })],
  ['an event of another case', () => sealEvent({ ...small, version: 2 }, first ? headOf([first]) : null, { secret })],
  ['the head of nothing', () => headOf([])],
  ['a private member that is not there', () => sealWith(['/args/absent'])],
  ['a private member within another', () => sealWith(['/args', '/args/note'])],
  ['a private member that another lies within', () => sealWith(['/args/note', '/args'])],
  ['a private item of a list', () => sealWith(['/changes/0'])],
  ['a pointer that is none', () => sealWith(['args/note'])],
];
for (const [what, act] of refused) test(`${what} is refused`, () => assert.throws(act, RangeError));

function sealWith(pointers: string[]): unknown {
  const options: SealOptions = { secret, private: () => pointers };
  return sealEvent(small, null, options);
}
