import { appeal, receiptCode, receiptSecret } from '@linli/model';
import { createHistory } from './history.mjs';
import { standings } from './journeys.mjs';
import { matters } from './matters/index.mjs';
import { organisationId } from './organisations.mjs';
import { createScene, retell, tell } from './phrases.mjs';
import { createRandom } from './random.mjs';

const surnames = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '徐', '孙', '胡', '朱', '高', '林', '何', '郭', '罗', '邓', '欧阳', '熊', '万', '涂'];
/** No such numbers are in use by a person: an operator's prefix and eight zeros. */
const phones = ['13800000000', '13900000000', '13700000000', '15000000000', '15900000000', '18600000000', '18900000000'];
const handlers = ['urban', 'housing', 'transport', 'ecology', 'market', 'water', 'land', 'civil'];
const duplicateShare = 0.03;
const hour = 3_600_000;

/**
 * A corpus of sample appeals across the townships of a province. The same options give the same corpus, byte for byte.
 * @param options.divisions all divisions of the province, as `{code, name}`
 * @param options.anchor the moment, in milliseconds since 1970, from which the cases are seen: nothing happened after it
 * @returns `{case, events, receipt}` of each case, in the order in which they were filed
 */
export function createCorpus({ divisions, anchor, count = 5000, seed = 12345 }) {
  const random = createRandom(seed);
  const places = communitiesOf(divisions);
  const records = [];
  while (records.length < count) {
    const told = tellMatter(random, places);
    const first = createHistory(told, { status: random.weighted(shares), anchor });
    records.push(first);
    if (records.length < count && random.chance(duplicateShare)) records.push(repetitionOf(told, first.case, anchor));
  }
  return records.sort((a, b) => Date.parse(a.case.createdAt) - Date.parse(b.case.createdAt));
}

const shares = Object.fromEntries(Object.entries(standings).map(([status, { share }]) => [status, share]));

/** The same matter at the same place within two days, in the words of someone else: still open, or refused as a repetition. */
function repetitionOf(told, first, anchor) {
  const { random, matter, said, scene } = told;
  const filed = Date.parse(first.createdAt);
  const started = filed + Math.min(40 * hour, anchor - filed) * (random.between(5, 95) / 100);
  const another = { ...told, byPhone: random.chance(0.4), isRepetition: true, form: formFor(told, retell(random, matter, said, scene)) };
  return createHistory(another, { status: random.pick(['refused', 'closed']), anchor, started });
}

/** Townships that people live in, each with its communities; county seats come up more often because they have more streets. */
function communitiesOf(divisions) {
  const townships = new Map(divisions.filter(({ code, name }) => code.length === 9 && /(街道|镇|乡)$/.test(name)).map(({ code }) => [code, []]));
  for (const division of divisions) {
    if (division.code.length === 12 && /(居委会|村委会|居民委员会|村民委员会)$/.test(division.name)) townships.get(division.code.slice(0, 9))?.push(division);
  }
  return [...townships.values()].filter((communities) => communities.length > 0);
}

function tellMatter(random, places) {
  const community = random.pick(random.pick(places));
  const settled = /村/.test(community.name) ? 'village' : 'town';
  const matter = random.pick(matters.filter((candidate) => candidate.scene === 'any' || candidate.scene === settled));
  const scene = createScene(random, community.name);
  const said = random.pick(matter.said);
  const told = { random, community, matter, scene, said, byPhone: random.chance(0.4), ...responsible(random, community.code, matter.handler) };
  return { ...told, receiptAt: (at) => receiptFor(random, at), form: formFor(told, tell(random, matter, said, scene)) };
}

function responsible(random, code, key) {
  const township = code.slice(0, 9);
  const handler = organisationId(key, township);
  const others = handlers.filter((other) => other !== key).map((other) => organisationId(other, township));
  return {
    region: code.slice(0, 6),
    grid: `${code}${String(random.between(1, 3)).padStart(3, '0')}`,
    centre: organisationId('centre', township),
    handler,
    wrongHandler: random.pick(others),
    assist: random.pick([organisationId('township', township), ...others].filter((id) => id !== handler)),
  };
}

function receiptFor(random, at) {
  return { code: receiptCode(appeal.receiptPrefix, dayAt(at), random.bytes(7)), secret: receiptSecret(random.bytes(10)) };
}

/** The intake form as it is filled in at a moment. */
function formFor({ random, community, matter, scene }, words) {
  const asksDanger = matter.kind === 'help' || matter.kind === 'report';
  const danger = random.chance(0.03) ? { danger: 'yes', dangerDetail: '现场没有警示标志，晚上容易摔倒。' } : { danger: 'no' };
  const contact = random.chance(0.8) ? { contactable: 'yes', ...contactOf(random) } : { contactable: 'no' };
  const daysAgo = random.chance(0.55) ? random.between(0, 6) : null;
  return (at) => ({
    kind: matter.kind,
    category: matter.category,
    ...words,
    place: { division: community.code, text: scene.spot },
    ...(daysAgo !== null && { happenedOn: dayAt(at - daysAgo * 24 * hour) }),
    ...(asksDanger && danger),
    ...contact,
  });
}

function contactOf(random) {
  return { name: `示例·${random.pick(surnames)}**`, phone: random.pick(phones), confidential: random.chance(0.15) ? 'yes' : 'no', consent: true };
}

function dayAt(at) {
  return new Date(at + 8 * hour).toISOString().slice(0, 10);
}
