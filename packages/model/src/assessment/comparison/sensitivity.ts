import { exactOf, type Fraction } from '../exact/exact.js';
import type { AssessmentData } from '../data.js';
import type { Decimal } from '../decimal.js';
import type { Scheme } from '../scheme.js';
import { scoreAll } from '../scoring/score-all.js';
import type { Scorecard } from '../score.js';
import { gapsWithin } from './gap.js';
import { compareEquals, rankScorecards } from './rank-scorecards.js';
import type { Ranking } from './ranking.js';
import type { Overtaking, RankRange } from './rank-range.js';
import { boundSteps, type Bounds } from './rank-bounds.js';
import { climb, corners, draws, placesUnder, unchanged, type Trial } from './trials.js';
import { weighingsOf, type Weighing } from './weighing.js';

export interface SensitivityOptions {
  /** By what share the weight of each top-level block may move, up or down, from 0 to less than 1. Default 0.2. */
  vary?: Decimal | undefined;
  /**
   * `bounds` (the default): who can pass whom is worked out exactly, and from it the first and last place that can be; weights that are tried say
   * which of those are reached. `sample`: only weights drawn at random are tried.
   */
  method?: 'bounds' | 'sample' | undefined;
  /** How many are drawn. Default 1000 with `sample`, otherwise none. */
  draws?: number | undefined;
  /** The same seed draws the same weights. */
  seed?: number | undefined;
}

/**
 * Whether the order would be another under other plausible weights: for each organisation with a total, the range of its places when the weight
 * of every top-level block moves by up to `vary` of itself and all are brought back to the same full. What a block reached of its weight stays,
 * so do bonus and vetoes, and a total is not rounded anew; equals stay in the order that the scheme's `then` gives them. Ranges of a wider
 * span contain those of a narrower one, and at 0 are the place itself.
 * @throws RangeError when `vary` is not from 0 to less than 1
 */
export function sensitivity(scheme: Scheme, data: AssessmentData, options: SensitivityOptions = {}): RankRange[] {
  return sensitivityOf(scheme, scoreAll(scheme, data), options);
}

/** The same from cards that are there already. */
export function sensitivityOf(scheme: Scheme, cards: readonly Scorecard[], options: SensitivityOptions = {}): RankRange[] {
  const steps = sensitivitySteps(scheme, cards, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same in small pieces, for a page that is to be used meanwhile: after each it says how much is done, from 0 to 1, and goes on when it is asked
 * for the next. What it returns at the end are the ranges; whoever wants them no longer stops asking.
 */
export function* sensitivitySteps(scheme: Scheme, cards: readonly Scorecard[], options: SensitivityOptions = {}): Generator<number, RankRange[]> {
  const weighings = new Map(weighingsOf(scheme, cards).map((weighing) => [weighing.card.organisation, weighing]));
  const rankings = rankScorecards(scheme, cards);
  const all = rankings.reduce((count, { places }) => count + places.length, 0);
  const ranges: RankRange[] = [];
  for (const ranking of rankings) {
    const before = ranges.length;
    const steps = rangesIn(scheme, ranking, ranking.places.flatMap(({ organisation }) => weighings.get(organisation) ?? []), options);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield (before + step.value * ranking.places.length) / Math.max(all, 1);
    ranges.push(...step.value);
  }
  return ranges;
}

function* rangesIn(scheme: Scheme, ranking: Ranking, weighings: readonly Weighing[], options: SensitivityOptions): Generator<number, RankRange[]> {
  const { vary = 0.2, method = 'bounds', draws: count = method === 'sample' ? 1000 : 0, seed = 1 } = options;
  const span = spanOf(vary);
  const { places: placed } = ranking;
  const blocks = weighings[0]?.weights.length ?? 0;
  const isSample = method === 'sample';
  const bounds = isSample ? [] : yield* within(boundSteps(weighings, span, scheme.ranking), 0, 1 / 3, weighings.length);
  const drawn = draws(span, blocks, count, seed);
  const climbed = isSample ? [] : yield* within(climbs(weighings, bounds, span), 1 / 3, 2 / 3, weighings.length);
  const tried = [unchanged(span, blocks), ...(isSample ? [] : [...corners(span, blocks, weighings.length, seed), ...climbed]), ...drawn];
  const found = yield* within(placesFound(weighings, tried, scheme, placed.map(({ place }) => place), drawn), isSample ? 0 : 2 / 3, 1, tried.length);
  return placed.map(({ organisation, total, place }, index): RankRange => {
    const { best = place, worst = place, often = 0 } = found[index] ?? {};
    const bound = bounds[index];
    const seen = { best, worst };
    return {
      group: ranking.group, organisation, total, place, ...(bound ? { best: bound.best, worst: bound.worst } : seen), found: seen,
      exact: bound !== undefined && bound.best === best && bound.worst === worst,
      steadyTo: bound?.steadyTo ?? null, often: drawn.length === 0 ? null : often / drawn.length,
    };
  });
}

/** Steps that count up to `count`, as a part of the whole. */
function* within<T>(steps: Generator<number, T>, from: number, to: number, count: number): Generator<number, T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    yield from + ((to - from) * step.value) / count;
  }
}

