import type { AssessmentData } from '../data.js';
import { figureKey } from '../life/standing.js';
import type { Observation } from '../observation.js';
import type { Scheme } from '../scheme.js';
import { scoreAll } from '../scoring/score-all.js';
import type { Exact, Scorecard } from '../score.js';
import { rankScorecards } from './rank-scorecards.js';
import type { Ranking } from './ranking.js';

/** A number that is another than before. `null`: there was none, or there is none now. */
export interface MovedFigure {
  organisation: string;
  /** Id of an indicator, `bonus`, `total` or `place`. */
  figure: string;
  before: Exact | null;
  after: Exact | null;
}

export interface WhatIf {
  /** The cards of those concerned: whose figures are changed, and whose cards change with them (peers that are compared with). */
  before: Scorecard[];
  after: Scorecard[];
  ranking: { before: Ranking[]; after: Ranking[] };
  moved: MovedFigure[];
}

/** What would be if these figures were others: each replaces those of the same organisation, period and indicator. Nothing is changed. */
export function whatIf(scheme: Scheme, data: AssessmentData, changes: readonly Observation[]): WhatIf {
  const before = scoreAll(scheme, data);
  const changed = new Set(changes.map(figureKey));
  const after = scoreAll(scheme, { ...data, observations: [...data.observations.filter((each) => !changed.has(figureKey(each))), ...changes] });
  const named = new Set(changes.map(({ organisation }) => organisation));
  const isConcerned = before.map((card, index) => named.has(card.organisation) || JSON.stringify(card) !== JSON.stringify(after[index]));
  const ranking = { before: rankScorecards(scheme, before), after: rankScorecards(scheme, after) };
  return {
    before: before.filter((_, index) => isConcerned[index]),
    after: after.filter((_, index) => isConcerned[index]),
    ranking,
    moved: [...before.flatMap((card, index) => movedIn(card, after[index] ?? card)), ...movedPlaces(ranking)],
  };
}

function movedIn(one: Scorecard, other: Scorecard): MovedFigure[] {
  const { organisation } = one;
  const points = new Map(other.scores.map((score) => [score.indicator, score.points]));
  return [
    ...one.scores.map(({ indicator, points: before }): MovedFigure => ({ organisation, figure: indicator, before, after: points.get(indicator) ?? null })),
    { organisation, figure: 'bonus', before: one.bonus, after: other.bonus },
    { organisation, figure: 'total', before: one.total, after: other.total },
  ].filter(({ before, after }) => before !== after);
}

function movedPlaces({ before, after }: WhatIf['ranking']): MovedFigure[] {
  const now = placesIn(after);
  const then = placesIn(before);
  return [...new Set([...then.keys(), ...now.keys()])]
    .map((organisation): MovedFigure => ({ organisation, figure: 'place', before: then.get(organisation) ?? null, after: now.get(organisation) ?? null }))
    .filter((each) => each.before !== each.after);
}

function placesIn(rankings: readonly Ranking[]): Map<string, string> {
  return new Map(rankings.flatMap(({ places }) => places.map(({ organisation, place }) => [organisation, String(place)])));
}
