import { rankScorecards } from '../comparison/rank-scorecards.js';
import type { AssessmentData } from '../data.js';
import type { Scheme } from '../scheme.js';
import { explainScores } from '../trace/explain-score.js';
import { scoreAll } from '../scoring/score-all.js';
import type { Scorecard } from '../score.js';
import type { Bulletin, BulletinFigure } from './bulletin.js';
import type { BulletinTrace } from './score-schemas.js';

/** All that follows from a scheme and its figures, and is frozen with them. Cards are in the order of those assessed. */
export interface DerivedFigures {
  cards: Bulletin['cards'];
  rankings: Bulletin['rankings'];
  traces: Bulletin['traces'];
}

/** Works out cards, rankings and traces as plain JSON. */
export function figuresOf(scheme: Scheme, data: AssessmentData): DerivedFigures {
  const cards = scoreAll(scheme, data);
  return plain({ cards, rankings: rankScorecards(scheme, cards), traces: tracesOf(scheme, data, cards) });
}

/** Of each card in its order: `total`, then each indicator. */
export function tracesOf(scheme: Scheme, data: AssessmentData, cards: readonly Scorecard[]): BulletinTrace[] {
  const explain = explainScores(scheme, data);
  return cards.flatMap(({ organisation, scores }) => ['total', ...scores.map(({ indicator }) => indicator)].map((about): BulletinTrace => {
    const { subject, title, lines, result } = explain(organisation, about);
    return { organisation, subject, title, lines: lines.map((line) => ({ ...line })), result };
  }));
}

/** As it is once it was written down and read again: without members that are `undefined`. */
export function plain<T>(value: unknown): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** What the engine is given of a bulletin. No score depends on who entered a figure or when, so that neither is in it. */
export function dataOf({ period, assessed, figures, assessor, publication }: Pick<Bulletin, 'period' | 'assessed' | 'figures' | 'assessor' | 'publication'>): AssessmentData {
  const by = { role: 'system' as const, organisation: assessor };
  return { period, assessed, observations: figures.map((figure: BulletinFigure) => ({ ...figure, at: publication.at, by })) };
}
