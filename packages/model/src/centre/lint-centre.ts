import type { WorkCalendar } from '../clock/calendar.js';
import type { Day } from '../clock/clock.js';
import { isInForce } from '../grid/grid.js';
import type { Post } from '../grid/post.js';
import { pickText, text } from '../text/text.js';
import type { Centre } from './centre.js';
import type { CentreFinding } from './centre-finding.js';
import { lintCentrePosts } from './lint-posts.js';
import { lintRoster } from './lint-roster.js';
import { isSoundOpening } from './opening.js';
import type { CentrePostRule } from './post-rule.js';
import { centrePostRules } from './post-rules.js';
import { readinessOf } from './readiness.js';
import type { RosterSlot } from './roster.js';

export interface LintCentreOptions {
  /** What must hold of its posts. */
  rules?: readonly CentrePostRule[] | undefined;
  calendar?: WorkCalendar | undefined;
  /** Look only at the posts in force on this day. */
  day?: Day | undefined;
}

/** What is wrong with a centre: opening hours, ids, evidence, posts, and all that {@link lintRoster} finds. Posts of other organisations are passed over. */
export function lintCentre(centre: Centre, posts: readonly Post[], slots: readonly RosterSlot[], { rules = centrePostRules, calendar, day }: LintCentreOptions = {}): CentreFinding[] {
  const own = posts.filter((post) => post.organisation === centre.id && (day === undefined || isInForce(post, day)));
  return [...lintHours(centre), ...lintZones(centre), ...lintReadiness(centre), ...lintCentrePosts(centre, own, rules), ...lintRoster(centre, slots, calendar)];
}

function lintHours({ hours }: Centre): CentreFinding[] {
  if (hours.length === 0) return [{ code: 'no-hours', message: text('没有填写开放时间，群众不知道什么时候能来。', '沒有填寫開放時間，群眾不知道什麼時候能來。', 'No opening hours are given: people cannot know when to come.') }];
  return hours
    .filter((opening) => !isSoundOpening(opening))
    .map(({ from, to }) => ({ code: 'bad-hours', message: text(`开放时间“${from} 至 ${to}”写错了：结束要晚于开始，时间写成 09:00。`, `開放時間「${from} 至 ${to}」寫錯了：結束要晚於開始，時間寫成 09:00。`, `The hours “${from} to ${to}” cannot be read: end later than you begin, and write times as 09:00.`) }));
}

/** A window is known by its id in the whole centre, not only in its zone. */
function lintZones({ zones }: Centre): CentreFinding[] {
  const twice = (ids: readonly string[]) => [...new Set(ids.filter((id, index) => ids.indexOf(id) < index))];
  const windows = twice(zones.flatMap((zone) => zone.windows.map(({ id }) => id)));
  return [
    ...twice(zones.map(({ id }) => id)).map((id): CentreFinding => ({ code: 'duplicate', message: text(`功能区编号“${id}”重复，请改一个。`, `功能區編號「${id}」重複，請改一個。`, `Two zones are numbered “${id}”: rename one.`) })),
    ...windows.map((id): CentreFinding => ({ code: 'duplicate', window: id, message: text(`窗口编号“${id}”重复，请改一个。`, `窗口編號「${id}」重複，請改一個。`, `Two windows are numbered “${id}”: rename one.`) })),
  ];
}

function lintReadiness(centre: Centre): CentreFinding[] {
  return readinessOf(centre)
    .lines.filter(({ state, evidence }) => state === 'met' && !evidence?.trim())
    .map(({ label }) => ({ code: 'no-evidence', severity: 'warning', message: text(`“${pickText(label, 'zh-Hans')}”没有写依据，请补上。`, `「${pickText(label, 'zh-Hant')}」沒有寫依據，請補上。`, `“${pickText(label, 'en')}” is said to be met, and nothing shows it: add the evidence.`) }));
}
