import { formatDay } from '../../clock/format.js';
import { pickText, type Locale } from '../../text/text.js';
import type { Text } from '../../text/text-schema.js';
import type { Duty } from '../service.js';
import { inEach, quoted, someOf } from './phrase.js';

/** What can be wrong with the duties of an area. */
export type DutyFindingCode =
  | 'no-lead' | 'two-leads' | 'unknown-post' | 'no-such-post' | 'post-elsewhere' | 'unknown-service' | 'not-admitted' | 'contradicting-duties' | 'duplicate-duty'
  | 'no-worker' | 'vacant-worker' | 'unknown-grid'
  | 'substitution-dates' | 'unknown-substitute' | 'vacant-substitute' | 'substitute-away' | 'circular-substitution' | 'two-substitutes';

/** One thing that is wrong, with what it is about: enough to show the cell of the matrix. */
export interface DutyFinding {
  code: DutyFindingCode;
  /** A sentence for whoever keeps the duties. */
  text: Text;
  /** What has none is a fault. */
  severity?: 'warning';
  /** Id of the item. */
  service?: string;
  /** Posts, or kinds of posts. */
  posts?: readonly string[];
  /** Codes of the grids where it is so. */
  grids?: readonly string[];
  duty?: Duty;
}

type Named = Text | string;

