import { rankScorecards } from '../comparison/rank-scorecards.js';
import type { Ranking } from '../comparison/ranking.js';
import type { Assessment } from '../life/assessment.js';
import { scoreAll } from '../scoring/score-all.js';
import type { Scorecard } from '../score.js';
import type { Bulletin } from './bulletin.js';
import { plain, tracesOf } from './figures-of.js';
import type { Publication } from './publication.js';
import type { PublicBulletin } from './public-schema.js';
import type { BulletinTrace } from './score-schemas.js';

/**
 * What a publication shows of a result. With `top`, those behind the places that are shown are not in it in any way, nor who was listed
 * apart; with `scores`, cards stand in the order in which the organisations were listed, and no place is given.
 * @throws RangeError when the assessment is not published
 */
export function publicBulletin(published: Assessment | Bulletin): PublicBulletin {
  if ('cards' in published) return shown(published.publication, published, published.cards, published.rankings, (cards) => tracesAmong(published, cards));
  const { publication, status, scheme } = published;
  if (status !== 'published' || !publication) throw new RangeError(`Assessment ${published.id} is not published`);
  const all = scoreAll(scheme, published);
  return shown(publication, published, all, rankScorecards(scheme, all), (cards) => tracesOf(scheme, published, cards));
}

type Tracing = (cards: readonly Scorecard[]) => BulletinTrace[];

function shown(publication: Publication, { period, assessed }: Pick<Bulletin, 'period' | 'assessed'>, all: readonly Scorecard[], ranked: readonly Ranking[], trace: Tracing): PublicBulletin {
  const rankings = rankingsShown(publication, ranked);
  const base = { publication, period, assessed: assessed.length, rankings };
  if (publication.show !== 'top') return plain({ ...base, cards: all });
  const first = new Set(rankings.flatMap(({ places }) => places.map(({ organisation }) => organisation)));
  const cards = all.filter(({ organisation }) => first.has(organisation));
  return plain({ ...base, cards, traces: trace(cards) });
}

function tracesAmong({ traces }: Bulletin, cards: readonly Scorecard[]): BulletinTrace[] {
  const those = new Set(cards.map(({ organisation }) => organisation));
  return traces.filter(({ organisation }) => those.has(organisation));
}

function rankingsShown({ show, top = 0 }: Publication, rankings: readonly Ranking[]): readonly Ranking[] {
  if (show === 'scores') return [];
  if (show === 'full') return rankings;
  return rankings.map((ranking) => ({ ...ranking, places: ranking.places.filter(({ place }) => place <= top), apart: [], gone: [] }));
}
