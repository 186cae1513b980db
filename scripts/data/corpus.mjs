import { rectificationFrom } from '@linli/model';
import { familyOf } from './families.mjs';
import { createHistory } from './history.mjs';
import { appeals, otherKinds, rectifications } from './kinds/index.mjs';
import { samplePhotos } from './photos.mjs';
import { createRandom } from './random.mjs';
import { showcase } from './showcase.mjs';
import { surveyOf } from './survey.mjs';
import { communitiesOf, tellMatter, withForm } from './telling.mjs';

/**
 * A corpus of sample cases across the townships of a province: appeals above all, and of every other kind some. The same options give
 * the same corpus, byte for byte.
 * @param options.divisions all divisions of the province, as `{code, name}` @param options.organisations who there is in it
 * @param options.grids of a county where places have points
 * @param options.anchor the moment, in milliseconds since 1970, from which the cases are seen: nothing happened after it
 * @returns `{case, events, receipt}` of each case, in the order in which they were filed
 */
export function createCorpus({ divisions, organisations, grids = [], anchor, count = 5000, seed = 12345 }) {
  const random = createRandom(seed);
  const photos = samplePhotos();
  const world = { random, anchor, places: communitiesOf(divisions), directory: directoryOf(organisations), photo: (name) => photos[name].attachment, survey: grids.length > 0 ? surveyOf(grids) : undefined };
  const records = [...showcase(world, divisions), ...otherKinds.flatMap(([kind, share]) => recordsOf(world, kind, Math.round((share * count) / 5000)))];
  while (records.length < count) records.push(...appealWithFamily(world).slice(0, count - records.length));
  return records.sort((a, b) => Date.parse(a.case.createdAt) - Date.parse(b.case.createdAt));
}

/** The organisations that serve a county or what it lies in. */
function directoryOf(organisations) {
  const known = new Map();
  return (region) => {
    if (!known.has(region)) known.set(region, organisations.filter(({ area }) => region.startsWith(area) || area.startsWith(region)));
    return known.get(region);
  };
}

/** Cases of one kind, standing by turns where they can. */
function recordsOf(world, kind, count) {
  const turns = Object.values(kind.standings).flatMap((standing) => Array.from({ length: standing.share ?? 1 }, () => standing));
  return Array.from({ length: count }, (_, index) => {
    const standing = turns[index % turns.length];
    const told = tellMatter(world, kind, { standing });
    return createHistory(told, { path: standing.path(told), age: standing.age, anchor: world.anchor });
  });
}

const appealShares = Object.fromEntries(Object.entries(appeals.standings).map(([status, { share }]) => [status, share]));

/** An appeal, and what belongs to it: reports of the same matter by others, what was split off, what a check led to. */
function appealWithFamily(world) {
  const { random, anchor } = world;
  const standing = appeals.standings[random.weighted(appealShares)];
  const { path, age } = standing;
  const told = tellMatter(world, appeals, { standing });
  const record = createHistory(told, { path: path(told), age, anchor });
  return [record, ...familyOf(world, told, record), ...rectificationsAfter(world, told, record)];
}

/** A check that failed leads, in half of the cases, to an order to rectify. */
function rectificationsAfter({ random, anchor }, told, record) {
  const { case: item } = record;
  const failed = item.checks.find(({ result }) => result === 'fails');
  if (!failed || item.lead === told.centre || random.chance(0.5)) return [];
  const { values } = rectificationFrom(failed, item);
  const started = Date.parse(failed.at) + 5 * 3_600_000;
  if (started > anchor) return [];
  const order = { ...told, kind: rectifications, parent: record, filedBy: 'supervisor', drafted: values, matter: rectifications.matters[0], said: rectifications.matters[0].said[0] };
  return [createHistory(withForm(order), { path: rectifications.standings.closed.path(order), anchor, started })];
}
