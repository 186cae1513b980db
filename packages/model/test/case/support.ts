import {
  appeal, chinaCalendar, decide, evolve,
  type Actor, type Case, type CaseEvent, type Command, type DecisionContext, type FormValues, type Refusal,
} from '@linli/model';

export const ref = { region: '360102', id: '01920000-0000-7000-8000-000000000001' };
const area = '360102';

export const actors = {
  applicant: { role: 'applicant', holds: [ref.id] },
  stranger: { role: 'applicant', holds: [] },
  clerk: { role: 'clerk', organisation: 'centre', area },
  clerkElsewhere: { role: 'clerk', organisation: 'centre-2', area: '360103' },
  dispatcher: { role: 'dispatcher', organisation: 'centre', area },
  lead: { role: 'handler', organisation: 'works', area },
  assist: { role: 'handler', organisation: 'police', area },
  outsider: { role: 'handler', organisation: 'schools', area },
  verifier: { role: 'verifier', organisation: 'centre', area },
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
};

export const start = '2026-06-15T09:00:00+08:00';

export function context(actor: Actor, now = start): DecisionContext {
  return { caseType: appeal, calendar: chinaCalendar, actor, now };
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
    ...(action === 'register' && { receipt: { code: 'SQ-20260615-0000000A', secret: '00000-00000' } }),
  };
}

export interface Step {
  by: ActorName;
  action: string;
  args?: FormValues;
  now?: string;
}

/** The case and its record after the steps; throws with the refusal where one is not accepted. */
export function drive(steps: readonly Step[], from?: Case): { case: Case; events: CaseEvent[] } {
  const events: CaseEvent[] = [];
  let state = from;
  for (const { by, action, args, now } of steps) {
    const decision = decide(state, command(action, args), context(actors[by], now));
    if (!decision.ok) throw new Error(`${action} by ${by}: ${describeRefusal(decision.refusal)}`);
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
  replied: upTo('reply'),
  verified: upTo('verify'),
  calledBack: upTo('callBack'),
  closed: upTo('close'),
  withdrawn: [...upTo('register'), { by: 'applicant', action: 'withdraw' }],
};
