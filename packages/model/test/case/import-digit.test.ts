import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { CaseTypeSchema, decide, evolve, importDigitWorkflow, lintCaseType, text, type Case, type CaseType, type Finding, type FormValues, type Role } from '@linli/model';
import { complaintWorkflow } from './fixtures/complaint-workflow.js';
import { contextOf, filing } from './fixtures/small-type.js';

const places = (findings: readonly Finding[]) => findings.map(({ code, at }) => `${code} ${at}`);
const faults = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity !== 'warning');
const { caseTypes, findings } = importDigitWorkflow(complaintWorkflow);
const [complaints] = caseTypes as [CaseType];
const transition = (action: string) => complaints.transitions.find((one) => one.action === action);
const service = '/BusinessServices/0';

test('an imported workflow is a case type that its schema takes', () => {
  const overTheWire: unknown = JSON.parse(JSON.stringify(complaints));
  assert.deepEqual(CaseTypeSchema.parse(overTheWire), overTheWire);
  assert.deepEqual([complaints.id, complaints.receiptPrefix], ['complaints', 'CO']);
});

test('states become statuses under their own names', () => {
  assert.deepEqual(complaints.statuses.map(({ id, phase }) => [id, phase]), [
    ['PENDINGFORASSIGNMENT', 'open'], ['PENDINGATLME', 'open'], ['PENDINGFORDOCUMENTS', 'waiting'], ['RESOLVED', 'ended'], ['REJECTED', 'ended'],
    ['CLOSEDAFTERRESOLUTION', 'ended'], ['CLOSEDAFTERREJECTION', 'ended'], ['CANCELLED', 'ended'],
  ]);
  assert.deepEqual(complaints.statuses[1]?.label, text('PENDINGATLME', 'PENDINGATLME', 'Pending at LME'));
});

test('actions become transitions: alike ones are joined, those that lead apart are told apart', () => {
  const lines = complaints.transitions.map(({ action, step = '-', from, to = '=', by }) => `${action} ${step}: ${from.join('+')} > ${to} by ${by.map(({ role, as }) => [role, as].join('')).join('+')}`);
  assert.deepEqual(lines, [
    'register intake:  > PENDINGFORASSIGNMENT by applicant+clerk',
    'assignToPendingAtLme dispatch: PENDINGFORASSIGNMENT > PENDINGATLME by dispatcher',
    'comment -: PENDINGFORASSIGNMENT+PENDINGATLME > = by applicant',
    'reject refuse: PENDINGFORASSIGNMENT > REJECTED by dispatcher',
    'assignStaying -: PENDINGATLME > = by dispatcher',
    'ask -: PENDINGATLME > PENDINGFORDOCUMENTS by handlerlead',
    'resolve reply: PENDINGATLME > RESOLVED by handlerlead',
    'submitTwo -: PENDINGFORDOCUMENTS > PENDINGATLME by applicant',
    'rateToClosedAfterResolution -: RESOLVED > CLOSEDAFTERRESOLUTION by applicant',
    'reopen -: RESOLVED+REJECTED > PENDINGFORASSIGNMENT by applicant+clerk',
    'rateToClosedAfterRejection -: REJECTED > CLOSEDAFTERREJECTION by applicant',
  ]);
});

test('limits become clocks in minutes, within the whole', () => {
  assert.deepEqual(complaints.clocks.map(({ id, limit, within, window }) => [id, limit.amount, limit.unit, within, window]), [
    ['whole', 4320, 'minute', undefined, undefined],
    ['statePendingAtLme', 2, 'minute', 'whole', undefined],
    ['stateResolved', 10, 'minute', 'whole', true],
  ]);
  assert.deepEqual(transition('resolve')?.effects, [{ clock: 'stop', id: 'statePendingAtLme' }, { clock: 'stop', id: 'whole' }, { clock: 'start', id: 'stateResolved' }]);
  assert.deepEqual(transition('reopen')?.effects, [{ clock: 'stop', id: 'stateResolved' }, { clock: 'start', id: 'whole' }]);
});

test('notifications become notices, one for each that is told', () => {
  assert.deepEqual(complaints.notices.map(({ on, to, text: said }) => [on, to, said.en]), [
    [{ action: 'register' }, 'applicant', 'Your complaint {receipt} ({title}) was filed: {status}.'],
    [{ action: 'assignToPendingAtLme' }, 'lead', '{receipt}'],
    [{ action: 'resolve' }, 'applicant', 'Lost'],
  ]);
});

