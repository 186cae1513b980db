import { compareExact, type Assessment, type Ranked, type Ranking, type Score, type Scorecard } from '@linli/model';
import type { AssessmentFacts } from '../assessment-data.js';

/** One organisation of a ranking. */
export interface RankingRow {
  organisation: string;
  card: Scorecard;
  /** `null`: listed without a place. */
  ranked: Ranked | null;
  /** Of what the table is ordered by, where that is not the total. */
  score: Score | undefined;
  /** How many of its indicators rest on few cases. */
  small: number;
}

/** One table, with who stands beside it. */
export interface RankingTable {
  group: string | null;
  rows: readonly RankingRow[];
  apart: Ranking['apart'];
  gone: Ranking['gone'];
  /** How many are compared, whatever the table is narrowed to. */
  members: number;
}

export interface RankingFilter {
  /** Part of a name. */
  text: string;
  /** Id of a group, or empty. */
  group: string;
  /** Id of an indicator; empty: by place. */
  order: string;
}

export const noRankingFilter: Readonly<RankingFilter> = { text: '', group: '', order: '' };

/** Whether the publication that is all that may be seen leaves places out: then nothing may put them back. */
export function hidesPlaces({ published }: Assessment): boolean {
  return published !== undefined && published.publication.show === 'scores';
}

/** Whether nobody is left out: only then an order can be weighed. */
export function showsWhole({ published }: Assessment): boolean {
  return published === undefined || published.publication.show === 'full';
}

/**
 * The tables as they are shown. Ordered by an indicator, those with more points come first, those without last, equals by place. Without
 * places the organisations stand by name.
 */
export function tablesOf(facts: AssessmentFacts, filter: RankingFilter, name: (id: string) => string): RankingTable[] {
  const cards = new Map(facts.cards.map((card) => [card.organisation, card]));
  const text = filter.text.trim().toLowerCase();
  const isShown = ({ organisation }: { organisation: string }) => text === '' || name(organisation).toLowerCase().includes(text);
  const row = (card: Scorecard, ranked: Ranked | null): RankingRow => ({
    organisation: card.organisation,
    card,
    ranked,
    score: filter.order ? card.scores.find(({ indicator }) => indicator === filter.order) : undefined,
    small: card.scores.filter(({ small, state }) => small && state === 'scored').length,
  });
  if (hidesPlaces(facts.assessment)) return withoutPlaces(facts, filter, name).map(([group, some]) => ({ group, rows: some.filter(isShown).map((card) => row(card, null)), apart: [], gone: [], members: some.length }));
  return facts.rankings
    .filter(({ group }) => filter.group === '' || group === null || group === filter.group)
    .map((ranking): RankingTable => {
      const isOfGroup = (each: { group: string }) => filter.group === '' || each.group === filter.group;
      const rows = ranking.places.flatMap((ranked) => {
        const card = cards.get(ranked.organisation);
        return card && isOfGroup(ranked) && isShown(ranked) ? [row(card, ranked)] : [];
      });
      const ordered = filter.order ? [...rows].sort((one, other) => byPoints(one, other)) : rows;
      return { group: ranking.group, rows: ordered, apart: ranking.apart.filter((each) => isOfGroup(each) && isShown(each)), gone: text ? [] : ranking.gone, members: ranking.places.length + ranking.apart.length };
    });
}

function withoutPlaces({ assessment: { scheme }, cards }: AssessmentFacts, filter: RankingFilter, name: (id: string) => string): [string | null, Scorecard[]][] {
  const groups = scheme.ranking.within === 'all' ? [null] : scheme.groups.map(({ id }) => id).filter((id) => cards.some(({ group }) => group === id));
  const order = new Intl.Collator('zh-Hans-CN');
  const sorted = [...cards].sort((one, other) => order.compare(name(one.organisation), name(other.organisation)) || order.compare(one.organisation, other.organisation));
  return groups
    .filter((group) => filter.group === '' || group === null || group === filter.group)
    .map((group) => [group, sorted.filter((card) => (group === null || card.group === group) && (filter.group === '' || card.group === filter.group))]);
}

/** A sort keeps the order of equals. */
function byPoints(one: RankingRow, other: RankingRow): number {
  const [mine, theirs] = [one.score?.points ?? null, other.score?.points ?? null];
  return mine === null || theirs === null ? Number(mine === null) - Number(theirs === null) : compareExact(theirs, mine);
}
