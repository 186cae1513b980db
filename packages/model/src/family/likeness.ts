import { covers } from '../division/division.js';
import type { Place } from '../form/definition.js';
import { metresBetween } from './distance.js';
import type { PreparedMatter } from './matter.js';
import { dice, overlap, sharedWords } from './similarity.js';

/** How two categories stand: `within` if one is a branch of the other, `unknown` if either is not given. */
export type CategoryRelation = 'same' | 'within' | 'sibling' | 'other' | 'unknown';
/** The smallest division that two places share; `within` if one is known only as far as a division that holds the other. */
export type DivisionRelation = 'same' | 'within' | 'township' | 'county' | 'other';
/** Whether the distance was measured; `crs-differs`: the points have different coordinate references. */
export type PointRelation = 'compared' | 'crs-differs' | 'missing';

/** `similarity` of title and description, 0 to 1; `words` that both use, the longest first. */
export interface MatterLikeness {
  category: CategoryRelation;
  similarity: number;
  words: string[];
}

/** `similarity` of the places in words, 0 to 1; `metres` where the points could be compared. */
export interface PlaceLikeness {
  division: DivisionRelation;
  similarity: number;
  points: PointRelation;
  metres: number | null;
}

/** Whole days between the two. */
export interface TimeLikeness {
  days: number;
}

/*
 * The figures below are presets, set on made-up cases: they order what staff look at, and decide nothing.
 */
const categoryScores: Readonly<Record<Exclude<CategoryRelation, 'unknown'>, number>> = { same: 1, within: 0.8, sibling: 0.4, other: 0 };
const divisionScores: Readonly<Record<DivisionRelation, number>> = { same: 1, within: 0.9, township: 0.6, county: 0.1, other: 0 };
const halfDistance = 200;
const halfLife = 5;
const day = 86_400_000;

export function categoryRelation(left: string, right: string): CategoryRelation {
  if (left === '' || right === '') return 'unknown';
  if (left === right) return 'same';
  if (left.startsWith(`${right}.`) || right.startsWith(`${left}.`)) return 'within';
  const [one, other] = [left, right].map((path) => path.slice(0, Math.max(0, path.lastIndexOf('.'))));
  return one !== '' && one === other ? 'sibling' : 'other';
}

/** Half the category, half the text; the text alone where a category is not given. */
export function matterScore(category: CategoryRelation, similarity: number): number {
  return category === 'unknown' ? similarity : (categoryScores[category] + similarity) / 2;
}

/** The better of the titles alone and of all that was written, so that a long description does not drown a title. */
export function textSimilarity(left: PreparedMatter, right: PreparedMatter): number {
  const titled = left.title.length + right.title.length > 0;
  return Math.max(titled ? dice(left.title, right.title) : 0, dice(left.textPairs, right.textPairs));
}

export function matterLikeness(left: PreparedMatter, right: PreparedMatter): MatterLikeness {
  const category = categoryRelation(left.matter.category, right.matter.category);
  return { category, similarity: textSimilarity(left, right), words: sharedWords(left.text, right.text) };
}

export function placeLikeness(left: PreparedMatter, right: PreparedMatter): PlaceLikeness {
  const [one, other] = [left.matter.place, right.matter.place];
  const metres = one.point && other.point && metresBetween(one.point, other.point);
  const points = !one.point || !other.point ? 'missing' : metres === undefined ? 'crs-differs' : 'compared';
  return { division: divisionRelation(one.division, other.division), similarity: overlap(left.place, right.place), points, metres: metres ?? null };
}

/** By the division and what is said of the place in it; mostly by the distance where that is known. */
export function placeScore({ division, similarity, metres }: PlaceLikeness, left: Place, right: Place): number {
  const alone = divisionAlone(left.division, right.division);
  const told = divisionScores[division] * (alone + (1 - alone) * similarity);
  return metres === null ? told : 0.85 * 0.5 ** (metres / halfDistance) + 0.15 * told;
}

export function timeLikeness(left: PreparedMatter, right: PreparedMatter): TimeLikeness {
  return { days: Math.floor(daysBetween(left, right)) };
}

/** Halved with every five days between them. */
export function timeScore(left: PreparedMatter, right: PreparedMatter): number {
  return 0.5 ** (daysBetween(left, right) / halfLife);
}

/** Days between the two, with their fraction. */
export function daysBetween(left: PreparedMatter, right: PreparedMatter): number {
  return Math.abs(left.at - right.at) / day;
}

function divisionRelation(left: string, right: string): DivisionRelation {
  if (left === right) return 'same';
  if (covers(left, right) || covers(right, left)) return 'within';
  if (left.length >= 9 && left.slice(0, 9) === right.slice(0, 9)) return 'township';
  return left.slice(0, 6) === right.slice(0, 6) ? 'county' : 'other';
}

/** How much it says that two places are in one division, whatever their words: much in a village, nothing in a county. */
function divisionAlone(left: string, right: string): number {
  const digits = Math.min(left.length, right.length);
  if (digits >= 12 && left === right) return 0.35;
  return digits >= 9 ? 0.2 : 0;
}
