import { assessmentKind, caseTypes, chinaCalendar, countObservations, periodBefore, periodDays, periodOf, replay } from '@linli/model';
import { area, assessor, desk, handlerOf, head, named, on } from './cast.mjs';
import { Driver } from './driver.mjs';
import { townshipScheme as scheme } from './scheme.mjs';

const inner = 4;

/** Four months: this one is a draft, the last has an objection open, those before it are published. */
export function sampleAssessments({ organisations, townships, records, grids, day, random }) {
  const now = periodOf(day, 'month');
  const months = [now];
  while (months.length < 4) months.push(periodBefore(months[months.length - 1]));
  const local = records.filter(({ events }) => replay(events.slice(0, 1)).area.startsWith(area));
  return months.map((period, back) => month({ period, back, organisations, townships, local, grids, day, random }));
}

function month({ period, back, organisations, townships, local, grids, day, random }) {
  const driver = new Driver(assessmentKind, { id: `townships-${period}`, area }, organisations);
  const { from, to } = periodDays(period);
  const seen = back === 0 ? on(day, 0, '00:00:00') : earlier(on(to, 3), on(day, 0, '00:00:00'));
  const assessed = townships.map(({ id }, index) => ({ organisation: id, group: index < inner ? 'inner' : 'outer' }));
  driver.take(desk, earlier(on(from, 0, '09:00:00'), seen), 'begin', { title: named(`${period.slice(0, 4)}年${Number(period.slice(5))}月街镇考评（示例）`, `${period.slice(0, 4)}年${Number(period.slice(5))}月街鎮考評（示例）`, `Townships, ${period} (sample)`), scheme, period, assessed });
  driver.take(desk, seen, 'observe', { observations: [...counted(townships, organisations, local, grids, period, seen), ...given(townships, period, random, back)].map(({ at: _at, by: _by, ...figure }) => figure) });
  if (back === 0) return driver.prepared;
  driver.take(head, seen, 'confirm', {});
  if (back === 1) {
    driver.take(handlerOf(townships[2].id), seen, 'object', { indicator: 'answered', words: '有两件诉求经批准延期，应按延期后的时限计算，请复核（示例）。' });
    return driver.prepared;
  }
  if (back === 2) correct(driver, townships[5].id, period, seen);
  driver.take(head, seen, 'lock', {});
  driver.take(head, seen, 'publish', { show: 'full', number: `东综考〔${period.slice(0, 4)}〕${Number(period.slice(5))}号（示例）` });
  return driver.prepared;
}

/** An objection that is right: a meeting had been held. */
function correct(driver, organisation, period, at) {
  driver.take(handlerOf(organisation), at, 'object', { indicator: 'meetings', words: '本月例会于二十五日召开，会议纪要已补报（示例）。' });
  const [{ id }] = driver.state.objections;
  driver.take(head, at, 'answer', { objection: id, upheld: true, words: '纪要属实，予以更正。' });
  driver.take(desk, at, 'correct', { observations: [{ organisation, period, indicator: 'meetings', values: { missed: 0 } }], reason: '补报的会议纪要属实', objection: id });
  driver.take(desk, at, 'recalculate', {});
}

/** What is counted, from cases as they stood at that moment. */
function counted(townships, organisations, local, grids, period, now) {
  const cases = local.flatMap(({ events }) => {
    const known = events.filter(({ at }) => Date.parse(at) <= Date.parse(now));
    return known.length > 0 ? [replay(known)] : [];
  });
  return countObservations(scheme, { cases, grids, organisations, assessed: townships.map(({ id }) => id), period, caseTypes, calendar: chinaCalendar, now, by: { role: 'supervisor', organisation: assessor } });
}

/** What is entered, asked in a survey, or given by hand. */
function given(townships, period, random, back) {
  return townships.flatMap(({ id: organisation }, index) => {
    const valid = 45 + Math.floor(random() * 20);
    const figure = (indicator, values, reason) => ({ organisation, period, indicator, values, ...(reason && { reason }) });
    return [
      figure('meetings', { missed: random() < 0.3 || (back === 2 && index === 5) ? 1 : 0 }),
      figure('awareness', { know: Math.round(valid * (0.72 + random() * 0.22)), valid }),
      figure('inspection', { given: String(6 + Math.floor(random() * 17) / 4) }, '现场查看三处，按督导清单打分（示例）'),
      random() < 0.25 ? figure('practice', { given: '1.5' }, '做法在全区现场会上介绍（示例）') : figure('practice', { given: 0 }, '本月没有申报（示例）'),
      figure('accident', { count: back === 3 && index === 6 ? 1 : 0 }),
      figure('false', { count: back === 2 && index === 1 ? 1 : 0 }),
    ];
  });
}

function earlier(one, other) {
  return Date.parse(one) < Date.parse(other) ? one : other;
}
