import { compareExact } from '../exact/exact.js';
import type { Scheme } from '../scheme.js';
import type { Scorecard } from '../score.js';
import { placesOf } from './rank.js';
import type { Movement, Ranked, Ranking } from './ranking.js';

export interface RankScorecardsOptions {
  /** The cards of the last period. Ranked as those of this one are, so that a changed rule moves nobody. */
  before?: readonly Scorecard[] | undefined;
}

/**
 * The rankings that the scheme's rule asks for: one for each group that has members, in the scheme's order, or one of all. Of equal totals, who
 * has more points in the first of `then` that tells them apart goes first; where none does they share a place. The order in which cards are
 * given changes nothing.
 */
export function rankScorecards(scheme: Scheme, cards: readonly Scorecard[], { before }: RankScorecardsOptions = {}): Ranking[] {
  const rankings = groupsOf(scheme, cards).map((group) => rankOne(scheme, cards, group));
  return before ? rankings.map((ranking) => withMovement(ranking, cards, rankScorecards(scheme, before), before)) : rankings;
}

/** The groups that are ranked: `[null]` where all are together. A group that the scheme does not know comes last. */
function groupsOf({ ranking, groups }: Scheme, cards: readonly Scorecard[]): (string | null)[] {
  if (ranking.within === 'all') return [null];
  const present = new Set(cards.map(({ group }) => group));
  const known = groups.map(({ id }) => id);
  return [...known.filter((id) => present.has(id)), ...[...present].filter((id) => !known.includes(id)).sort()];
}

function rankOne(scheme: Scheme, cards: readonly Scorecard[], group: string | null): Ranking {
  const { ties, then = [] } = scheme.ranking;
  const members = cards.filter((card) => group === null || card.group === group).sort(byOrganisation);
  const sorted = members.filter(hasTotal).sort((one, other) => compareCards(one, other, then).sign);
  const places = placesOf(sorted, (one, other) => compareCards(one, other, then).sign === 0, ties);
  return {
    group,
    ties,
    places: sorted.map((card, index): Ranked => {
      const { organisation, total, grade } = card;
      const previous = sorted[index - 1];
      const place = places[index] ?? 0;
      const tied = places[index - 1] === place || places[index + 1] === place;
      const decidedBy = previous ? compareCards(previous, card, then).by : null;
      return { organisation, group: card.group, total, grade, place, tied, decidedBy, movement: null };
    }),
    apart: members.filter((card) => !hasTotal(card)).map(({ organisation, group: own, without }) => ({ organisation, group: own, why: without ?? 'hold' })),
    gone: [],
  };
}

export type PlacedCard = Scorecard & { total: string };

export function hasTotal(card: Scorecard): card is PlacedCard {
  return card.total !== null;
}

/** Which of two goes first (below zero: `one`), and the indicator that decided where the totals do not. */
export function compareCards(one: PlacedCard, other: PlacedCard, then: readonly string[]): { sign: number; by: string | null } {
  const sign = one.total === other.total ? 0 : compareExact(other.total, one.total);
  return sign === 0 ? compareEquals(one, other, then) : { sign, by: null };
}

/** The same where the totals are equal. Without points it goes behind. */
export function compareEquals(one: Scorecard, other: Scorecard, then: readonly string[]): { sign: number; by: string | null } {
  for (const id of then) {
    const [mine, theirs] = [pointsOf(one, id), pointsOf(other, id)];
    const sign = mine === null || theirs === null ? Number(mine === null) - Number(theirs === null) : compareExact(theirs, mine);
    if (sign !== 0) return { sign, by: id };
  }
  return { sign: 0, by: null };
}

function pointsOf({ scores }: Scorecard, indicator: string): string | null {
  return scores.find((score) => score.indicator === indicator)?.points ?? null;
}

function byOrganisation(one: Scorecard, other: Scorecard): number {
  return one.organisation < other.organisation ? -1 : Number(one.organisation > other.organisation);
}

function withMovement(ranking: Ranking, cards: readonly Scorecard[], last: readonly Ranking[], before: readonly Scorecard[]): Ranking {
  const stood = new Map(last.find(({ group }) => group === ranking.group)?.places.map(({ organisation, place }) => [organisation, place]));
  const groupThen = new Map(before.map(({ organisation, group }) => [organisation, group]));
  const present = new Set(cards.map(({ organisation }) => organisation));
  const movementOf = ({ organisation, group, place }: Ranked): Movement => {
    const was = groupThen.get(organisation);
    if (was === undefined) return unmoved('new');
    if (ranking.group !== null && was !== group) return unmoved('regrouped');
    const from = stood.get(organisation);
    if (from === undefined) return unmoved('unplaced');
    return { kind: from > place ? 'up' : from < place ? 'down' : 'same', last: from, by: from - place };
  };
  return {
    ...ranking,
    places: ranking.places.map((each) => ({ ...each, movement: movementOf(each) })),
    gone: [...stood].filter(([organisation]) => !present.has(organisation)).map(([organisation, place]) => ({ organisation, last: place })),
  };
}

function unmoved(kind: Movement['kind']): Movement {
  return { kind, last: null, by: 0 };
}
