import {
  appeal, chinaCalendar, decide, evolve, text,
  type Actor, type Case, type CaseEvent, type CaseType, type Command, type Decision, type DecisionContext, type FormValues, type Organisation, type Refusal,
} from '@linli/model';

/** Another case, as far as a command names one. */
export const otherRef = { region: '360102', id: '01920000-0000-7000-8000-000000000002' };
export const ref = { region: '360102', id: '01920000-0000-7000-8000-000000000001' };
const area = '360102';

function unit(id: string, kind: Organisation['kind'], parent?: string, where = area): Organisation {
  return { id, name: text(`单位 ${id}`, `單位 ${id}`, `Unit ${id}`), kind, area: where, ...(parent !== undefined && { parent }) };
}

/** A county centre with a township's below it, departments with units below them, and a centre elsewhere. */
export const organisations: Organisation[] = [
  unit('centre', 'centre'),
  unit('centre-town', 'centre', 'centre', '360102001'),
  unit('centre-2', 'centre', undefined, '360103'),
  unit('works', 'department'),
  unit('works-lamps', 'department', 'works'),
  unit('works-lamps-east', 'department', 'works-lamps'),
  unit('police', 'department'),
  unit('police-station', 'department', 'police'),
  unit('schools', 'department'),
  unit('power', 'utility'),
];

export const actors = {
  applicant: { role: 'applicant', holds: [ref] },
  stranger: { role: 'applicant', holds: [] },
  clerk: { role: 'clerk', organisation: 'centre', area },
  clerkElsewhere: { role: 'clerk', organisation: 'centre-2', area: '360103' },
  dispatcher: { role: 'dispatcher', organisation: 'centre', area },
  dispatcherElsewhere: { role: 'dispatcher', organisation: 'centre-2', area: '360103' },
  lead: { role: 'handler', organisation: 'works', area },
  approver: { role: 'approver', organisation: 'works', area },
  assist: { role: 'handler', organisation: 'police', area },
  called: { role: 'handler', organisation: 'power', area },
  outsider: { role: 'handler', organisation: 'schools', area },
  otherApprover: { role: 'approver', organisation: 'schools', area },
  verifier: { role: 'verifier', organisation: 'centre', area },
  supervisor: { role: 'supervisor', organisation: 'centre', area },
  gridWorker: { role: 'gridWorker', organisation: 'centre-town', area: '360102001' },
} satisfies Record<string, Actor>;
export type ActorName = keyof typeof actors;

export const intakeValues: FormValues = {
  kind: 'help',
  category: 'facilities.lighting',
  subject: '小区门口路灯不亮',
  detail: '小区东门外三盏路灯不亮已有一周，晚上老人出行不便，请维修。',
  place: { division: '360102001001', text: '东门外' },
  danger: 'no',
  contactable: 'yes',
  name: '欧阳小明',
  phone: '13800000001',
  confidential: 'no',
  consent: true,
};

/** Entries that each action accepts. */
export const entries: Record<string, FormValues> = {
  register: intakeValues,
  refuse: { ground: 'outside', reason: '不属于热线受理范围' },
  transfer: { recipient: '邻县热线', reason: '事情发生在邻县' },
  dispatch: { lead: 'works', assists: ['police'] },
  return: { reason: '不属于本单位职责' },
  handle: { progress: '已到现场查看' },
  ask: { question: '请问是哪几盏灯？' },
  answer: { answer: '东门外三盏' },
  resume: { reason: '已电话了解' },
  reply: { answer: '三盏路灯已更换，当晚恢复照明。', outcome: 'solved' },
  verify: { method: 'documents' },
  callBack: { reached: 'yes', confirmation: 'confirmed' },
  rework: { reason: '仍有一盏不亮' },
  rate: { stars: 5, resolved: 'yes', comment: '很快' },
  reopen: { reason: '又不亮了' },
  askAssist: { organisations: ['schools'], task: '配合夜间断电' },
  finishPart: { result: '已配合疏导' },
  releasePart: { organisation: 'police', reason: '不再需要疏导' },
  callJoint: { organisations: ['power', 'schools'], reason: '线路权属不清', meet: '今天 15:00，小区东门' },
  strikeOffCall: { result: '线路已恢复供电' },
  askExtension: { clock: 'reply', amount: 3, reason: '灯具需要定制' },
  grantExtension: { reason: '灯具需要定制，到货后更换' },
  refuseExtension: { reason: '可以先装临时灯' },
  suspend: { reason: '施工路段封闭' },
  resumeWork: { reason: '路段已开放' },
  recuse: { reason: '本单位是争议一方' },
  recusePart: { reason: '本单位是争议一方' },
  handOver: { centre: 'centre', reason: '需要区级统筹' },
  unmerge: { reason: '不是同一件事' },
  urge: { reason: '临近到期', limit: '2' },
  supervise: { reason: '超过时限', limit: '3' },
  merge: { into: otherRef, reason: '同一处路灯' },
  link: { under: otherRef },
  rateIssue: { stars: 3, reason: '影响夜间出行' },
  lookBack: { batch: '2026-07', result: 'holds' },
  sampleReview: { batch: '2026-07', result: 'holds' },
  regrid: { grid: '360102001001002', reason: '网格划分已经调整' },
  list: { reason: '久拖不决', criteria: '全部路灯恢复照明', limit: '10' },
};