/** The same sentence in three languages, from names in those languages. */
const say = {
  'no-lead': (service: Named, places: Places) => inEach((l) => pick(l, `${quoted(service, l)}没有主办岗位：${where(places, l)}。`, `${quoted(service, l)}沒有主辦崗位：${where(places, l)}。`, `No post leads ${quoted(service, l)}: ${where(places, l)}.`)),
  'two-leads': (service: Named, leads: readonly Named[], places: Places) =>
    inEach((l) => pick(l, `${quoted(service, l)}有几个主办岗位（${listed(leads, l)}）：${where(places, l)}。`, `${quoted(service, l)}有幾個主辦崗位（${listed(leads, l)}）：${where(places, l)}。`, `${quoted(service, l)} has more than one lead (${listed(leads, l)}): ${where(places, l)}.`)),
  'unknown-post': (post: string, service: Named) => inEach((l) => pick(l, `${quoted(service, l)}的职责写的岗位${quoted(post, l)}，当天没有这个岗位。`, `${quoted(service, l)}的職責寫的崗位${quoted(post, l)}，當天沒有這個崗位。`, `A duty for ${quoted(service, l)} names the post ${quoted(post, l)}, which does not exist on that day.`)),
  'no-such-post': (post: Named, service: Named) => inEach((l) => pick(l, `${quoted(service, l)}的职责给了${name(post, l)}，但适用的网格都没有这类岗位。`, `${quoted(service, l)}的職責給了${name(post, l)}，但適用的網格都沒有這類崗位。`, `A duty for ${quoted(service, l)} is given to the kind of post ${quoted(post, l)}, which no grid in its area has.`)),
  'post-elsewhere': (post: Named, service: Named) => inEach((l) => pick(l, `${quoted(service, l)}的职责给了${quoted(post, l)}，但这个岗位不在职责适用的区域内。`, `${quoted(service, l)}的職責給了${quoted(post, l)}，但這個崗位不在職責適用的區域內。`, `A duty for ${quoted(service, l)} is given to ${quoted(post, l)}, which lies outside its area.`)),
  'unknown-service': (service: string) => inEach((l) => pick(l, `职责写的事项${quoted(service, l)}不在准入清单上。`, `職責寫的事項${quoted(service, l)}不在准入清單上。`, `A duty names the item ${quoted(service, l)}, which was never admitted.`)),
  'not-yet-admitted': (service: Named, day: string) => inEach((l) => pick(l, `${quoted(service, l)}自 ${formatDay(day, l)} 起才列入准入清单，当天还不能要求网格办理。`, `${quoted(service, l)}自 ${formatDay(day, l)} 起才列入准入清單，當天還不能要求網格辦理。`, `${quoted(service, l)} is on the list only from ${formatDay(day, l)}: grids do not do it before.`)),
  withdrawn: (service: Named, day: string) => inEach((l) => pick(l, `${quoted(service, l)}已于 ${formatDay(day, l)} 退出准入清单，职责应当撤销。`, `${quoted(service, l)}已於 ${formatDay(day, l)} 退出准入清單，職責應當撤銷。`, `${quoted(service, l)} left the list on ${formatDay(day, l)}: end its duties.`)),
  'contradicting-duties': (post: Named, service: Named) => inEach((l) => pick(l, `${name(post, l)}对${quoted(service, l)}在同一区域有不同的职责，只能保留一条。`, `${name(post, l)}對${quoted(service, l)}在同一區域有不同的職責，只能保留一條。`, `${name(post, l)} has different duties for ${quoted(service, l)} in the same area: keep one.`)),
  'duplicate-duty': (post: Named, service: Named) => inEach((l) => pick(l, `${name(post, l)}对${quoted(service, l)}的职责重复登记。`, `${name(post, l)}對${quoted(service, l)}的職責重複登記。`, `The duty of ${quoted(post, l)} for ${quoted(service, l)} is recorded twice.`)),
  'no-worker': (places: Places) => inEach((l) => pick(l, `没有网格员岗位：${where(places, l)}。`, `沒有網格員崗位：${where(places, l)}。`, `No post of a grid worker: ${where(places, l)}.`)),
  'vacant-worker': (places: Places) => inEach((l) => pick(l, `网格员空缺，也没有人代岗：${where(places, l)}。`, `網格員空缺，也沒有人代崗：${where(places, l)}。`, `The grid worker’s post is vacant and nobody stands in: ${where(places, l)}.`)),
  'unknown-grid': (post: Named, grid: string) => inEach((l) => pick(l, `${quoted(post, l)}所在的网格 ${grid} 当天不存在。`, `${quoted(post, l)}所在的網格 ${grid} 當天不存在。`, `${quoted(post, l)} serves the grid ${grid}, which does not exist on that day.`)),
  'substitution-dates': (post: Named) => inEach((l) => pick(l, `${quoted(post, l)}的代岗日期颠倒：结束早于开始。`, `${quoted(post, l)}的代崗日期顛倒：結束早於開始。`, `The substitution of ${quoted(post, l)} ends before it begins.`)),
  'unknown-substitute': (post: Named, by: string) => inEach((l) => pick(l, `${quoted(post, l)}的代岗岗位${quoted(by, l)}当天不存在。`, `${quoted(post, l)}的代崗崗位${quoted(by, l)}當天不存在。`, `${quoted(by, l)}, which is to stand in for ${quoted(post, l)}, does not exist on that day.`)),
  'vacant-substitute': (post: Named, by: Named) => inEach((l) => pick(l, `${quoted(post, l)}由${quoted(by, l)}代岗，但代岗的岗位也空缺。`, `${quoted(post, l)}由${quoted(by, l)}代崗，但代崗的崗位也空缺。`, `${quoted(by, l)} stands in for ${quoted(post, l)}, but is vacant itself.`)),
  'substitute-away': (post: Named, by: Named) => inEach((l) => pick(l, `${quoted(post, l)}由${quoted(by, l)}代岗，但代岗的岗位当天自己也不在岗。`, `${quoted(post, l)}由${quoted(by, l)}代崗，但代崗的崗位當天自己也不在崗。`, `${quoted(by, l)} stands in for ${quoted(post, l)}, but is away itself on that day.`)),
  'circular-substitution': (posts: readonly Named[]) => inEach((l) => pick(l, `代岗绕成一圈，没有人在岗：${listed(posts, l)}。`, `代崗繞成一圈，沒有人在崗：${listed(posts, l)}。`, `These posts stand in for one another in a circle, so nobody is there: ${listed(posts, l)}.`)),
  'two-substitutes': (post: Named) => inEach((l) => pick(l, `${quoted(post, l)}当天登记了几个代岗岗位，只能有一个。`, `${quoted(post, l)}當天登記了幾個代崗崗位，只能有一個。`, `${quoted(post, l)} has more than one substitute on that day: keep one.`)),
};

/** Which of how many grids, by name. */
interface Places {
  names: readonly string[];
  of: number;
}

export const dutyFindingTexts: typeof say = say;

function where({ names, of }: Places, locale: Locale): string {
  if (names.length === of && of > 1) return pick(locale, `本区域全部 ${of} 个网格`, `本區域全部 ${of} 個網格`, `all ${of} grids of the area`);
  const some = someOf(names, locale);
  if (names.length === 1) return some;
  return pick(locale, `${some}，共 ${names.length} 个网格`, `${some}，共 ${names.length} 個網格`, `${some}; ${names.length} grids in all`);
}

function listed(names: readonly Named[], locale: Locale): string {
  return names.map((one) => name(one, locale)).join(locale === 'en' ? ', ' : '、');
}

function name(named: Named, locale: Locale): string {
  return typeof named === 'string' ? named : pickText(named, locale);
}

function pick(locale: Locale, zhHans: string, zhHant: string, en: string): string {
  return locale === 'zh-Hans' ? zhHans : locale === 'zh-Hant' ? zhHant : en;
}