/** Among more organisations than this, climbs for each would take too long: corners have to do. */
const mostClimbers = 300;

/** For each, weights that lift it and weights that lower it. */
function* climbs(weighings: readonly Weighing[], bounds: readonly Bounds[], span: Fraction): Generator<number, Trial[]> {
  const trials: Trial[] = [];
  if (weighings.length > mostClimbers) return trials;
  for (const [index, each] of weighings.entries()) {
    const rivals = (bounds[index]?.rivals ?? []).flatMap((rival) => weighings[rival] ?? []);
    if (rivals.length > 0) trials.push(...climb(span, each, rivals, 1), ...climb(span, each, rivals, -1));
    yield index + 1;
  }
  return trials;
}

interface Found {
  best: number;
  worst: number;
  /** In how many of the drawn trials it kept its place. */
  often: number;
}

function* placesFound(weighings: readonly Weighing[], trials: readonly Trial[], { ranking }: Scheme, places: readonly number[], drawn: readonly Trial[]): Generator<number, Found[]> {
  const found = places.map((place): Found => ({ best: place, worst: place, often: 0 }));
  const counted = new Set(drawn);
  for (const [at, trial] of trials.entries()) {
    for (const [index, place] of placesUnder(weighings, trial, ranking).entries()) {
      const each = found[index];
      if (!each) continue;
      each.best = Math.min(each.best, place);
      each.worst = Math.max(each.worst, place);
      if (counted.has(trial) && place === places[index]) each.often += 1;
    }
    yield at + 1;
  }
  return found;
}

/** Whether `behind` could come before `ahead` if weights were moved by up to `vary`. @throws RangeError when one of them has no total */
export function overtaking(scheme: Scheme, cards: readonly Scorecard[], behind: string, ahead: string, vary: Decimal = 0.2): Overtaking {
  const weighings = weighingsOf(scheme, cards);
  const [one, other] = [behind, ahead].map((id) => weighings.find(({ card }) => card.organisation === id));
  if (!one || !other) throw new RangeError(`${one ? ahead : behind} has no total to compare`);
  const { most, exact, levelAt } = gapsWithin(spanOf(vary))(one, other);
  const level = compareEquals(one.card, other.card, scheme.ranking.then ?? []).sign;
  const can = most > 0 || (most === 0 && level < 0);
  return { can: exact || !can ? can : null, from: levelAt < 1 ? levelAt : null };
}

function spanOf(vary: Decimal): Fraction {
  const span = exactOf(vary);
  if (span.compare(0) < 0 || span.compare(1) >= 0) throw new RangeError(`Weights vary by a share from 0 to less than 1, not ${vary}`);
  return span;
}
