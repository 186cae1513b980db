import {
  assessmentKind, scoreAll, text, type Actor, type Assessed, type Assessment, type Decimal, type Observation, type Organisation, type ProceedingContext, type ProceedingDecision, type Scheme,
  type StaffRole, type StepTaken,
} from '@linli/model';

export const named = (id: string) => text(id, id, id);
const rounding = { digits: 2, mode: 'half-up' } as const;
const entered = { from: 'entered' } as const;
const counted = (title: string) => ({ from: 'counted', query: { title: named(title), of: 'cases' } }) as const;

/** Two blocks, one indicator of cases with a rate, one target, one score by hand, a veto that deducts and one that makes it zero. */
export const scheme: Scheme = {
  id: 'towns', version: 3, title: named('towns'), level: 'township', period: 'month', full: 100,
  groups: [{ id: 'A', title: named('A') }, { id: 'B', title: named('B') }],
  absence: { missing: 'zero', noBase: 'apart' },
  rounding: { rate: null, item: rounding, block: null, total: rounding },
  ranking: { ties: 'min', within: 'group' },
  grades: [{ id: 'good', title: named('good'), from: 80 }, { id: 'fair', title: named('fair'), from: 0 }],
  indicators: [
    { id: 'matters', title: named('matters'), full: 60 },
    {
      id: 'solved', parent: 'matters', title: named('solved'), full: 40, rule: { op: 'ratio' }, rate: { numerator: 'done', denominator: 'all' },
      inputs: [{ id: 'done', title: named('done'), source: counted('done') }, { id: 'all', title: named('all'), source: counted('all') }],
    },
    { id: 'timely', parent: 'matters', title: named('timely'), full: 20, rule: { op: 'target', target: 95, slope: 1 }, inputs: [{ id: 'share', title: named('share'), source: entered }] },
    { id: 'people', title: named('people'), full: 40 },
    { id: 'content', parent: 'people', title: named('content'), full: 30, rule: { op: 'proportional', target: 90 }, inputs: [{ id: 'content', title: named('content'), source: { from: 'surveyed' } }] },
    { id: 'report', parent: 'people', title: named('report'), full: 10, rule: { op: 'manual' }, inputs: [{ id: 'given', title: named('given'), source: entered }] },
  ],
  vetoes: [
    { id: 'late', title: named('late'), input: { id: 'events', title: named('events'), source: entered }, effect: { kind: 'deduct', points: 5 } },
    { id: 'accident', title: named('accident'), input: { id: 'events', title: named('events'), source: entered }, effect: { kind: 'zero' } },
  ],
};

export const period = '2026-08';
const organisation = (id: string, area: string): Organisation => ({ id, name: named(`town ${id}`), kind: id === 'office' ? 'department' : 'township', area });
export const organisations = [
  organisation('office', '360102'), organisation('other', '360102'),
  ...['east', 'west', 'north', 'south'].map((id, index) => organisation(id, `36010200${index + 1}`)),
];
export const assessed: Assessed[] = [
  { organisation: 'east', group: 'A' }, { organisation: 'west', group: 'A' }, { organisation: 'north', group: 'A' }, { organisation: 'south', group: 'B' },
];

const areaOf = (id: string) => organisations.find((each) => each.id === id)?.area ?? '36';
export const staff = (role: StaffRole, id: string): Actor => ({ role, organisation: id, area: areaOf(id) });
export const actors = {
  supervisor: staff('supervisor', 'office'),
  approver: staff('approver', 'office'),
  clerk: staff('clerk', 'office'),
  east: staff('handler', 'east'),
  westHead: staff('approver', 'west'),
  eastClerk: staff('clerk', 'east'),
  stranger: staff('approver', 'other'),
  public: { role: 'applicant', holds: [] },
} as const satisfies Record<string, Actor>;
export type ActorName = keyof typeof actors;

export const start = '2026-09-01T09:00:00+08:00';
export const context = (actor: Actor, now = start): ProceedingContext => ({ actor, now, organisations });

