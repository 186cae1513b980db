import type { Instant } from '../clock/clock.js';
import type { Place } from '../form/definition.js';
import type { CaseRef } from '../identity/case-ref.js';
import {
  categoryRelation, daysBetween, matterLikeness, matterScore, placeLikeness, placeScore, textSimilarity, timeLikeness, timeScore,
  type MatterLikeness, type PlaceLikeness, type TimeLikeness,
} from './likeness.js';
import { keyOf, PreparedMatter, type ComparedMatter } from './matter.js';

interface Scored<Kind extends string, Side, Detail> {
  kind: Kind;
  /** Its share in the whole, 0 to 1; the three make 1. */
  weight: number;
  /** 0 to 1. */
  score: number;
  /** What is to be seen side by side: of the case in hand, and of the candidate. */
  left: Side;
  right: Side;
  detail: Detail;
}

export type MatterEvidence = Scored<'matter', Pick<ComparedMatter, 'category' | 'title'>, MatterLikeness>;
export type PlaceEvidence = Scored<'place', Pick<Place, 'division' | 'text'>, PlaceLikeness>;
export type TimeEvidence = Scored<'time', Instant, TimeLikeness>;
export type DuplicateEvidence = MatterEvidence | PlaceEvidence | TimeEvidence;

/** A case that may be about the same matter. `score` is 0 to 1; `evidence` is by matter, place and time. */
export interface LikelyDuplicate {
  ref: CaseRef;
  score: number;
  evidence: [MatterEvidence, PlaceEvidence, TimeEvidence];
}

export interface DuplicateOptions {
  /** How much each kind of evidence counts against the others. Default: matter 0.5, place 0.35, time 0.15. */
  weights?: Readonly<Partial<Record<DuplicateEvidence['kind'], number>>> | undefined;
  /** The lowest score that is likely, 0 to 1. Default 0.6. */
  threshold?: number | undefined;
  /** Cases further apart in days are not compared. Default 30. */
  maxDays?: number | undefined;
  /** How many are given at most. Default 20. */
  limit?: number | undefined;
  /** Compares cases of other types too. */
  otherTypes?: boolean | undefined;
  /** The fields of `content` that describe the matter. Default `detail`; an index keeps those that it was made with. */
  fields?: readonly string[] | undefined;
}

/** Cases made ready to be compared again and again. */
export interface DuplicateIndex {
  readonly fields: readonly string[];
  readonly matters: readonly PreparedMatter[];
}

const describing = ['detail'];

/** Makes cases ready for {@link likelyDuplicates}, where many are compared with the same ones. */
export function duplicateIndex(cases: readonly ComparedMatter[], fields: readonly string[] = describing): DuplicateIndex {
  return { fields, matters: cases.map((matter) => new PreparedMatter(matter, fields)) };
}

/**
 * The cases that may be about the same matter as `item`, the likeliest first: to be looked at side by side, and merged by a person
 * or not at all. They are compared by matter, place and time, never by who asked: that cannot even be passed in, and telephone
 * numbers and names are cleared from the texts as far as they can be told. The score is the weighted geometric mean of the three,
 * so that what one speaks against is not made up for by the others: the same words in another town are another matter.
 *
 * Left out: `item` itself, what is merged with it already, the case that either was made from, and other parts of one that was
 * split. Pass only cases that whoever looks may see. Throws a RangeError when a case was created at no moment, a weight is
 * negative, or all are 0.
 */
export function likelyDuplicates(item: ComparedMatter, candidates: readonly ComparedMatter[] | DuplicateIndex, options: DuplicateOptions = {}): LikelyDuplicate[] {
  const { threshold = 0.6, maxDays = 30, limit = 20, otherTypes = false, fields = describing } = options;
  const weights = sharesOf(options.weights);
  const { matters, fields: described } = 'matters' in candidates ? candidates : duplicateIndex(candidates, fields);
  const left = new PreparedMatter(item, described);
  const apart = strangersTo(left, matters);
  const found = matters.flatMap((right): Likely[] => {
    if (!otherTypes && right.matter.type.id !== item.type.id) return [];
    if (daysBetween(left, right) > maxDays || !apart(right)) return [];
    const likely = compare(left, right, weights, threshold);
    return likely ? [likely] : [];
  });
  return found.sort((one, other) => other.score - one.score || (one.right.key < other.right.key ? -1 : 1)).slice(0, limit).map((likely) => tell(left, likely, weights));
}

