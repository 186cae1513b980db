import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  LinliError, backendFeatures, caseTypes, chinaCalendar, contractVersion, errorCodes, oldestVersion, problemOf, proceedingKinds, publicCase, viewCase,
  type Actor, type BackendMeta, type ChangePage, type DeviceReport, type FeedItem, type Hint, type NumberBlock, type ProceedingVerdict, type RevisionVerdict, type SnapshotPage, type Verdict,
} from '@linli/model';
import {
  BackendMetaSchema, BatchResultSchema, CasePageSchema, CaseRecordSchema, ChangePageSchema, DeviceReportSchema, HintSchema, NumberBlockSchema, ProblemSchema, ProceedingVerdictSchema,
  PublicCaseSchema, RevisionVerdictSchema, SnapshotPageSchema, SubmissionSchema, TrackedRecordSchema, VerdictSchema, registerNames,
} from '@linli/model/contract';
import { seeded } from '../case/histories/entries.js';
import { filed, randomHistory } from '../case/histories/history.js';
import { actors, attempt, drive, ref, waysTo } from '../case/support.js';
import { command, openDesk, receipt } from '../keeping/desk.js';
import { crosses } from './crossing.js';
import { releaseIn } from './fixtures.js';

for (const caseType of caseTypes) {
  test(`${caseType.id}: records of every status cross the wire, to staff and to the applicant`, () => {
    const choose = seeded(6);
    const others = filed(caseType, 3);
    const seen = new Set<string>();
    for (let round = 0; round < 60; round += 1) {
      const { states, events } = randomHistory(caseType, others, 12, choose, new Set(), () => undefined);
      const item = states[states.length - 1];
      if (!item || seen.has(item.status)) continue;
      seen.add(item.status);
      const record = { case: item, events };
      const holder: Actor = { role: 'applicant', holds: [item.ref] };
      for (const actor of [holder, { role: 'clerk', organisation: 'centre', area: '36' } satisfies Actor]) crosses(CaseRecordSchema, viewCase(record, actor, caseType));
      const shown = publicCase(item, events, { caseType, actor: holder, calendar: chinaCalendar, now: item.updatedAt }, { case: item, events });
      crosses(PublicCaseSchema, shown);
      crosses(TrackedRecordSchema, { ref: item.ref, case: { ...shown, follows: null } });
      crosses(CasePageSchema, { items: states, next: `${Date.parse(item.updatedAt)}~${item.ref.region}~${item.ref.id}` });
      crosses(SnapshotPageSchema, { items: states, page: null, next: 'cursor' } satisfies SnapshotPage);
      const items: FeedItem[] = [{ region: item.ref.region, seq: '562949953421313', kind: 'case', id: item.ref.id, version: item.version, op: 'put', doc: item }];
      crosses(ChangePageSchema, { items, next: 'cursor', more: false } satisfies ChangePage);
    }
    assert.ok(seen.size > 1, [...seen].join());
  });
}

test('what has no document crosses the wire too', () => {
  const of = { region: '350102', seq: '1', id: 'a', version: 1 };
  const items: FeedItem[] = [
    { ...of, kind: 'case', op: 'del' }, { ...of, kind: 'case', op: 'revoked' }, { ...of, kind: 'register', id: 'grids', op: 'put' }, { ...of, kind: 'proceeding', id: 'review/a', op: 'put' },
  ];
  crosses(ChangePageSchema, { items, next: 'cursor', more: true } satisfies ChangePage);
});

/** Every refusal that a step in every status is met with, to every post. */
function refusals(): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const way of Object.values(waysTo)) {
    const { case: item } = drive(way);
    for (const by of Object.keys(actors) as (keyof typeof actors)[]) {
      for (const action of ['register', 'accept', 'reply', 'urge', 'merge', 'regrid']) {
        const decision = attempt(item, { by, action, args: {} });
        if (!decision.ok) verdicts.push({ command: 'a', status: 'rejected', refusal: decision.refusal });
      }
    }
  }
  return verdicts;
}

