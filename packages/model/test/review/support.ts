import assert from 'node:assert/strict';
import { reviewKind, text, type Actor, type Organisation, type Refusal, type Review, type ReviewPlan, type StepTaken } from '@linli/model';

export const of = { id: 'r1', area: '360102' };

const named = (id: string, kind: Organisation['kind'], area: string, parent?: string): Organisation => ({ id, name: text(id, id, id), kind, area, ...(parent && { parent }) });

/** A county committee above all, two departments, three townships with a community each. */
export const organisations: Organisation[] = [
  named('committee', 'centre', '360102'),
  named('justice', 'department', '360102', 'committee'),
  named('police', 'department', '360102', 'committee'),
  ...['east', 'west', 'north'].flatMap((id, index) => [
    named(id, 'township', `36010200${index + 1}`, 'committee'),
    named(`${id}-gate`, 'community', `36010200${index + 1}001`, id),
  ]),
];

const anchors = [
  { title: text('优', '優', 'Excellent'), from: 45, words: text('实绩突出', '實績突出', 'Outstanding results') },
  { title: text('差', '差', 'Poor'), from: 0, words: text('没有实绩', '沒有實績', 'No results') },
];

/** Three townships before leaders (two seats of the committee) and departments (three seats of two). */
export function planOf(part: Partial<ReviewPlan> = {}): ReviewPlan {
  return {
    title: text('2026 年上半年述职评议', '2026 年上半年述職評議', 'Review of the first half of 2026'),
    convener: 'committee',
    subjects: ['east', 'west', 'north'].map((organisation) => ({ id: organisation, organisation })),
    order: { by: 'fixed' },
    groups: [
      { id: 'leaders', title: text('领导评委', '領導評委', 'Leaders'), weight: '0.6', dropHigh: 0, dropLow: 0 },
      { id: 'departments', title: text('部门评委', '部門評委', 'Departments'), weight: '0.4', dropHigh: 1, dropLow: 1 },
    ],
    seats: [
      { id: 's1', group: 'leaders', organisation: 'committee' },
      { id: 's2', group: 'leaders', organisation: 'committee' },
      { id: 's3', group: 'departments', organisation: 'justice' },
      { id: 's4', group: 'departments', organisation: 'justice' },
      { id: 's5', group: 'departments', organisation: 'police' },
    ],
    criteria: [
      { id: 'work', title: text('工作实绩', '工作實績', 'Results'), full: 60, anchors },
      { id: 'report', title: text('述职报告', '述職報告', 'Report'), full: 40, anchors: [] },
    ],
    outOf: 100,
    decimals: 2,
    rounding: { digits: 2, mode: 'half-up' },
    ...part,
  };
}

export function staff(organisation: string, role: Exclude<Actor['role'], 'applicant'> = 'handler', area = '360102'): Actor {
  return { role, organisation, area };
}

export const convener = staff('committee', 'supervisor');
export const publisher = staff('committee', 'approver');
export const citizen: Actor = { role: 'applicant', holds: [] };

/** Who does what with which args. */
export type Move = readonly [actor: Actor, action: string, args?: Record<string, unknown>];

/** A session under way: what was done, and how the review stands. */
export class Session {
  review: Review | undefined;
  readonly steps: StepTaken[] = [];
  readonly #directory: readonly Organisation[];
  #made = 0;

  constructor(directory: readonly Organisation[] = organisations) {
    this.#directory = directory;
  }

  get now(): Review {
    assert.ok(this.review);
    return this.review;
  }

  /** Does it, and answers why it was refused, if it was. */
  try([actor, action, args = {}]: Move): Refusal | undefined {
    this.#made += 1;
    const now = `2026-06-15T09:${String(Math.floor(this.#made / 60) % 60).padStart(2, '0')}:${String(this.#made % 60).padStart(2, '0')}+08:00`;
    const decision = reviewKind.decide(
      this.review,
      { id: `c${this.#made}`, kind: 'review', of: of.id, area: of.area, action, args, base: this.review?.version ?? 0 },
      { actor, now, organisations: this.#directory },
    );
    if (!decision.ok) return decision.refusal;
    for (const step of decision.steps) {
      this.review = reviewKind.evolve(this.review, step, of);
      this.steps.push(step);
    }
    return undefined;
  }

  /** Does all of it, none of which is refused. */
  play(...moves: Move[]): this {
    for (const move of moves) assert.equal(this.try(move)?.code, undefined, `${move[1]} ${JSON.stringify(move[2] ?? {})}`);
    return this;
  }

  actions(actor: Actor): readonly string[] {
    return reviewKind.actions(this.review, { actor, now: '2026-06-15T12:00:00+08:00', organisations: this.#directory });
  }

  view(actor: Actor): Review | null {
    return reviewKind.view(this.now, { actor, now: '2026-06-15T12:00:00+08:00', organisations: this.#directory });
  }
}

/** Opened, with nobody up yet. */
export function opened(part: Partial<ReviewPlan> = {}, directory?: readonly Organisation[]): Session {
  return new Session(directory).play([convener, 'plan', { ...planOf(part) }], [convener, 'open']);
}

export function score(review: Review | ReviewPlan, seat: string, subject: string, work: unknown, report: unknown, words?: string): Move {
  const organisation = review.seats.find(({ id }) => id === seat)?.organisation ?? 'nobody';
  return [staff(organisation), 'score', { seat, subject, scores: { work, report }, ...(words !== undefined && { words }) }];
}

/** The subject is called and scored by each seat in turn: its points for work; the report gets 30. */
export function scored(session: Session, subject: string, points: Readonly<Record<string, number>>): Session {
  session.play([convener, 'call', { subject }]);
  for (const [seat, work] of Object.entries(points)) session.play(score(session.now, seat, subject, work, 30, `${seat} on ${subject}`));
  return session;
}