/** A figure as it is sent. */
export const figure = (id: string, indicator: string, values: Record<string, Decimal>, more: Partial<Observation> = {}) => ({ organisation: id, period, indicator, values, ...more });
const ref = (id: string) => ({ region: '360102', id });
const cases = (id: string, count: number) => Array.from({ length: count }, (_, index) => ref(`case-${id}-${index}`));

export const figuresFor = (id: string, done: number, share: Decimal, content: Decimal) => [
  figure(id, 'solved', { done, all: 10 }, { rows: { done: { cases: cases(id, done) }, all: { cases: cases(id, 10) } } }),
  figure(id, 'timely', { share }),
  figure(id, 'content', { content }),
  figure(id, 'report', { given: 8 }, { reason: `words on ${id}` }),
];
export const figures = [...figuresFor('east', 9, 96, 90), ...figuresFor('west', 8, 93, 80), ...figuresFor('north', 7, 90, 88), ...figuresFor('south', 6, 80, 70)];

export interface Act {
  by: ActorName;
  action: string;
  args?: Record<string, unknown>;
  now?: string;
  /** Id of the command. */
  id?: string;
}

export function decideOn(state: Assessment | undefined, { by, action, args = {}, now, id = `command-${(state?.version ?? 0) + 1}` }: Act): ProceedingDecision {
  return assessmentKind.decide(state, { id, kind: 'assessment', of: 'monthly', area: '360102', action, args, base: null }, context(actors[by], now));
}

export const of = { id: 'monthly', area: '360102' };
export const replay = (steps: readonly StepTaken[]): Assessment => steps.reduce<Assessment | undefined>((state, step) => assessmentKind.evolve(state, step, of), undefined) as Assessment;

/** Takes each act, which must be accepted. */
export function drive(acts: readonly Act[], from: StepTaken[] = []): { state: Assessment; steps: StepTaken[] } {
  const steps = [...from];
  let state = from.length > 0 ? replay(from) : undefined;
  for (const act of acts) {
    const decision = decideOn(state, act);
    if (!decision.ok) throw new Error(`${act.action}: ${decision.refusal.code} ${decision.refusal.message.en}`);
    for (const step of decision.steps) state = assessmentKind.evolve(state, step, of);
    steps.push(...decision.steps);
  }
  return { state: state as Assessment, steps };
}

export const begin: Act = { by: 'supervisor', action: 'begin', args: { title: named('August'), scheme, period, assessed } };
export const observe: Act = { by: 'supervisor', action: 'observe', args: { observations: figures } };
export const confirm: Act = { by: 'approver', action: 'confirm' };
export const lock: Act = { by: 'approver', action: 'lock' };
export const publish: Act = { by: 'approver', action: 'publish', args: { number: '〔2026〕3' } };
export const object: Act = { by: 'east', action: 'object', args: { indicator: 'solved', words: 'The tenth was solved too' }, id: 'objection-1' };
export const uphold: Act = { by: 'approver', action: 'answer', args: { objection: 'objection-1', upheld: true, words: 'So it was' } };
export const decline: Act = { by: 'approver', action: 'answer', args: { objection: 'objection-1', upheld: false, words: 'It was not' } };
export const correct: Act = { by: 'supervisor', action: 'correct', args: { observations: [figure('east', 'solved', { done: 10, all: 10 })], reason: 'Counted anew', objection: 'objection-1' } };
export const recalculate: Act = { by: 'supervisor', action: 'recalculate' };
export const withdraw: Act = { by: 'approver', action: 'withdraw', args: { words: 'The wrong month was entered' } };

/** The ways to each status. */
export const ways = {
  draft: [begin, observe],
  confirmed: [begin, observe, confirm],
  objection: [begin, observe, confirm, object],
  recalculated: [begin, observe, confirm, object, uphold, correct, recalculate],
  locked: [begin, observe, confirm, lock],
  published: [begin, observe, confirm, lock, publish],
} as const satisfies Record<Assessment['status'], readonly Act[]>;

export const totals = (state: Assessment) => Object.fromEntries(scoreAll(state.scheme, state).map(({ organisation: id, total }) => [id, total]));