test('what could not be taken over is told, where it stands in the document', () => {
  assert.deepEqual(places(faults(findings)), [
    `unknown-role ${service}/states/1/actions/0/roles/1`,
    `bad-limit ${service}/states/8/sla`,
    `unknown-role ${service}/states/0/actions/0/notifications/2/audience`,
    `unknown-template ${service}/states/2/actions/3/notifications/0/templateRef`,
  ]);
  const warnings = places(findings.filter(({ severity, code }) => severity === 'warning' && code !== 'untranslated'));
  assert.deepEqual(warnings, [
    `rounded-limit ${service}/states/2/sla`,
    `split-action ${service}/states/1/actions/0`, `split-action ${service}/states/2/actions/0`,
    `split-action ${service}/states/4/actions/0`, `split-action ${service}/states/5/actions/0`,
    `no-form ${service}`,
  ]);
});

test('the linter finds the faults of the workflow itself', () => {
  assert.deepEqual(places(lintCaseType(complaints)), [
    'unreachable /statuses/7',
    'terminal-exit /transitions/8/from/0', 'terminal-exit /transitions/9/from/0', 'terminal-exit /transitions/9/from/1', 'terminal-exit /transitions/10/from/0',
    'limit-out-of-proportion /clocks/1/limit', 'limit-out-of-proportion /clocks/2/limit',
  ]);
});

test('what the options give is taken in place of what the platform has', () => {
  const words = Object.fromEntries(['Complaints', 'RESOLVED', 'RESOLVE'].map((name) => [name, text('一', '一', name)]));
  const { caseTypes: [given], findings: left } = importDigitWorkflow(complaintWorkflow, {
    roles: { WATCHER: 'verifier', DESK: { role: 'clerk' }, GRO: 'supervisor' },
    clocks: { whole: { amount: 5, unit: 'workday' }, statePendingAtLme: { amount: 1, unit: 'workday' } },
    words,
  });
  assert.deepEqual(given?.transitions[1]?.by, [{ role: 'supervisor' }, { role: 'verifier' }]);
  assert.deepEqual(given?.clocks.map(({ limit }) => limit), [{ amount: 5, unit: 'workday' }, { amount: 1, unit: 'workday' }, { amount: 10, unit: 'minute' }]);
  assert.deepEqual([given?.label, given?.statuses[3]?.label], [words.Complaints, words.RESOLVED]);
  assert.deepEqual(left.filter(({ code }) => code === 'unknown-role'), []);
  assert.equal(left.filter(({ code, message }) => code === 'untranslated' && /“(Complaints|RESOLVED|RESOLVE)”/.test(message)).length, 0);
});

const steps: [role: Role, action: string, args: FormValues, status: string, running: string][] = [
  ['applicant', 'register', { subject: '路灯不亮', detail: '东门外三盏', category: 'other', place: { division: '360102001001', text: '东门外' } }, 'PENDINGFORASSIGNMENT', 'whole'],
  ['applicant', 'comment', { comment: '请尽快' }, 'PENDINGFORASSIGNMENT', 'whole'],
  ['dispatcher', 'assignToPendingAtLme', { lead: 'works' }, 'PENDINGATLME', 'whole statePendingAtLme'],
  ['handler', 'ask', {}, 'PENDINGFORDOCUMENTS', 'whole'],
  ['applicant', 'submitTwo', {}, 'PENDINGATLME', 'whole statePendingAtLme'],
  ['handler', 'resolve', {}, 'RESOLVED', 'stateResolved'],
  ['applicant', 'reopen', {}, 'PENDINGFORASSIGNMENT', 'whole'],
  ['dispatcher', 'reject', {}, 'REJECTED', ''],
];

test('a case goes its way through an imported workflow', () => {
  let state: Case | undefined;
  for (const [role, action, args, status, running] of steps) {
    const decision = decide(state, filing(action, args), contextOf(complaints, role));
    assert.ok(decision.ok, `${action}: ${JSON.stringify(decision)}`);
    state = decision.events.reduce<Case | undefined>(evolve, state);
    assert.equal(state?.status, status);
    assert.equal(state?.clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ id }) => id).join(' '), running, action);
  }
  assert.equal(state?.lead, 'works');
});

const named = (states: unknown[], more: object = {}) => ({ BusinessServices: [{ businessService: 'A', states, ...more }] });
const files = { state: null, actions: [{ action: 'APPLY', nextState: 'OPEN', roles: ['CITIZEN'] }] };
const open = { state: 'OPEN', isTerminateState: true };

