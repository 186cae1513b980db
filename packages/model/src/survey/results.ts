import { exactOf, exactText, type Fraction } from '../assessment/exact/exact.js';
import { wilsonInterval } from '../assessment/scoring/wilson.js';
import type { SurveyResult } from './result.js';
import { minimumCell, smallSample, type Survey, type SurveyOption, type SurveyQuestion, type SurveySubject } from './survey.js';

type Answered = Pick<Survey, 'questions' | 'subjects' | 'sample' | 'minimumCell' | 'smallSample' | 'tallies' | 'imported' | 'results'>;

/** Answers that were drawn together: of one stratum, or of a whole subject. */
interface Piece {
  stratum: string | null;
  n: number;
  valid: number;
  positive: Fraction;
  population: number | null;
  /** By option; `null` where only sums were imported. */
  counts: Readonly<Record<string, number>> | null;
}

/**
 * What each question came to for each subject, in the order of the design; those that were set when it was closed, once it was.
 *
 * Strata count by their population (post-stratification: each valid answer weighs N_h ÷ n_h, n_h the valid answers of that question);
 * where one of a subject's strata that was answered has no known population, all answers weigh the same. Strata of fewer answers than the minimum cell
 * count together, and own answers of such a stratum not at all beside imported figures: populations and imported figures are known, and an exact
 * share would tell how those few answered. The interval is Wilson's on Kish's
 * effective number, with the finite population correction where the population is known. It holds for people who were drawn; for
 * those who came by themselves (`online`) it only shows how much chance alone would do. There is no sum over subjects, from which a hidden one could be worked out.
 */
export function surveyResults(survey: Answered): SurveyResult[] {
  return survey.results ?? survey.subjects.flatMap((subject) => survey.questions.map((question) => resultOf(survey, subject, question)));
}

function resultOf(survey: Answered, subject: SurveySubject, question: SurveyQuestion): SurveyResult {
  const least = survey.minimumCell ?? minimumCell;
  const pieces = piecesOf(survey, subject, question, least);
  const answered = pieces.filter(({ valid }) => valid > 0);
  const all = answered.every(({ population }) => population !== null && population > 0);
  const sound = all ? together(answered, least) : answered;
  const n = sum(pieces.map((piece) => piece.n));
  const valid = sum(sound.map((piece) => piece.valid));
  const hidden = valid < least;
  const whole = pieces.some(({ stratum }) => stratum === null);
  const covered = new Set(answered.map(({ stratum }) => stratum));
  const strata = survey.sample.strata.filter((stratum) => stratum.subject === subject.organisation);
  const weights = new Map(sound.map((piece) => [piece, all && piece.population !== null ? exactOf(piece.population).div(piece.valid) : exactOf(1)]));
  const effective = effectiveOf(sound, weights);
  const correction = all && valid > 0 ? correctionOf(sum(sound.map(({ population }) => population ?? 0)), valid) : null;
  const share = shareOf(sound, weights, ({ positive }) => positive);
  const interval = hidden || share === null ? null : intervalOf(share, effective, correction);
  return {
    subject: subject.organisation,
    question: question.id,
    n,
    valid,
    hidden,
    small: valid < (survey.smallSample ?? smallSample),
    rate: hidden || share === null ? null : exactText(share.mul(100)),
    weighted: all && sound.length > 1,
    effective: exactText(effective),
    correction: correction && exactText(correction),
    interval,
    margin: interval && (interval[1] - interval[0]) / 2,
    uncovered: whole ? [] : strata.filter(({ id }) => !covered.has(id)).map(({ id }) => id),
    options: hidden || sound.some(({ counts }) => !counts) ? [] : validOptions(question).map(({ id }) => ({
      option: id,
      count: sum(sound.map(({ counts }) => counts?.[id] ?? 0)),
      share: exactText((shareOf(sound, weights, ({ counts }) => exactOf(counts?.[id] ?? 0)) ?? exactOf(0)).mul(100)),
    })),
  };
}

