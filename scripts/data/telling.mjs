import { receiptCode, receiptSecret } from '@linli/model';
import { dayAt } from './history.mjs';
import { organisationId } from './organisations.mjs';
import { photoNames } from './photos.mjs';
import { createScene, tell } from './phrases.mjs';
import { surveyedShare } from './survey.mjs';

const surnames = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '徐', '孙', '胡', '朱', '高', '林', '何', '郭', '罗', '邓', '欧阳', '熊', '万', '涂'];
/** No such numbers are in use by a person: an operator's prefix and eight zeros. */
const phones = ['13800000000', '13900000000', '13700000000', '15000000000', '15900000000', '18600000000', '18900000000'];
const departments = ['urban', 'housing', 'transport', 'ecology', 'market', 'water', 'land', 'civil'];
const hour = 3_600_000;

/** Townships that people live in, each with its communities; county seats come up more often because they have more streets. */
export function communitiesOf(divisions) {
  const townships = new Map(divisions.filter(({ code, name }) => code.length === 9 && /(街道|镇|乡)$/.test(name)).map(({ code }) => [code, []]));
  for (const division of divisions) {
    if (division.code.length === 12 && /(居委会|村委会|居民委员会|村民委员会)$/.test(division.name)) townships.get(division.code.slice(0, 9))?.push(division);
  }
  return [...townships.values()].filter((communities) => communities.length > 0);
}

/**
 * What one sample case is about, and who has to do with it: a matter of the kind, at a place, in the words of whoever files it.
 * @param world `random`, `places` as {@link communitiesOf} gives them, `directory(region)`: the organisations there are, `survey`: where grids are known
 * @param kind one of ./kinds
 * @param chosen what is settled beforehand: `community`, where it is to stand (`standing` of the kind), or `matters` to choose from
 */
export function tellMatter({ random, places, directory, photo, survey }, kind, { community = somewhere(random, places, survey), standing, matters = kind.matters.filter(standing?.matters ?? (() => true)) } = {}) {
  const settled = /村/.test(community.name) ? 'village' : 'town';
  const matter = random.pick(matters.filter(({ scene = 'any' }) => scene === 'any' || scene === settled));
  const surveyed = survey?.has(community.code) ? survey.spotIn(random, community.code) : undefined;
  const scene = { ...createScene(random, community.name), point: surveyed?.point };
  const said = random.pick(matter.said);
  const told = {
    kind, random, directory, standing, community, matter, scene, said,
    words: tell(random, matter, said, scene),
    filedBy: kind.filedBy(random),
    isAssisted: random.chance(0.12),
    photo: (name = random.pick(photoNames)) => photo(name),
    receiptAt: (at) => receiptFor(random, kind.type, at),
    ...responsible(random, community.code, matter.handler),
    ...(surveyed && { grid: surveyed.grid }),
  };
  return withForm(told);
}

/** More often than by chance in the county whose ground has been surveyed. */
function somewhere(random, places, survey) {
  const surveyed = survey && random.chance(surveyedShare) ? places.filter(([community]) => survey.has(community.code)) : places;
  return random.pick(random.pick(surveyed));
}

/** The same, with what was told changed: whoever files fills the form in anew. */
export function withForm(told) {
  return { ...told, form: told.kind.form(told) };
}

/** Who leads, assists and is called; `wrongHandler` is sent it by mistake, `uninvolved` has nothing to do with it. */
function responsible(random, code, key) {
  const township = code.slice(0, 9);
  const handler = organisationId(key, township);
  const others = shuffled(random, departments.filter((other) => other !== key).map((other) => organisationId(other, township)));
  const local = organisationId('township', township);
  return {
    region: code.slice(0, 6),
    township,
    grid: `${code}${String(random.between(1, 3)).padStart(3, '0')}`,
    centre: organisationId('centre', township),
    handler,
    wrongHandler: others[0],
    assist: local === handler || random.chance(0.7) ? others[1] : local,
    called: others.slice(2, random.between(4, 5)),
    uninvolved: others[5],
  };
}

function shuffled(random, list) {
  const rest = [...list];
  return list.map(() => rest.splice(random.between(0, rest.length - 1), 1)[0]);
}

function receiptFor(random, { receiptPrefix }, at) {
  return { code: receiptCode(receiptPrefix, dayAt(at), random.bytes(7)), secret: receiptSecret(random.bytes(10)) };
}

/** How someone can be reached: a name that is nobody's, and a number that is no one's. */
export function contactOf(random) {
  return { name: `示例·${random.pick(surnames)}**`, phone: random.pick(phones) };
}

export function dayBefore(at, days) {
  return dayAt(at - days * 24 * hour);
}
