import type { WorkCalendar } from '../clock/calendar.js';
import type { Day } from '../clock/clock.js';
import { addDays, dayNumber, isDay } from '../clock/day.js';
import { text } from '../text/text.js';
import { isResponseTime } from './call-clock.js';
import type { Centre } from './centre.js';
import type { CentreFinding } from './centre-finding.js';
import { lintGroups } from './lint-groups.js';
import { nextPresence, sitsOn } from './presence.js';
import type { RosterSlot } from './roster.js';
import { isSoundRotation } from './rotation.js';

/**
 * What is wrong with the roster of a centre: dates, windows, rotations and response times that cannot be; two organisations at one window
 * on one day; one organisation twice at one window on one day; departments in no group, or in two. Slots of other centres are passed over.
 * Days are those of the rotations, holidays included: what is clean here is clean whatever the calendar.
 * @param calendar by which a rotation is also found never to come because the centre is closed on each of its days
 */
export function lintRoster(centre: Centre, slots: readonly RosterSlot[], calendar?: WorkCalendar): CentreFinding[] {
  const own = slots.filter((slot) => slot.centre === centre.id);
  return [...own.flatMap((slot, index) => lintSlot(centre, slot, own.slice(0, index), calendar)), ...lintPairs(own), ...lintGroups(centre, own)];
}

function lintSlot(centre: Centre, slot: RosterSlot, before: readonly RosterSlot[], calendar: WorkCalendar | undefined): CentreFinding[] {
  const about = { slots: [slot.id], organisations: [slot.organisation] };
  const findings: CentreFinding[] = [];
  if (before.some(({ id }) => id === slot.id)) {
    findings.push({ code: 'duplicate', ...about, message: text(`驻点编号“${slot.id}”重复，请改一个。`, `駐點編號「${slot.id}」重複，請改一個。`, `Two entries are numbered “${slot.id}”: rename one.`) });
  }
  if (!hasDays(slot)) findings.push({ code: 'bad-dates', ...about, message: text('起止日期写错了：写成 2026-01-31，结束要晚于开始。', '起止日期寫錯了：寫成 2026-01-31，結束要晚於開始。', 'The dates cannot be: write them as 2026-01-31, and end later than you begin.') });
  if (slot.window !== null && !centre.zones.some(({ windows }) => windows.some(({ id }) => id === slot.window))) {
    findings.push({ code: 'unknown-window', ...about, window: slot.window, message: text(`中心没有编号为“${slot.window}”的窗口，请改选窗口。`, `中心沒有編號為「${slot.window}」的窗口，請改選窗口。`, `The centre has no window “${slot.window}”: choose another.`) });
  }
  if (slot.mode === 'onCall') {
    if (!isResponseTime(slot.responseMinutes)) findings.push({ code: 'no-response-time', ...about, message: text('随驻单位没有写明多少分钟内到场，请补上。', '隨駐單位沒有寫明多少分鐘內到場，請補上。', 'On call without a response time: say within how many minutes it is there.') });
  } else if (slot.window === null) {
    findings.push({ code: 'no-window', ...about, message: text('常驻、轮驻单位没有安排窗口，请安排。', '常駐、輪駐單位沒有安排窗口，請安排。', 'Resident or rotating without a window: give it one.') });
  }
  if (slot.mode === 'rotating' && hasDays(slot)) findings.push(...lintRotation(centre, slot, calendar).map((finding) => ({ ...finding, ...about })));
  return findings;
}