const bad: [given: string, json: unknown, findings: string[]][] = [
  ['nothing', undefined, ['malformed ']],
  ['words', 'BusinessServices', ['malformed ']],
  ['another document', { services: [] }, ['malformed /BusinessServices']],
  ['a service without states', { BusinessServices: [{ businessService: 'A' }] }, ['malformed /BusinessServices/0/states']],
  ['an action that is none', named([{ state: 'OPEN', actions: ['APPLY'] }]), ['malformed /BusinessServices/0/states/0/actions/0']],
  ['a limit in words', named([files, open], { businessServiceSla: '5 days' }), ['malformed /BusinessServices/0/businessServiceSla']],
  ['a state twice', named([files, open, { ...open, actions: files.actions }]), ['duplicate /BusinessServices/0/states/2']],
  ['an action that leads nowhere', named([{ ...files, actions: [{ action: 'APPLY', nextState: 'LOST' }] }, open]), ['unknown-state /BusinessServices/0/states/0/actions/0/nextState']],
  ['a state named by its uuid', named([{ ...files, actions: [{ ...files.actions[0], nextState: 'u-1' }] }, { ...open, uuid: 'u-1' }]), []],
];
for (const [given, json, expected] of bad) {
  test(`given ${given}, the import says what is wrong`, () => assert.deepEqual(places(faults(importDigitWorkflow(json).findings)), expected));
}

test('one bad service leaves the others whole, each under an id of its own', () => {
  const twice = { BusinessServices: [...complaintWorkflow.BusinessServices, { businessService: 'B' }, ...complaintWorkflow.BusinessServices] };
  assert.deepEqual(importDigitWorkflow(twice).caseTypes.map(({ id }) => id), ['complaints', 'complaintsB']);
});

/** Every place in the document, as the keys that lead there. */
function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  return [path, ...(typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, child]) => pathsIn(child, [...path, key])) : [])];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((item: unknown, index) => (String(index) === key ? replaced(item, rest, by) : item));
  return { ...(value as object), [key]: replaced((value as Record<string, unknown>)[key], rest, by) };
}

test('whatever it is given, the import does not throw, and gives case types that the schema takes and the linter reads', () => {
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>('__proto__', 'constructor', '', 'COMMENT', 'RESOLVED', 0, -1, true, null));
  const document = fc.tuple(fc.constantFrom(...pathsIn(complaintWorkflow)), value).map(([path, by]) => replaced(complaintWorkflow, path, by));
  fc.assert(
    fc.property(fc.oneof({ weight: 5, arbitrary: document }, fc.anything()), (json) => {
      for (const caseType of importDigitWorkflow(json).caseTypes) {
        assert.ok(CaseTypeSchema.safeParse(caseType).success);
        assert.equal(new Set(caseType.transitions.map(({ action }) => action)).size, caseType.transitions.length);
        assert.ok(caseType.transitions.every(({ action }) => /^[a-zA-Z]+$/.test(action)));
        assert.deepEqual(lintCaseType(caseType).filter(({ code }) => ['duplicate', 'unknown-status', 'unknown-clock', 'unknown-variable', 'clock-left-running', 'clock-started-twice'].includes(code)), []);
      }
    }),
    { numRuns: 200 },
  );
});

const published = new URL('../../../../../shared/fixtures/digit-pgr-workflow.json', import.meta.url);
const skip = existsSync(published) ? false : 'the folder of fixtures from elsewhere is not here';

test('the published grievance workflow is imported, and its known faults are found', { skip }, () => {
  const { caseTypes: [grievance], findings: told } = importDigitWorkflow(JSON.parse(readFileSync(published, 'utf8')));
  assert.ok(grievance);
  assert.deepEqual(places(faults(told)), [`unknown-role ${service}/states/1/actions/2/roles/1`]);
  const found = lintCaseType(grievance);
  const of = (code: string) => found.filter((finding) => finding.code === code).map(({ at }) => at);
  const status = (at: string) => grievance.statuses[Number(at.split('/')[2])]?.id;
  const exit = (at: string) => {
    const { action, from } = grievance.transitions[Number(at.split('/')[2])] ?? {};
    return `${from?.[Number(at.split('/')[4])]} ${action}`;
  };
  assert.deepEqual(of('unreachable').map(status), ['RESOLVEDBYSUPERVISOR', 'CANCELLED']);
  assert.deepEqual(of('terminal-exit').map(exit), ['REJECTED reopen', 'RESOLVED reopen', 'REJECTED rateToClosedAfterRejection', 'RESOLVED rateToClosedAfterResolution']);
  assert.deepEqual(of('limit-out-of-proportion').map((at) => grievance.clocks[Number(at.split('/')[2])]?.limit), Array.from({ length: 5 }, () => ({ amount: 5, unit: 'minute' })));
  assert.equal(found.length, 11);
});
