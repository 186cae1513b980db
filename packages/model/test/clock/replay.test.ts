import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chinaCalendar, deadlineOf, explainDeadline, extendClock, locales, pauseCauses, pauseClock, startClock, type Clock, type Deadline, type Locale } from '@linli/model';
import { at, clockOf, clocks, definition, pause } from './support.js';

/*
 * A reader with nothing but the text, a pencil and a plain calendar: this file knows the sentences and how to count days on
 * fingers, and nothing of holidays, pauses or how the model counts.
 */
interface Reading {
  limit: RegExp;
  sameDay: RegExp;
  extension: RegExp;
  start: RegExp;
  skipped: RegExp;
  makeup: RegExp;
  pause: RegExp;
  rolled: RegExp;
  last: RegExp;
}

const chinese = {
  limit: /^答[复覆][时時]限：(?:(\d+) (个工作日|個工作日|天|小时|小時|分钟|分鐘))?/,
  sameDay: /^答[复覆][时時]限：[当當]日(?:（工[单單][载載]明）)?。$/,
  extension: /^延期：.+ 延[长長] (\d+) (.+)，共 (\d+) (.+)。$/,
  start: /^自 .+ 起/,
  skipped: /^不[计計]：/,
  makeup: /^照[计計]：/,
  pause: /^[暂暫]停：/,
  rolled: /^[顺順]延：/,
  last: /到期。$/,
};
const reading: Record<Locale, Reading> = {
  'zh-Hans': chinese,
  'zh-Hant': chinese,
  en: {
    limit: /^Time to reply: (?:(\d+) (working day|day|hour|minute)s?)?/,
    sameDay: /^Time to reply: same day(?:, as the order states)?\.$/,
    extension: /^Extended on .+ by (\d+) (.+?)s?, to (\d+) (.+?)s? in all\.$/,
    start: /^Started on /,
    skipped: /^Not counted: /,
    makeup: /^Counted: /,
    pause: /^Paused: /,
    rolled: /^Passed over: /,
    last: /due at 24:00 that day\.$|^Due on /,
  },
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['周日周一周二周三周四周五周六', '週日週一週二週三週四週五週六', 'SunMonTueWedThuFriSat'];
const moment = /(?:(\d{4})年(\d+)月(\d+)日 (.[一二三四五六日])|([A-Z]..) (\d+) ([A-Z]..) (\d{4}))(?: (\d\d:\d\d(?::\d\d)?))?/g;

/** Every day or moment in a sentence, as milliseconds of a zone without a name. Checks the weekday that stands beside it. */
function momentsIn(sentence: string): number[] {
  return [...sentence.matchAll(moment)].map(([, year, month, date, weekday, enWeekday, enDate, enMonth, enYear, time = '00:00']) => {
    const monthNumber = month === undefined ? months.indexOf(enMonth ?? '') + 1 : Number(month);
    const day = Date.UTC(Number(year ?? enYear), monthNumber - 1, Number(date ?? enDate));
    const name = weekday ?? enWeekday ?? '';
    assert.ok(weekdays.some((names) => names.indexOf(name) === new Date(day).getUTCDay() * name.length), sentence);
    const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
    return day + ((hours * 60 + minutes) * 60 + seconds) * 1000;
  });
}

const day = 86_400_000;
const isWeekend = (milliseconds: number): boolean => new Date(milliseconds).getUTCDay() % 6 === 0;
const midnight = (milliseconds: number): number => milliseconds - (milliseconds % day);

/** The days that a sentence names: one, or all from the first to the second. */
function daysIn(sentence: string): number[] {
  const [from = Number.NaN, to = from] = momentsIn(sentence);
  return Array.from({ length: (to - from) / day + 1 }, (_, index) => from + index * day);
}

/** The limit as the text tells it: what it was at first, and each extension with what it comes to. */
function limitIn(sentences: readonly string[], words: Reading): { amount: number; unit: string } {
  const [, amount = '0', unit = words === chinese ? '天' : 'day'] = words.limit.exec(sentences[0] ?? '') ?? [];
  assert.equal(amount === '0', words.sameDay.test(sentences[0] ?? ''), sentences[0]);
  const extensions = sentences.flatMap((sentence) => words.extension.exec(sentence) ?? []);
  let total = Number(amount);
  for (let index = 0; index < extensions.length; index += 5) {
    const [, more, unitOfMore, sum, unitOfSum] = extensions.slice(index);
    total += Number(more);
    assert.deepEqual([Number(sum), unitOfMore, unitOfSum], [total, unit, unit]);
  }
  return { amount: total, unit };
}

/** The end that a reader arrives at, as milliseconds, with the one that the text states. */
function replayText(sentences: readonly string[], words: Reading): { found: number; stated: number } {
  const having = (pattern: RegExp): string[] => sentences.filter((sentence) => pattern.test(sentence));
  const { amount, unit } = limitIn(sentences, words);
  const [start = Number.NaN] = momentsIn(having(words.start)[0] ?? '');
  const [stated = Number.NaN] = momentsIn(sentences[sentences.length - 1] ?? '');
  assert.match(sentences[sentences.length - 1] ?? '', words.last);
  if (/小时|小時|hour|分|minute/.test(unit)) {
    const added = having(words.pause).map((sentence) => momentsIn(sentence)).reduce((sum, [from = 0, to = 0]) => sum + to - from, 0);
    return { found: start + amount * (/分|minute/.test(unit) ? 60_000 : 3_600_000) + added, stated };
  }
  const skipped = new Set(having(words.skipped).flatMap(daysIn));
  const makeup = new Set(having(words.makeup).flatMap(daysIn));
  const onWorkdays = /工作日|working/.test(unit);
  let last = midnight(start);
  while (amount === 0 && skipped.has(last)) last += day;
  for (let left = amount; left > 0; ) {
    last += day;
    if (skipped.has(last)) continue;
    left -= 1;
    if (onWorkdays) assert.equal(makeup.has(last), isWeekend(last), 'a weekend day that counts is said to');
  }
  const passedOver = new Set(having(words.rolled).flatMap(daysIn));
  while (passedOver.has(last)) last += day;
  return { found: last + day, stated: stated + day };
}

/** What the model says, in the same zone without a name. */
function answerOf(deadline: Deadline): number {
  assert.ok(deadline.known);
  return Date.parse(deadline.dueAt) + 8 * 3_600_000;
}

function assertReplays(clock: Clock): void {
  const deadline = deadlineOf(clock, chinaCalendar);
  if (!deadline.known) return;
  for (const locale of locales) {
    const sentences = explainDeadline(clock, deadline, locale);
    const { found, stated } = replayText(sentences, reading[locale]);
    assert.equal(found, answerOf(deadline), sentences.join('\n'));
    assert.equal(stated, answerOf(deadline), sentences.join('\n'));
  }
}

test('every published deadline derivation can be replayed by hand from its own text, in each language', () => {
  fc.assert(fc.property(clocks, assertReplays), { numRuns: 1000 });
});

test('so can those of limits printed on an order, and of clocks that stand', () => {
  const standing = fc.record({ after: fc.nat(400), cause: fc.constantFrom(...pauseCauses) });
  fc.assert(
    fc.property(clocks, standing, (clock, { after, cause }) => {
      const onOrder: Clock = { ...clock, order: true };
      assertReplays(onOrder);
      assertReplays(pauseClock(onOrder, new Date(Date.parse(clock.startedAt) + after * 3_600_000).toISOString(), cause));
    }),
    { numRuns: 300 },
  );
});

test('so can those around every long holiday', () => {
  for (let year = 2016; year <= 2026; year += 1) {
    for (const start of [`${year}-01-20`, `${year}-02-08`, `${year}-04-27`, `${year}-09-13`, `${year}-09-29`]) {
      for (const amount of [1, 5, 13, 20]) {
        assertReplays(clockOf(amount, at(start, '17:45')));
        assertReplays(clockOf(amount, at(start), { unit: 'day', rollForward: true }));
      }
    }
  }
});

const clock = clockOf(10, at('2026-09-18', '18:00'), {
  basis: { source: { 'zh-Hans': '某市热线条例' }, article: '24' },
  pauses: [pause(at('2026-09-24', '18:00'), at('2026-09-28', '13:00'))],
});

test('the sentences, in Simplified Chinese', () => {
  assert.deepEqual(explainDeadline(clock, deadlineOf(clock, chinaCalendar), 'zh-Hans'), [
    '答复时限：10 个工作日。',
    '依据：某市热线条例第 24 条。',
    '自 2026年9月18日 周五 18:00 起计时，当天不计（民法典第二百零一条）。',
    '不计：2026年9月19日 周六，周末。',
    '照计：2026年9月20日 周日，周末调休上班。',
    '不计：2026年9月24日 周四 至 2026年9月27日 周日，共 4 天，暂停计时（等待申请人补充）。',
    '不计：2026年10月1日 周四 至 2026年10月7日 周三，共 7 天，国庆节放假（含周末）。',
    '照计：2026年10月10日 周六，周末调休上班。',
    '第 10 个工作日是 2026年10月10日 周六，当天 24:00 到期。',
  ]);
});

test('the sentences of a roll-forward, in Traditional Chinese', () => {
  const rolling = clockOf(15, at('2026-09-18', '18:00'), { unit: 'day', rollForward: true });
  assert.deepEqual(explainDeadline(rolling, deadlineOf(rolling, chinaCalendar), 'zh-Hant'), [
    '答覆時限：15 天。',
    '自 2026年9月18日 週五 18:00 起計時，當天不計（民法典第二百零一條）。',
    '第 15 天是 2026年10月3日 週六，不是工作日，最後一天順延（民法典第二百零三條）。',
    '順延：2026年10月3日 週六 至 2026年10月7日 週三，共 5 天，國慶節放假（含週末）。',
    '順延到 2026年10月8日 週四，當天 24:00 到期。',
  ]);
});

test('the sentences of a limit in hours that is paused and of a year not announced, in English', () => {
  const hours = clockOf(24, '2026-11-20T10:00:05Z', { unit: 'hour', pauses: [{ from: at('2026-11-20', '20:00'), to: null, cause: 'applicant' }] });
  assert.deepEqual(explainDeadline(hours, deadlineOf(hours, chinaCalendar), 'en').slice(1), [
    'Started on Fri 20 Nov 2026 18:00:05 and counted hour by hour (Civil Code, Article 201).',
    'Paused since Fri 20 Nov 2026 20:00 (waiting for the applicant). What follows holds if it runs on at once; the due time moves on for as long as it is paused.',
    'Due on Sat 21 Nov 2026 18:00:05.',
  ]);
  const unknown = clockOf(5, at('2026-12-28'));
  assert.deepEqual(explainDeadline(unknown, deadlineOf(unknown, chinaCalendar), 'en').slice(2), [
    'The holidays of 2027 have not been announced, so the due time is not known yet.',
  ]);
});

test('the sentences of a limit on the order, extended, with a hearing and a question that overlap, in Simplified Chinese', () => {
  const petition = definition({ amount: 60, unit: 'day' }, {
    basis: { source: { 'zh-Hans': '信访工作条例' }, article: '34' },
    extension: { max: 30, times: 1, basis: { source: { 'zh-Hans': '信访工作条例' }, article: '34' } },
  });
  const started = startClock(petition, at('2026-03-02', '10:00'), { limit: { amount: 20, unit: 'day' } });
  const extended: Clock = {
    ...extendClock(started, 10, at('2026-03-20', '16:00')),
    pauses: [pause(at('2026-03-09'), at('2026-03-12')), pause(at('2026-03-11'), at('2026-03-13'), 'hearing')],
  };
  assert.deepEqual(explainDeadline(extended, deadlineOf(extended, chinaCalendar), 'zh-Hans'), [
    '答复时限：20 天（工单载明）。',
    '依据：信访工作条例第 34 条。',
    '延期：2026年3月20日 周五 16:00 延长 10 天，共 30 天。',
    '延期依据：信访工作条例第 34 条。',
    '自 2026年3月2日 周一 10:00 起计时，当天不计（民法典第二百零一条）。',
    '不计：2026年3月9日 周一 至 2026年3月10日 周二，共 2 天，暂停计时（等待申请人补充）。',
    '不计：2026年3月11日 周三，暂停计时（等待申请人补充、听证）。',
    '不计：2026年3月12日 周四，暂停计时（听证）。',
    '第 30 天是 2026年4月5日 周日，当天 24:00 到期。',
  ]);
});

test('the sentences of a same-day limit that waited over a night, in Traditional Chinese', () => {
  const urgent = clockOf(0, at('2026-09-30', '10:00'), { unit: 'day', rollForward: true, pauses: [pause(at('2026-09-30', '15:00'), at('2026-10-01'), 'suspension')] });
  assert.deepEqual(explainDeadline(urgent, deadlineOf(urgent, chinaCalendar), 'zh-Hant'), [
    '答覆時限：當日。',
    '自 2026年9月30日 週三 10:00 起計時，當天辦結。',
    '不計：2026年9月30日 週三，暫停計時（中止）。',
    '最後一天是 2026年10月1日 週四，不是工作日，最後一天順延（民法典第二百零三條）。',
    '順延：2026年10月1日 週四 至 2026年10月7日 週三，共 7 天，國慶節放假（含週末）。',
    '順延到 2026年10月8日 週四，當天 24:00 到期。',
  ]);
});

test('the sentences of a limit in minutes that was merged and extended, in English', () => {
  const answer = clockOf(30, at('2026-11-20', '08:00'), {
    unit: 'minute',
    pauses: [pause(at('2026-11-20', '08:10'), at('2026-11-20', '08:25'), 'merged')],
    extensions: [{ amount: 1, at: at('2026-11-20', '08:30') }],
  });
  assert.deepEqual(explainDeadline(answer, deadlineOf(answer, chinaCalendar), 'en'), [
    'Time to reply: 30 minutes.',
    'Extended on Fri 20 Nov 2026 08:30 by 1 minute, to 31 minutes in all.',
    'Started on Fri 20 Nov 2026 08:00 and counted minute by minute (Civil Code, Article 201).',
    'Paused: Fri 20 Nov 2026 08:10 to Fri 20 Nov 2026 08:25, merged into another case, not counted.',
    'Due on Fri 20 Nov 2026 08:46.',
  ]);
});
