import { addDays, taskPlanKind } from '@linli/model';
import { area, assessor, department, desk, handlerOf, head, named, on } from './cast.mjs';
import { Driver } from './driver.mjs';

const yes = { kind: 'yes-no' };
const amount = (target, hans, hant, en) => ({ kind: 'amount', target: String(target), unit: named(hans, hant, en) });
const grids = (target) => amount(target, '个网格', '個網格', 'grids');
const records = named('台账、照片', '台賬、照片', 'Register, pictures');

/** Chapter, weight, then its tasks: who leads, weight, and milestones as [day of the year, measure, how it stands, what]. */
const chapters = [
  ['mediation', 40, ['矛盾纠纷化解', '矛盾糾紛化解', 'Disputes'], [
    ['justice', 20, ['调解组织规范化', '調解組織規範化', 'Mediation bodies to standard'], [['03-31', yes, 'done', ['制定标准', '制定標準', 'Write the standard']], ['06-30', amount(8, '个街镇', '個街鎮', 'townships'), 'done', ['半数达标', '半數達標', 'Half of them meet it']], ['12-20', amount(8, '个街镇', '個街鎮', 'townships'), 'claimed', ['全部达标', '全部達標', 'All meet it']]]],
    ['civil', 20, ['邻里议事点', '鄰里議事點', 'Places for neighbours to meet'], [['05-31', amount(20, '处', '處', 'places'), 'done', ['建成首批', '建成首批', 'The first ones']], ['11-30', amount(48, '处', '處', 'places'), 'partly', ['全部建成', '全部建成', 'All of them']]]],
  ]],
  ['grids', 35, ['网格治理', '網格治理', 'Grids'], [
    ['centre', 20, ['网格划分复核', '網格劃分覆核', 'Review of the plan of grids'], [['04-30', yes, 'done', ['完成摸底', '完成摸底', 'Survey']], ['09-30', grids(150), 'late', ['逐格复核', '逐格覆核', 'Each grid reviewed']], ['12-10', yes, 'none', ['公布新划分', '公布新劃分', 'The new plan is public']]]],
    ['urban', 15, ['公示牌更新', '公示牌更新', 'New grid notices'], [['10-31', grids(180), 'returned', ['公示牌全部更新', '公示牌全部更新', 'Every notice replaced']]]],
  ]],
  ['hazards', 25, ['隐患排查整治', '隱患排查整治', 'Hazards'], [
    ['emergency', 15, ['消防通道专项整治', '消防通道專項整治', 'Fire lanes cleared'], [['06-30', amount(60, '处', '處', 'places'), 'done', ['完成排查', '完成排查', 'All looked at']], ['11-25', amount(60, '处', '處', 'places'), 'claimed', ['完成整治', '完成整治', 'All cleared']]]],
    ['housing', 10, ['老旧电梯安全评估', '老舊電梯安全評估', 'Old lifts assessed'], [['12-31', amount(35, '部', '部', 'lifts'), 'none', ['完成评估', '完成評估', 'All assessed']]]],
  ]],
];

/** The plan of the year, seen late in it: much is done and confirmed, some is only claimed, some late. */
export function sampleTaskPlan({ organisations, day }) {
  // Early in January the plan of the new year is not adopted yet.
  const year = addDays(day, -14).slice(0, 4);
  const driver = new Driver(taskPlanKind, { id: `tasks-${year}`, area }, organisations);
  const plan = {
    title: named(`${year}年基层治理任务分解（示例）`, `${year}年基層治理任務分解（示例）`, `Tasks of ${year} (sample)`), assessor, from: `${year}-01-01`, to: `${year}-12-31`, full: '100',
    tasks: chapters.flatMap(([chapter, weight, title, tasks]) => [
      { id: chapter, title: named(...title), weight: String(weight) },
      ...tasks.map(([key, part, name, milestones], index) => ({
        id: `${chapter}-${index + 1}`, parent: chapter, title: named(...name), lead: department(key), weight: String(part),
        milestones: milestones.map(([due, measure, , what], place) => ({ id: `${chapter}-${index + 1}-${place + 1}`, title: named(...what), due: `${year}-${due}`, owner: department(key), measure, evidence: records })),
      })),
    ]),
  };
  driver.take(desk, `${year}-01-05T10:00:00+08:00`, 'draft', { design: plan });
  driver.take(head, `${year}-01-10T10:00:00+08:00`, 'adopt', {});
  const steps = chapters.flatMap(([chapter, , , tasks]) => tasks.flatMap(([key, , , milestones], index) => milestones.flatMap((milestone, place) => stepsOf(milestone, `${chapter}-${index + 1}-${place + 1}`, department(key), year))));
  for (const step of steps.filter(({ at }) => at < on(day, 0, '00:00:00')).sort((one, other) => one.at.localeCompare(other.at))) step.take(driver);
  return driver.prepared;
}

/** What was reported of a milestone and what the assessor said to it. */
function stepsOf([due, measure, standing], milestone, owner, year) {
  if (standing === 'none') return [];
  const target = measure.kind === 'amount' ? Number(measure.target) : 1;
  const share = { done: 1, claimed: 1, partly: 0.6, late: 0.7, returned: 1 }[standing];
  const last = `${year}-${due}`;
  const at = (days, time) => `${addDays(last, days)}T${time}+08:00`;
  const day = standing === 'claimed' || standing === 'partly' ? -40 : -6;
  const report = { at: at(day, '09:30:00'), take: (driver) => driver.take(handlerOf(owner), at(day, '09:30:00'), 'report', { milestone, amount: String(Math.floor(target * share)), words: '按方案推进，台账附后（示例）。' }) };
  const answer = (action, words) => ({ at: at(day + 3, '15:00:00'), take: (driver) => driver.take(desk, at(day + 3, '15:00:00'), action, { report: driver.state.reports.filter((each) => each.milestone === milestone).pop().id, words }) });
  if (standing === 'returned') return [report, answer('return', '抽查发现有的公示牌电话没有更新，请核对后再报。')];
  return standing === 'claimed' ? [report] : [report, answer('confirm', '抽查属实。')];
}