export const start = '2026-06-15T09:00:00+08:00';

export interface Options extends Partial<Pick<DecisionContext, 'related' | 'organisations'>> {
  now?: string | undefined;
  caseType?: CaseType | undefined;
}

export function context(actor: Actor, now = start, { related, caseType = appeal, ...options }: Options = {}): DecisionContext {
  return { caseType, calendar: chinaCalendar, actor, now, organisations, related, ...options };
}

export function command(action: string, args: FormValues = entries[action] ?? {}): Command {
  return {
    id: `command-${action}`,
    v: 1,
    type: `case.${action}`,
    target: ref,
    args: { ...args },
    base: null,
    at: start,
    ...(['register', 'split'].includes(action) && { receipt: { code: 'SQ-20260615-0000000A', secret: '00000-00000' } }),
  };
}

export interface Step {
  by: ActorName;
  action: string;
  args?: FormValues;
  now?: string;
}

/** What comes of one step. */
export function attempt(state: Case | undefined, { by, action, args, now }: Step, options: Options = {}): Decision {
  return decide(state, command(action, args), context(actors[by], now ?? options.now, options));
}

/** The refusal's code, or `accepted`. */
export function verdict(state: Case | undefined, step: Step, options?: Options): string {
  const decision = attempt(state, step, options);
  return decision.ok ? 'accepted' : describeRefusal(decision.refusal);
}

/** The case and its record after the steps; throws with the refusal where one is not accepted. */
export function drive(steps: readonly Step[], from?: Case, options?: Options): { case: Case; events: CaseEvent[] } {
  const events: CaseEvent[] = [];
  let state = from;
  for (const step of steps) {
    const decision = attempt(state, step, options);
    if (!decision.ok) throw new Error(`${step.action} by ${step.by}: ${describeRefusal(decision.refusal)}`);
    events.push(...decision.events);
    state = decision.events.reduce<Case | undefined>(evolve, state);
  }
  if (!state) throw new Error('No steps, no case');
  return { case: state, events };
}

function describeRefusal({ code, issues = [] }: Refusal): string {
  return [code, ...issues.map((issue) => `${issue.field} ${issue.code}`)].join(', ');
}

const trunk: Step[] = [
  { by: 'applicant', action: 'register' },
  { by: 'clerk', action: 'triage' },
  { by: 'clerk', action: 'accept' },
  { by: 'dispatcher', action: 'dispatch' },
  { by: 'lead', action: 'sign' },
  { by: 'lead', action: 'handle' },
  { by: 'assist', action: 'finishPart' },
  { by: 'lead', action: 'reply' },
  { by: 'verifier', action: 'verify' },
  { by: 'verifier', action: 'callBack' },
  { by: 'verifier', action: 'close' },
];

/** The steps of the trunk up to and with `action`. */
export function upTo(action: string): Step[] {
  return trunk.slice(0, trunk.findIndex((step) => step.action === action) + 1);
}

/** A way to every status of the workflow. */
export const waysTo: Record<string, Step[]> = {
  registered: upTo('register'),
  triaged: upTo('triage'),
  accepted: upTo('accept'),
  refused: [...upTo('triage'), { by: 'clerk', action: 'refuse' }],
  transferred: [...upTo('triage'), { by: 'clerk', action: 'transfer' }],
  dispatched: upTo('dispatch'),
  returned: [...upTo('dispatch'), { by: 'lead', action: 'return' }],
  signed: upTo('sign'),
  handling: upTo('handle'),
  awaiting: [...upTo('handle'), { by: 'lead', action: 'ask' }],
  suspended: [...upTo('handle'), { by: 'approver', action: 'suspend' }],
  replied: upTo('reply'),
  verified: upTo('verify'),
  calledBack: upTo('callBack'),
  closed: upTo('close'),
  withdrawn: [...upTo('register'), { by: 'applicant', action: 'withdraw' }],
};

/** The same matter at the same place, filed by someone else, being handled. */
export const another: Case = { ...drive(upTo('handle')).case, ref: otherRef, receipt: 'SQ-20260615-0000000B' };
