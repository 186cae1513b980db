import { formatList, formatNumber } from '../../form/format.js';
import type { Text } from '../../text/text-schema.js';
import { text, type Locale } from '../../text/text.js';
import type { PlanFinding, PlanFindingCode, PlanUnit } from './finding.js';

/** How grids and communities are called where a finding is read; without it, by their codes. */
export interface PlanNames {
  grid?(code: string): string;
  community?(code: string): string;
}

interface Words {
  grids: string;
  community: string;
  liesIn: string | undefined;
  measure: string;
  limit: string;
  share: string;
}

/** One sentence or two on what is wrong and how much, in three languages. */
export function planFindingText(finding: PlanFinding, names: PlanNames = {}): Text {
  const [hans, hant, en] = (['zh-Hans', 'zh-Hant', 'en'] as const).map((locale) => wordsOf(finding, names, locale)) as [Words, Words, Words];
  return sentences[finding.code](hans, hant, en);
}

/** A measure of a finding with its unit: `1,250 m²`, `350 户`. Areas from a hectare on in hectares, widths to the centimetre. */
export function formatPlanMeasure(value: number, unit: PlanUnit, locale: Locale): string {
  if (unit === 'm2' && value >= 10_000) return `${formatNumber(rounded(value / 10_000), locale)} ${units.hectare[locale]}`;
  const shown = formatNumber(unit === 'm2' || unit === 'm' ? rounded(value) : value, locale);
  if (locale === 'en') return `${shown} ${value === 1 ? units[unit].one : units[unit].en}`;
  return `${shown} ${units[unit][locale]}`;
}

/** To two digits behind the point below ten, to one below a hundred. */
function rounded(value: number): number {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  return Number(value.toFixed(digits));
}

const units: Readonly<Record<PlanUnit | 'hectare', Readonly<Record<Locale | 'one', string>>>> = {
  hectare: { 'zh-Hans': '公顷', 'zh-Hant': '公頃', en: 'ha', one: 'ha' },
  m2: { 'zh-Hans': '平方米', 'zh-Hant': '平方米', en: 'm²', one: 'm²' },
  m: { 'zh-Hans': '米', 'zh-Hant': '米', en: 'm', one: 'm' },
  household: { 'zh-Hans': '户', 'zh-Hant': '戶', en: 'households', one: 'household' },
  person: { 'zh-Hans': '人', 'zh-Hant': '人', en: 'people', one: 'person' },
  grid: { 'zh-Hans': '个网格', 'zh-Hant': '個網格', en: 'grids', one: 'grid' },
  position: { 'zh-Hans': '处', 'zh-Hant': '處', en: 'places', one: 'place' },
};

function wordsOf({ grids, community, liesIn, measure, limit }: PlanFinding, { grid = same, community: nameOf = same }: PlanNames, locale: Locale): Words {
  return {
    grids: listOf(grids.map(grid), locale),
    community: community === undefined ? '' : nameOf(community),
    liesIn: liesIn === undefined ? undefined : nameOf(liesIn),
    measure: measure ? formatPlanMeasure(measure.value, measure.unit, locale) : '',
    limit: measure && limit !== undefined ? formatPlanMeasure(limit, measure.unit, locale) : '',
    share: measure?.share === undefined ? '' : percent(measure.share),
  };
}

function same(code: string): string {
  return code;
}

/** No more than four by name: a sentence is to be read. */
function listOf(names: readonly string[], locale: Locale): string {
  if (names.length <= 4) return formatList(names, locale);
  const first = formatList(names.slice(0, 3), locale);
  const count = formatNumber(names.length, locale);
  return { 'zh-Hans': `${first}等 ${count} 个网格`, 'zh-Hant': `${first}等 ${count} 個網格`, en: `${first} and others, ${count} grids in all` }[locale];
}

/** What is not all or nothing is not shown as such. */
function percent(share: number): string {
  return `${share >= 1 ? 100 : Math.min(99.9, Math.max(0.1, Number((share * 100).toFixed(share < 0.1 ? 1 : 0))))}%`;
}