type Shares = Readonly<Record<DuplicateEvidence['kind'], number>>;

function sharesOf({ matter = 0.5, place = 0.35, time = 0.15 }: DuplicateOptions['weights'] = {}): Shares {
  const sum = matter + place + time;
  if (!(Math.min(matter, place, time) >= 0 && sum > 0)) throw new RangeError('Weights must not be negative, and one must be above 0');
  return { matter: matter / sum, place: place / sum, time: time / sum };
}

/** A candidate with its scores, before its evidence is put together. */
interface Likely {
  right: PreparedMatter;
  place: PlaceLikeness;
  scores: Shares;
  score: number;
}

/** `undefined` below the threshold. */
function compare(left: PreparedMatter, right: PreparedMatter, weights: Shares, threshold: number): Likely | undefined {
  const [one, other] = [left.matter, right.matter];
  const place = placeLikeness(left, right);
  const known = { place: placeScore(place, one.place, other.place), time: timeScore(left, right) };
  const category = categoryRelation(one.category, other.category);
  // Texts are long: they are read only where the best of them would do.
  if (mean({ ...known, matter: matterScore(category, 1) }, weights) < threshold) return undefined;
  const scores = { ...known, matter: matterScore(category, textSimilarity(left, right)) };
  const score = mean(scores, weights);
  return score < threshold ? undefined : { right, place, scores, score };
}

function tell(left: PreparedMatter, { right, place, scores, score }: Likely, weights: Shares): LikelyDuplicate {
  const [one, other] = [left.matter, right.matter];
  return {
    ref: other.ref,
    score,
    evidence: [
      { kind: 'matter', weight: weights.matter, score: scores.matter, left: matterSide(one), right: matterSide(other), detail: matterLikeness(left, right) },
      { kind: 'place', weight: weights.place, score: scores.place, left: placeSide(one), right: placeSide(other), detail: place },
      { kind: 'time', weight: weights.time, score: scores.time, left: one.createdAt, right: other.createdAt, detail: timeLikeness(left, right) },
    ],
  };
}

function mean(scores: Shares, weights: Shares): number {
  return scores.matter ** weights.matter * scores.place ** weights.place * scores.time ** weights.time;
}

function matterSide({ category, title }: ComparedMatter): MatterEvidence['left'] {
  return { category, title };
}

function placeSide({ place: { division, text } }: ComparedMatter): PlaceEvidence['left'] {
  return { division, text };
}

/** Tells the cases that have nothing to do with `item` yet from itself and those that it belongs together with. */
function strangersTo(item: PreparedMatter, others: readonly PreparedMatter[]): (other: PreparedMatter) => boolean {
  const into = new Map([item, ...others].flatMap(({ key, matter: { mergedInto } }) => (mergedInto ? [[key, keyOf(mergedInto)] as const] : [])));
  const head = (key: string, seen: readonly string[] = []): string => {
    const next = into.get(key);
    return next === undefined || seen.includes(next) ? key : head(next, [...seen, key]);
  };
  const [own, parent] = [head(item.key), parentOf(item)];
  return (other) => {
    const theirs = parentOf(other);
    const split = item.matter.parent?.kind === 'split' && other.matter.parent?.kind === 'split' && parent === theirs;
    return other.key !== item.key && head(other.key) !== own && parent !== other.key && theirs !== item.key && !split;
  };
}

function parentOf({ matter: { parent } }: PreparedMatter): string | undefined {
  return parent ? keyOf(parent.ref) : undefined;
}