test('every kind of verdict crosses the wire, alone, in a batch and in a problem', () => {
  const conflict: Verdict = { command: 'a', status: 'conflict', version: 2, fields: [{ field: 'grid', base: null, mine: { a: [1] }, theirs: 'x' }] };
  const verdicts: Verdict[] = [
    { command: 'a', status: 'applied', ref, version: 1 }, { command: 'a', status: 'applied', ref, version: 1, receipt, seq: '562949953421313' }, { command: 'a', status: 'conflict', version: 0 }, conflict, ...refusals(),
  ];
  const codes = new Set(verdicts.flatMap((verdict) => (verdict.status === 'rejected' ? [verdict.refusal.code] : [])));
  assert.ok(codes.size >= 4, [...codes].join());
  for (const verdict of verdicts) {
    crosses(VerdictSchema, verdict);
    crosses(BatchResultSchema, { verdict });
    crosses(ProblemSchema, { ...problemOf(new LinliError('conflict', 'It changed')), verdict });
  }
});

test('the verdicts that a keeper gives cross the wire', async () => {
  const desk = openDesk();
  const sent = [
    await desk.send('stranger', command('file', 'register')), await desk.send('stranger', command('file', 'register')), await desk.send('clerk', command('a', 'accept')),
    await desk.send('clerk', command('b', 'triage', { base: { version: 9 } })), await desk.send('dispatcher', command('c', 'regrid', { base: { version: 1 } })),
    await desk.send('dispatcher', command('d', 'regrid', { args: { grid: '360102001001009', reason: '网格划分已经调整' }, base: { version: 1 } })),
  ];
  assert.deepEqual(sent.map(({ verdict }) => verdict.status), ['applied', 'applied', 'rejected', 'conflict', 'applied', 'conflict']);
  for (const { verdict, hint } of sent) {
    crosses(VerdictSchema, verdict);
    if (hint) crosses(HintSchema, hint);
  }
  crosses(TrackedRecordSchema, await desk.keeper.track(receipt, desk.asking(actors.stranger)));
  crosses(CasePageSchema, await desk.keeper.query({}, desk.asking(actors.clerk)));
});

for (const code of errorCodes) {
  test(`a problem of ${code} crosses the wire, whatever it carries`, () => {
    for (const options of [{}, { commandId: 'a', issues: [{ pointer: '/args/subject', code: 'required' }, { pointer: 'query/limit', code: 'invalid_format' }], retry: 'user' as const }]) {
      const problem = problemOf(new LinliError(code, '路灯', options));
      crosses(ProblemSchema, problem);
      crosses(BatchResultSchema, { problem });
    }
  });
}

test('commands of every release may be sent', () => {
  for (const { sent } of ['commands-v1.json', 'commands-v2.json'].flatMap((name) => releaseIn(name).commands)) crosses(SubmissionSchema, { command: sent, receipts: [receipt] });
});

test('hints, blocks, reports and the description of a back end cross the wire', () => {
  const hints: Hint[] = [{ ref, version: 3 }, ...registerNames.map((register): Hint => ({ register, region: '350102' })), ...proceedingKinds.map((proceeding): Hint => ({ proceeding, of: 'a', area: '35' }))];
  for (const hint of hints) crosses(HintSchema, hint);
  crosses(NumberBlockSchema, { region: '350102', type: 'SQ', first: 1, last: 1000 } satisfies NumberBlock);
  crosses(DeviceReportSchema, { device: 'tablet-7', regions: [{ region: '350102', contiguous: 3, highest: 7, missing: [4, 6] }] } satisfies DeviceReport);
  const meta: BackendMeta = {
    schema: { min: oldestVersion, max: contractVersion }, actor: actors.clerk, caseTypes, calendar: chinaCalendar, storage: { kind: 'remote' }, features: backendFeatures, retention: { verdicts: 180 },
  };
  crosses(BackendMetaSchema, meta);
  crosses(BackendMetaSchema, { ...meta, actor: actors.applicant, storage: { kind: 'memory', reason: 'storage_quota' }, features: undefined });
});

test('verdicts on revisions and proceedings cross the wire', () => {
  const [refused] = refusals();
  assert.ok(refused?.status === 'rejected');
  for (const verdict of [{ status: 'applied', version: 2 }, { status: 'conflict', version: 3 }, { status: 'rejected', refusal: refused.refusal }] satisfies ProceedingVerdict[]) crosses(ProceedingVerdictSchema, verdict);
  const revision: RevisionVerdict[] = [{ status: 'applied' }, { status: 'rejected', refusal: { code: 'unknown-grid', message: refused.refusal.message, grids: ['360102001001001'] } as never }];
  for (const verdict of revision) crosses(RevisionVerdictSchema, verdict);
});
