import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import {
  allowedActions, appeal, caseTypes, decide, evolve, exportRecord, hiddenMembers, publicCase, sealRecord, verifyRecord, viewCase,
  type Actor, type Case, type CaseEvent, type CaseType, type Digest, type FieldValue, type FormValues, type Transition,
} from '@linli/model';
import fc from 'fast-check';
import { actors, another, drive, start, upTo, type Step } from '../case/support.js';
import { type Choose } from '../case/histories/entries.js';
import { commandFor, contextFor, filed } from '../case/histories/history.js';
import { actorFor } from '../case/histories/world.js';

const handled = upTo('handle');
const closed = upTo('close');
const listing = { reason: '久拖不决', criteria: '全部路灯恢复照明', limit: '10' };

/** What the applicant reads after the steps. */
function read(steps: readonly Step[]): { case: Case; events: CaseEvent[] } {
  return viewCase(drive(steps, undefined, { related: [another] }), actors.applicant, appeal);
}

const hidden: [what: string, steps: Step[], member: keyof Case, blank: unknown][] = [
  ['that it was urged', [...handled, { by: 'supervisor', action: 'urge' }], 'supervision', null],
  ['that it is supervised', [...handled, { by: 'supervisor', action: 'supervise' }], 'supervision', null],
  ['how grave the issue is held to be', [...handled, { by: 'supervisor', action: 'rateIssue' }], 'stars', null],
  ['what was found in looking again', [...closed, { by: 'supervisor', action: 'lookBack' }], 'checks', []],
  ['that more time was asked for', [...handled, { by: 'lead', action: 'askExtension' }], 'request', null],
  ['how often it was returned', [...upTo('dispatch'), { by: 'lead', action: 'return' }], 'returns', 0],
  ['how often it was handed on', [...upTo('accept'), { by: 'dispatcher', action: 'handOver', args: { centre: 'centre', reason: '需要区级统筹' } }], 'handOvers', 0],
  ['that it was designated', [...upTo('accept'), { by: 'dispatcher', action: 'dispatch', args: { lead: 'works', designated: 'yes' } }], 'designated', false],
  ['who withdrew', [...handled, { by: 'lead', action: 'recuse' }], 'recused', []],
  ['which project it was put to', [...handled, { by: 'dispatcher', action: 'tagProject', args: { project: '东门征迁' } }], 'project', null],
  ['what it was put under', [...handled, { by: 'dispatcher', action: 'link' }], 'parent', null],
];
for (const [what, steps, member, blank] of hidden) {
  test(`the applicant does not read ${what}`, () => {
    const { case: item } = drive(steps, undefined, { related: [another] });
    assert.notDeepEqual(item[member], blank);
    assert.deepEqual(read(steps).case[member], blank);
  });
}

test('the applicant reads that their case is listed, by whom and until what, but not why', () => {
  const seen = read([...handled, { by: 'supervisor', action: 'list', args: listing }]);
  const supervision = { level: 'list', sponsor: 'centre', reason: '', criteria: '全部路灯恢复照明', since: start };
  assert.deepEqual(seen.case.supervision, supervision);
  assert.deepEqual(seen.events[seen.events.length - 1]?.changes, [{ set: 'supervision', value: supervision }]);
});

test('the applicant reads who has a part and who was called, but not what they tell each other', () => {
  const steps: Step[] = [...handled, { by: 'assist', action: 'finishPart' }, { by: 'dispatcher', action: 'callJoint' }];
  const { parts, calls } = read(steps).case;
  assert.deepEqual(parts.map(({ organisation, as, state, task, result }) => [organisation, as, state, task, result]), [
    ['police', 'assist', 'done', '', null], ['power', 'called', 'asked', '', null], ['schools', 'called', 'asked', '', null],
  ]);
  assert.deepEqual(calls, [{ id: 'call-1', by: 'centre', reason: '', meet: '', calledAt: start, endedAt: null }]);
});

test('a public step has what it changed for the applicant, and nothing of what it changed between organisations', () => {
  const { events } = read([...upTo('dispatch'), { by: 'lead', action: 'return' }]);
  const changes = Object.fromEntries(events.map(({ action, changes: made }) => [action, made.map((change) => ('set' in change ? change.set : 'clock' in change ? `${change.clock} ${'id' in change ? change.id : change.started.id}` : 'create'))]));
  assert.deepEqual(changes, { register: ['create', 'start accept'], accept: ['stop accept', 'start reply'], dispatch: ['lead', 'parts'], return: ['lead', 'parts'] });
});

test('a public step that ends what is hidden does not tell that it was there', () => {
  const { case: item, events } = drive(handled);
  const last = events.slice(-1).map((event): CaseEvent => ({ ...event, changes: [{ set: 'supervision', value: null }, { set: 'parent', value: null }, { set: 'lead', value: null }] }));
  assert.deepEqual(viewCase({ case: item, events: last }, actors.applicant, appeal).events[0]?.changes, [{ set: 'lead', value: null }]);
});