const sentences: Readonly<Record<PlanFindingCode, (hans: Words, hant: Words, en: Words) => Text>> = {
  'no-boundary': (a, b, c) => text(`网格 ${a.grids} 还没有绘制边界。`, `網格 ${b.grids} 還沒有繪製邊界。`, `Grid ${c.grids} has no boundary yet.`),
  'no-community-boundary': (a, b, c) => text(
    `村（社区）${a.community} 没有边界，无法核对其网格是否全覆盖、是否越界。`,
    `村（社區）${b.community} 沒有邊界，無法核對其網格是否全覆蓋、是否越界。`,
    `Community ${c.community} has no boundary: whether its grids cover it, or go beyond it, cannot be checked.`,
  ),
  'no-grid': (a, b, c) => text(`村（社区）${a.community} 还没有划分网格。`, `村（社區）${b.community} 還沒有劃分網格。`, `Community ${c.community} has no grid.`),
  'unknown-community': (a, b, c) => text(
    `网格 ${a.grids} 所属的村（社区）${a.community} 不在本次划分范围内。`,
    `網格 ${b.grids} 所屬的村（社區）${b.community} 不在本次劃分範圍內。`,
    `Grid ${c.grids} names community ${c.community}, which this plan does not have.`,
  ),
  'duplicate-code': (a, b, c) => text(`网格代码 ${a.grids} 重复，用在 ${a.measure}上。`, `網格代碼 ${b.grids} 重複，用在 ${b.measure}上。`, `Code ${c.grids} is used by ${c.measure}.`),
  'wrong-code': (a, b, c) => text(`网格代码 ${a.grids} 不符合编码规则。`, `網格代碼 ${b.grids} 不符合編碼規則。`, `Grid code ${c.grids} does not follow the scheme of codes.`),
  'other-code': (a, b, c) => text(
    `网格代码 ${a.grids} 的前段不是所属村（社区）${a.community} 的代码。`,
    `網格代碼 ${b.grids} 的前段不是所屬村（社區）${b.community} 的代碼。`,
    `Grid code ${c.grids} does not begin with the code of its community, ${c.community}.`,
  ),
  gap: (a, b, c) => text(
    `有 ${a.measure} 不属于任何网格${a.grids && `，旁边是网格 ${a.grids}`}。`,
    `有 ${b.measure} 不屬於任何網格${b.grids && `，旁邊是網格 ${b.grids}`}。`,
    `${c.measure} are in no grid${c.grids && `, beside ${c.grids}`}.`,
  ),
  hole: (a, b, c) => text(`网格 ${a.grids} 中间有 ${a.measure} 不属于任何网格。`, `網格 ${b.grids} 中間有 ${b.measure} 不屬於任何網格。`, `Within grid ${c.grids}, ${c.measure} are in no grid.`),
  overlap: (a, b, c) => text(`网格 ${a.grids} 重叠 ${a.measure}。`, `網格 ${b.grids} 重疊 ${b.measure}。`, `Grids ${c.grids} overlap by ${c.measure}.`),
  'second-set': (a, b, c) => text(
    `网格 ${a.grids} 划在同一片地方，重叠 ${a.measure}（${a.share}）。各部门共用一套网格，不另行划分。`,
    `網格 ${b.grids} 劃在同一片地方，重疊 ${b.measure}（${b.share}）。各部門共用一套網格，不另行劃分。`,
    `Grids ${c.grids} lie on the same ground: ${c.measure}, ${c.share} of the smaller one. All departments use one set of grids.`,
  ),
  'not-cut-out': (a, b, c) => text(
    `专属网格与综合网格重叠：${a.grids}，${a.measure}（专属网格的 ${a.share}）。请从综合网格中划出这部分。`,
    `專屬網格與綜合網格重疊：${b.grids}，${b.measure}（專屬網格的 ${b.share}）。請從綜合網格中劃出這部分。`,
    `A dedicated grid lies over a general one: ${c.grids}, ${c.measure}, ${c.share} of the dedicated one. Cut it out of the general grid.`,
  ),
  islands: (a, b, c) => text(
    `网格 ${a.grids} 分成了不相连的几块，主体之外有 ${a.measure}（${a.share}）。`,
    `網格 ${b.grids} 分成了不相連的幾塊，主體之外有 ${b.measure}（${b.share}）。`,
    `Grid ${c.grids} is in parts that are not connected: ${c.measure}, ${c.share} of it, lie apart from the largest part.`,
  ),
  outside: (a, b, c) => text(
    `网格 ${a.grids} 有 ${a.measure}（${a.share}）在所属村（社区）${a.community} 之外${a.liesIn === undefined ? '' : `，位于 ${a.liesIn}`}。`,
    `網格 ${b.grids} 有 ${b.measure}（${b.share}）在所屬村（社區）${b.community} 之外${b.liesIn === undefined ? '' : `，位於 ${b.liesIn}`}。`,
    `${c.measure} of grid ${c.grids} (${c.share}) are outside of its community, ${c.community}${c.liesIn === undefined ? '' : `: they are in ${c.liesIn}`}.`,
  ),
  'thin-gap': (a, b, c) => text(
    `有一条平均宽 ${a.measure} 的细缝不属于任何网格${a.grids && `，旁边是网格 ${a.grids}`}。`,
    `有一條平均寬 ${b.measure} 的細縫不屬於任何網格${b.grids && `，旁邊是網格 ${b.grids}`}。`,
    `A strip ${c.measure} wide on average is in no grid${c.grids && `, beside ${c.grids}`}.`,
  ),
  'thin-overlap': (a, b, c) => text(`网格 ${a.grids} 在一条平均宽 ${a.measure} 的细缝上重叠。`, `網格 ${b.grids} 在一條平均寬 ${b.measure} 的細縫上重疊。`, `Grids ${c.grids} overlap in a strip ${c.measure} wide on average.`),
  'thin-grid': (a, b, c) => text(
    `网格 ${a.grids} 平均只有 ${a.measure} 宽，不足 ${a.limit}。`,
    `網格 ${b.grids} 平均只有 ${b.measure} 寬，不足 ${b.limit}。`,
    `Grid ${c.grids} is only ${c.measure} wide on average, less than ${c.limit}.`,
  ),
  unmatched: (a, b, c) => text(
    `${a.grids && `网格 ${a.grids} `}${a.community && `${a.grids && '与'}村（社区）${a.community} `}的公共边界有 ${a.measure}没有对齐。`,
    `${b.grids && `網格 ${b.grids} `}${b.community && `${b.grids && '與'}村（社區）${b.community} `}的公共邊界有 ${b.measure}沒有對齊。`,
    `The common boundary of ${[c.grids, c.community && `community ${c.community}`].filter(Boolean).join(' and ')} does not match in ${c.measure}.`,
  ),
  'too-many-households': (a, b, c) => text(`网格 ${a.grids} 有 ${a.measure}，多于 ${a.limit}。`, `網格 ${b.grids} 有 ${b.measure}，多於 ${b.limit}。`, `Grid ${c.grids} has ${c.measure}, more than ${c.limit}.`),
  'too-few-households': (a, b, c) => text(`网格 ${a.grids} 有 ${a.measure}，少于 ${a.limit}。`, `網格 ${b.grids} 有 ${b.measure}，少於 ${b.limit}。`, `Grid ${c.grids} has ${c.measure}, fewer than ${c.limit}.`),
  'too-many-people': (a, b, c) => text(`网格 ${a.grids} 有 ${a.measure}，多于 ${a.limit}。`, `網格 ${b.grids} 有 ${b.measure}，多於 ${b.limit}。`, `Grid ${c.grids} has ${c.measure}, more than ${c.limit}.`),
  'too-few-people': (a, b, c) => text(`网格 ${a.grids} 有 ${a.measure}，少于 ${a.limit}。`, `網格 ${b.grids} 有 ${b.measure}，少於 ${b.limit}。`, `Grid ${c.grids} has ${c.measure}, fewer than ${c.limit}.`),
  'not-counted': (a, b, c) => text(`网格 ${a.grids} 的户数还没有统计。`, `網格 ${b.grids} 的戶數還沒有統計。`, `The households of grid ${c.grids} have not been counted yet.`),
};
