import { html } from '@open-wc/testing';
import { localProceedings } from '@linli/client';
import { appeal, reviewKind, type Actor, type Organisation, type Review, type ReviewPlan, type Text } from '@linli/model';
import '@linli/elements/assessments/score-sheet/define.js';
import type { LinliScoreSheet } from '@linli/elements';
import { show, until } from '../cases/support.js';
import { Desks } from '../desks.js';

export const area = '360102';
const said = (zh: string, en: string): Text => ({ 'zh-Hans': zh, 'zh-Hant': zh, en });

/** Who sits there, and who looks on. */
export const posts = {
  convener: { role: 'supervisor', organisation: 'committee', area },
  publisher: { role: 'approver', organisation: 'committee', area },
  justice: { role: 'handler', organisation: 'justice', area },
  police: { role: 'clerk', organisation: 'police', area },
  east: { role: 'approver', organisation: 'east', area },
  citizen: { role: 'applicant', holds: [] },
} satisfies Record<string, Actor>;
export type PostName = keyof typeof posts;

const organisations: Organisation[] = [
  { id: 'committee', name: said('区委政法委', 'District Committee'), kind: 'centre', area },
  { id: 'justice', name: said('区司法局', 'Justice Bureau'), kind: 'department', area, parent: 'committee' },
  { id: 'police', name: said('区公安分局', 'Police Branch'), kind: 'department', area, parent: 'committee' },
  { id: 'east', name: said('东街道', 'East Street'), kind: 'township', area: '360102001', parent: 'committee' },
  { id: 'west', name: said('西街道', 'West Street'), kind: 'township', area: '360102002', parent: 'committee' },
];

const anchors = [
  { title: said('优', 'Excellent'), from: 54, words: said('实绩突出，群众认可', 'Outstanding results') },
  { title: said('良', 'Good'), from: 45, words: said('完成任务', 'Did what was asked') },
  { title: said('差', 'Poor'), from: 0, words: said('没有实绩', 'No results') },
];

/** Two townships; one seat of the committee, two of the justice bureau, one of the police. Of the departments the highest is left out. */
export const plan: ReviewPlan = {
  title: said('2026 年上半年述职评议', 'Review of the first half of 2026'),
  convener: 'committee',
  subjects: [{ id: 'east', organisation: 'east' }, { id: 'west', organisation: 'west' }],
  order: { by: 'fixed' },
  groups: [
    { id: 'leaders', title: said('领导评委', 'Leaders'), weight: '0.6', dropHigh: 0, dropLow: 0 },
    { id: 'departments', title: said('部门评委', 'Departments'), weight: '0.4', dropHigh: 1, dropLow: 0 },
  ],
  seats: [
    { id: '1', group: 'leaders', organisation: 'committee' },
    { id: '2', group: 'departments', organisation: 'justice' },
    { id: '3', group: 'departments', organisation: 'justice' },
    { id: '4', group: 'departments', organisation: 'police' },
  ],
  criteria: [
    { id: 'work', title: said('工作实绩', 'Results'), full: 60, anchors },
    { id: 'report', title: said('现场述职', 'Report'), full: 40, anchors: [] },
  ],
  outOf: 100,
  decimals: 1,
  rounding: { digits: 2, mode: 'half-up' },
};

/** A panel at work: clients of each post over one store of reviews. */
export class Hall extends Desks<PostName> {
  #planned = 0;

  constructor() {
    super('2026-07-02T09:00:00+08:00', posts, { caseTypes: [appeal], organisations, proceedings: localProceedings({ kinds: [reviewKind] }) });
  }

  act(post: PostName, id: string, action: string, args: Record<string, unknown> = {}): Promise<void> {
    return this.take(post, 'reviews', { id, area }, action, args);
  }

  /** A review, taken as far as that its first subject is up. */
  async review(until: 'planned' | 'open' | 'up' = 'up', part: Partial<ReviewPlan> = {}): Promise<string> {
    const id = `review-${(this.#planned += 1)}`;
    await this.act('convener', id, 'plan', { ...plan, ...part });
    if (until !== 'planned') await this.act('convener', id, 'open');
    if (until === 'up') await this.act('convener', id, 'call');
    return id;
  }

  /** Scores for a seat: so much for the work, and 30 for the report. */
  score(id: string, seat: string, work: number, words = '', subject = 'east'): Promise<void> {
    const post = ({ '1': 'convener', '4': 'police' } as const)[seat as '1' | '4'] ?? 'justice';
    return this.act(post, id, 'score', { seat, subject, scores: { work, report: 30 }, words });
  }

  /** Every seat scores the subject that is up. */
  async scoreAll(id: string, subject = 'east'): Promise<void> {
    for (const [seat, work] of [['1', 55.5], ['2', 50], ['3', 45], ['4', 59]] as const) await this.score(id, seat, work, `comment of seat ${seat}`, subject);
  }

  async state(post: PostName, id: string): Promise<Review> {
    const found = (await (await this.client(post)).reviews.list(area)).find((review) => review.id === id);
    if (!found) throw new Error(`${post} does not see ${id}`);
    return found;
  }

  async sheet(post: PostName, id: string, { lang, seat = '' }: { lang?: string; seat?: string } = {}): Promise<LinliScoreSheet> {
    const element = await show<LinliScoreSheet>(await this.client(post), html`<linli-score-sheet area=${area} review-id=${id} seat=${seat}></linli-score-sheet>`, lang);
    await until(() => element.shadowRoot?.querySelector('h2'));
    return element;
  }
}