test('whoever a matter accuses its applicant reads as they wrote it, but not whom that keeps from it, in the case and in its first step', () => {
  const { case: item } = drive(handled);
  const [first] = drive(upTo('register')).events;
  const accusing: Case = { ...item, accused: ['schools'], barred: ['schools', 'schools-north'], parent: { ref: another.ref, kind: 'split' } };
  const seen = viewCase({ case: accusing, events: first ? [{ ...first, changes: [{ create: accusing }] }] : [] }, actors.applicant, appeal);
  const [created] = seen.events[0]?.changes ?? [];
  assert.deepEqual([seen.case.accused, seen.case.barred, seen.case.parent], [['schools'], [], accusing.parent]);
  assert.deepEqual(created, { create: seen.case });
});

test('staff read all of it', () => {
  const record = drive([...handled, { by: 'supervisor', action: 'urge' }]);
  for (const by of ['clerk', 'dispatcher', 'lead', 'supervisor'] as const) {
    const seen = viewCase(record, actors[by], appeal).case;
    assert.deepEqual({ ...seen, applicant: null }, { ...record.case, applicant: null });
  }
});

const holder: Actor = { role: 'applicant', holds: [{ region: '360102', id: 'case' }] };

interface Told {
  caseType: CaseType;
  case: Case;
  events: CaseEvent[];
  now: string;
  /** What was typed into fields that are not public. */
  internal: string[];
}

/** A random legal history in which whatever is typed is a text of its own. */
function tell(caseType: CaseType, others: readonly Case[], steps: number, choose: Choose): Told | undefined {
  const internal: string[] = [];
  const events: CaseEvent[] = [];
  let state: Case | undefined;
  let now = '';
  for (let step = 0; step < steps; step += 1) {
    now = new Date(Date.parse('2025-03-03T09:00:00+08:00') + step * 7_000_000).toISOString();
    const open = caseType.transitions.filter(({ from, inherits }) => !inherits && (state ? from.includes(state.status) : from.length === 0));
    const transition = open[choose(open.length)];
    const authority = transition?.by[choose(transition.by.length)];
    if (!transition || !authority) continue;
    const related = others.map((other): Case => ({ ...other, outcome: choose(2) === 0 ? 'explained' : null }));
    const plain = commandFor(caseType, transition, others, `${step}`, now, choose, state);
    const typed = state ? marked(plain.args as FormValues, transition, step) : { args: plain.args, internal: [] };
    const decision = decide(state, { ...plain, args: typed.args }, contextFor(caseType, actorFor(authority, state, 'case', choose), related, now));
    if (!decision.ok) continue;
    internal.push(...typed.internal);
    events.push(...decision.events);
    state = decision.events.reduce<Case | undefined>(evolve, state);
  }
  return state && { caseType, case: state, events, now, internal };
}

/** Texts, and the names of files, as words that occur once. */
function marked(args: FormValues, { fields }: Transition, step: number): { args: FormValues; internal: string[] } {
  const internal: string[] = [];
  const values: Record<string, FieldValue | undefined> = { ...args };
  for (const [index, field] of fields.entries()) {
    const value = values[field.name];
    const word = `暗语${step}号${index}完`;
    if (value === undefined) continue;
    if (field.kind === 'longText' || (field.kind === 'text' && field.pattern === undefined)) values[field.name] = word.padEnd(field.minLength ?? 0, '。');
    else if (field.kind === 'attachment' && Array.isArray(value)) values[field.name] = value.map((file) => ({ ...(file as object), name: `${word}.jpg` })) as FieldValue;
    else continue;
    if (!field.public) internal.push(word);
  }
  return { args: values, internal };
}

/** By Node's own: the same digests, sooner. */
const quick: Digest = { name: 'sha-256', hash: (bytes) => createHash('sha256').update(bytes).digest() };

function exportFor({ caseType, events, case: item }: Told): string[] {
  const options = { secret: new Uint8Array(16), private: (event: CaseEvent) => hiddenMembers(event, caseType), digest: quick };
  return [...exportRecord([sealRecord(events, options)], (all) => viewCase({ case: item, events: [...all] }, holder, caseType).events, [quick])];
}

for (const caseType of caseTypes) {
  test(`${caseType.id}: whatever happened, an applicant reads no word that was typed between organisations, and misses nothing that they may do`, () => {
    const others = filed(caseType, 3);
    let words = 0;
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat({ max: 0x7fffffff })), (stream) => {
        const told = tell(caseType, others, 40, (count) => (stream.next().value as number) % Math.max(count, 1));
        if (!told) return;
        const context = contextFor(caseType, holder, [], told.now);
        const view = viewCase(told, holder, caseType);
        const lines = exportFor(told);
        const read = [JSON.stringify(view), JSON.stringify(publicCase(told.case, told.events, context)), lines.join('')];
        for (const word of told.internal) assert.ok(!read.some((text) => text.includes(word)), word);
        words += told.internal.length;
        const offered = allowedActions(view.case, context).map(({ action }) => action);
        for (const { action } of allowedActions(told.case, context)) assert.ok(offered.includes(action), action);
        const verified = verifyRecord(lines, { digests: [quick] });
        assert.ok(verified.ok);
        const isPublic = (version: number) => view.events.some((event) => event.version === version);
        assert.deepEqual(verified.withheld.filter(({ version, members }) => members[0] === '' && isPublic(version) && version > 1), []);
      }),
      { numRuns: 60 },
    );
    assert.ok(words > 0, 'nothing was typed that could have been read');
  });
}