function lintRotation(centre: Centre, slot: RosterSlot, calendar: WorkCalendar | undefined): CentreFinding[] {
  const { rotation } = slot;
  if (!rotation) return [{ code: 'no-rotation', message: text('轮驻单位没有写明哪几周、星期几到，请补上。', '輪駐單位沒有寫明哪幾週、星期幾到，請補上。', 'Rotating without a rotation: say in which weeks and on which days it comes.') }];
  if (!isSoundRotation(rotation)) {
    return [{ code: 'bad-rotation', message: text('轮驻安排写错了：周期为 1 至 104 周，周次从 0 起且小于周期，星期为 1 至 7。', '輪駐安排寫錯了：週期為 1 至 104 週，週次從 0 起且小於週期，星期為 1 至 7。', 'The rotation cannot be read: 1 to 104 weeks long, weeks from 0 and below that, days from 1 to 7.') }];
  }
  const from = slot.validFrom;
  const isOpenOn = (day: number): boolean => centre.hours.some(({ days }) => (days === 'workdays' ? day <= 5 : days.includes(day)));
  const mayBeOpen = rotation.days.some((day) => isOpenOn(day) || centre.hours.some(({ days }) => days === 'workdays'));
  const comes = calendar ? nextPresence(centre, slot, from, calendar) !== null : firstDay(from, slot.validTo, 7 * rotation.every, (day) => sitsOn(slot, day)) !== undefined;
  if (comes && rotation.days.some(isOpenOn)) return [];
  if (comes && mayBeOpen) return [{ code: 'closed-days', severity: 'warning', message: text('轮驻的日子中心平时不开放，只有周末调休上班时才到，请核对。', '輪駐的日子中心平時不開放，只有週末調休上班時才到，請核對。', 'The centre is usually closed on its days: it comes only on weekend days that are worked. Check the days.') }];
  return [{ code: 'never-comes', message: text('按这个安排，它没有一天会到：请核对周次、星期、起止日期和中心开放时间。', '按這個安排，它沒有一天會到：請核對週次、星期、起止日期和中心開放時間。', 'It never comes: check weeks, days and dates against the centre’s opening hours.') }];
}

function lintPairs(slots: readonly RosterSlot[]): CentreFinding[] {
  return slots.flatMap((slot, index) =>
    slots.slice(index + 1).flatMap((other): CentreFinding[] => {
      const day = slot.window === other.window ? firstSharedDay(slot, other) : undefined;
      if (day === undefined) return [];
      const slotsOfBoth = { slots: [slot.id, other.id], day, ...(slot.window !== null && { window: slot.window }) };
      if (slot.organisation === other.organisation) {
        return [{ code: 'slots-overlap', ...slotsOfBoth, organisations: [slot.organisation], message: text(`同一单位的两条安排自 ${day} 起重叠，请合并或改日期。`, `同一單位的兩條安排自 ${day} 起重疊，請合併或改日期。`, `Two entries of one organisation overlap from ${day} on: merge them or change their dates.`) }];
      }
      // Those that have no window do not get in each other's way; that they have none is said of each.
      if (slot.window === null || slot.mode === 'onCall') return [];
      return [{ code: 'window-taken-twice', ...slotsOfBoth, organisations: [slot.organisation, other.organisation], message: text(`同一窗口在 ${day} 安排了两家单位，请调整其中一家。`, `同一窗口在 ${day} 安排了兩家單位，請調整其中一家。`, `On ${day} one window is given to two organisations: move one of them.`) }];
    }),
  );
}

/** The first day on which both are there, or both on call. */
function firstSharedDay(one: RosterSlot, other: RosterSlot): Day | undefined {
  if ((one.mode === 'onCall') !== (other.mode === 'onCall') || !hasDays(one) || !hasDays(other)) return undefined;
  const from = one.validFrom > other.validFrom ? one.validFrom : other.validFrom;
  const ends = [one.validTo, other.validTo].filter((end) => end !== null).sort();
  const isShared = (day: Day): boolean => one.mode === 'onCall' || (sitsOn(one, day) && sitsOn(other, day));
  return firstDay(from, ends[0] ?? null, 7 * lcm(roundOf(one), roundOf(other)), isShared);
}

/** The first of so many days, from `from` to before `to`. */
function firstDay(from: Day, to: Day | null, days: number, holds: (day: Day) => boolean): Day | undefined {
  const end = Math.min(days, to === null ? Infinity : dayNumber(to) - dayNumber(from));
  for (let ahead = 0, day = from; ahead < end; ahead += 1, day = addDays(day, 1)) {
    if (holds(day)) return day;
  }
  return undefined;
}

function hasDays({ validFrom, validTo }: RosterSlot): boolean {
  return isDay(validFrom) && (validTo === null || (isDay(validTo) && validFrom < validTo));
}

/** After how many weeks a slot repeats. */
function roundOf({ mode, rotation }: RosterSlot): number {
  return mode === 'rotating' && rotation && isSoundRotation(rotation) ? rotation.every : 1;
}

function lcm(one: number, other: number): number {
  let [divisor, rest] = [one, other];
  while (rest > 0) [divisor, rest] = [rest, divisor % rest];
  return (one / divisor) * other;
}