function piecesOf({ sample, tallies, imported }: Answered, { organisation }: SurveySubject, question: SurveyQuestion, least: number): Piece[] {
  const strata = sample.strata.filter(({ subject }) => subject === organisation);
  const known = strata.map(({ population }) => population);
  const people = known.every((population) => population !== null) && known.length > 0 ? sum(known.map((population) => population ?? 0)) : null;
  const cells = imported.map(({ cell }) => cell).filter((cell) => cell.subject === organisation && cell.question === question.id);
  const own = strata.flatMap((stratum): Piece[] => {
    const tally = tallies.find((candidate) => candidate.stratum === stratum.id);
    if (!tally) return [];
    const counts = tally.counts[question.id] ?? {};
    const count = (options: readonly SurveyOption[]): number => sum(options.map(({ id }) => counts[id] ?? 0));
    const positive = exactOf(count(question.options.filter((option) => option.counts === 'positive')));
    return [{ stratum: stratum.id, n: tally.answered, valid: count(validOptions(question)), positive, population: stratum.population, counts }];
  });
  const others = cells.map((cell): Piece => {
    const population = cell.population ?? (cell.stratum === null ? people : (strata.find(({ id }) => id === cell.stratum)?.population ?? null));
    return { stratum: cell.stratum, n: cell.n, valid: cell.valid, positive: exactOf(cell.positive), population, counts: null };
  });
  return joined([...(others.length > 0 ? own.filter(({ valid }) => valid >= least) : own), ...others]);
}

/** Strata of fewer answers than `least` as one; where that is too few still, with the smallest of the others. */
function together(pieces: readonly Piece[], least: number): Piece[] {
  const ordered = [...pieces].sort((one, other) => one.valid - other.valid || (String(one.stratum) < String(other.stratum) ? -1 : 1));
  const few = ordered.filter(({ valid }) => valid < least);
  const enough = ordered.slice(few.length);
  const lacks = few.length > 0 && sum(few.map(({ valid }) => valid)) < least;
  const [first, ...others] = [...few, ...(lacks ? enough.slice(0, 1) : [])];
  return first ? [others.reduce(added, first), ...enough.slice(lacks ? 1 : 0)] : enough;
}

function added(one: Piece, other: Piece): Piece {
  const options = one.counts && other.counts && [...new Set([...Object.keys(one.counts), ...Object.keys(other.counts)])];
  return {
    stratum: one.stratum,
    n: one.n + other.n,
    valid: one.valid + other.valid,
    positive: one.positive.add(other.positive),
    population: one.population === null || other.population === null ? null : one.population + other.population,
    counts: options && Object.fromEntries(options.map((option) => [option, (one.counts?.[option] ?? 0) + (other.counts?.[option] ?? 0)])),
  };
}

/** Answers of the same stratum weigh the same, wherever they come from. */
function joined(pieces: readonly Piece[]): Piece[] {
  const byStratum = new Map<string | null, Piece>();
  for (const piece of pieces) {
    const before = byStratum.get(piece.stratum);
    byStratum.set(piece.stratum, before ? { ...added(before, piece), population: piece.population } : piece);
  }
  // What stands for all of a subject, beside a part of it, has no weight of its own.
  const mixed = byStratum.size > 1 && byStratum.has(null);
  return [...byStratum.values()].map((piece) => (mixed ? { ...piece, population: null } : piece));
}

type Weights = ReadonlyMap<Piece, Fraction>;

/** `null` where there is nothing to take a share of. */
function shareOf(pieces: readonly Piece[], weights: Weights, part: (piece: Piece) => Fraction): Fraction | null {
  const [above, below] = [part, ({ valid }: Piece) => exactOf(valid)].map((of) => pieces.reduce((total, piece) => total.add(of(piece).mul(weights.get(piece) ?? 1)), exactOf(0)));
  return !above || !below || below.equals(0) ? null : above.div(below);
}

/** Kish: (Σw)² ÷ Σw². */
function effectiveOf(pieces: readonly Piece[], weights: Weights): Fraction {
  const total = (of: (weight: Fraction) => Fraction) => pieces.reduce((all, piece) => all.add(of(weights.get(piece) ?? exactOf(1)).mul(piece.valid)), exactOf(0));
  const squares = total((weight) => weight.mul(weight));
  const plain = total((weight) => weight);
  return squares.equals(0) ? exactOf(0) : plain.mul(plain).div(squares);
}

function correctionOf(population: number, valid: number): Fraction {
  return population > valid ? exactOf(population - valid).div(population - 1) : exactOf(0);
}

/** The correction makes the variance smaller, as more answers would. */
function intervalOf(share: Fraction, effective: Fraction, correction: Fraction | null): [number, number] {
  const answers = correction === null ? effective.valueOf() : correction.equals(0) ? Infinity : effective.div(correction).valueOf();
  const [low, high] = wilsonInterval(share.valueOf(), answers);
  return [low * 100, high * 100];
}

function validOptions({ options }: SurveyQuestion): SurveyOption[] {
  return options.filter(({ counts }) => counts !== 'not-valid');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
