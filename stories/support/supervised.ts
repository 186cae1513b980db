import type { SeedRecord } from '@linli/client';
import { appeal, measure, rectification, type CaseType, type FormValues } from '@linli/model';
import { entries, longIntake } from './entries.js';
import { matterValues } from './matters.js';
import type { Person } from './people.js';
import { play, type Played, type Step } from './play.js';

/** The kinds of cases on the sample's supervision board. */
export const supervisedTypes: readonly CaseType[] = [appeal, rectification, measure];

type Took = readonly [by: Person, action: string, args?: FormValues];

const attachments = [{ sha256: 'b'.repeat(64), name: '整改后.jpg', type: 'image/jpeg', bytes: 183_204 }];
const facing = '请说明进展并给出完成时间。';
const urge: Took = ['supervisor', 'urge', { reason: `群众多次来电询问。${facing}`, limit: '3' }];
const supervise: Took = ['supervisor', 'supervise', { reason: `催办后仍未到场。${facing}`, limit: '5' }];
const list: Took = ['supervisor', 'list', { reason: '同一路段半年内反复塌陷，多次维修未见效。', criteria: '全路段雨污管道修复，经第三方检测合格，一个汛期内不再塌陷。', limit: '60' }];
const listLift: Took = ['supervisor', 'list', { reason: '停运十四次，两次困人，多次维修未见效。', criteria: '更换整梯，连续三十天无故障。', limit: '30' }];
const rate = (stars: number): Took => ['supervisor', 'rateIssue', { stars, reason: '影响学校和两个小区出行。' }];
const lower = (shown: string): Took => ['supervisor', 'lowerStars', { evidence: shown, attachments }];

const dispatched = (lead: string, about: FormValues = {}): Took[] => [['applicant', 'register', about], ['clerk', 'triage'], ['clerk', 'accept'], ['dispatcher', 'dispatch', { lead }]];
const answered = (outcome: string, confirmation: string): Took[] => [
  ['lead', 'reply', { ...entries.reply, outcome }], ['verifier', 'verify'], ['verifier', 'callBack', { reached: 'yes', confirmation }],
];
const redone: Took[] = [['verifier', 'rework'], ...answered('partly', 'disputed')];
const returned: Took[] = [['dispatcher', 'dispatch', { lead: 'works' }], ['lead', 'return']];

const appeals: readonly [days: readonly string[], ...steps: Took[]][] = [
  // Proposed: late by more than five days; not signed for; returned twice; disputed again; redone three times.
  [['05-25'], ...dispatched('works'), ['lead', 'sign'], ['lead', 'handle']],
  [['06-15'], ...dispatched('housing')],
  [['06-15', '06-16'], ...dispatched('works'), ['lead', 'return'], ...returned],
  [['06-08', '06-10', '06-15'], ...dispatched('works'), ['lead', 'sign'], ...answered('partly', 'disputed'), ...redone],
  [['06-03', '06-04', '06-05', '06-08', '06-09', '06-10'], ...dispatched('works'), ['lead', 'sign'], ...answered('partly', 'disputed'), ...redone, ...redone, ...redone],
  // Urged: in time; in vain; and closed since.
  [['06-12', '06-16'], ...dispatched('works'), ['lead', 'sign'], urge],
  [['06-09', '06-10'], ...dispatched('housing'), urge],
  [['06-08', '06-09', '06-11'], ...dispatched('works'), ['lead', 'sign'], urge, ...answered('solved', 'confirmed'), ['verifier', 'close']],
  // Supervised, with stars; listed, stars lowered once; listed, struck off.
  [['06-09', '06-12'], ...dispatched('works'), ['lead', 'sign'], supervise, rate(2)],
  [['06-01', '06-02', '06-15'], ...dispatched('works', { subject: '叠山路口路面反复塌陷', category: 'facilities.road' }), ['lead', 'sign'], list, rate(4), lower('主管道已换新，第三方检测合格。')],
  [['06-01', '06-02', '06-15'], ...dispatched('housing', { subject: '幸福小区电梯频繁停运', category: 'housing.elevator' }), ['housing', 'sign'], listLift, rate(1), lower('电梯更换完成，连续三十天无故障。')],
];

/** An order to rectify that is under supervision: another kind of case. */
const ordered: readonly Took[] = [
  ['supervisor', 'order', {
    unit: 'police', source: 'inspection', subject: '派出所调解工单长期不签收', finding: '抽查 20 件，8 件逾期未签收。', requirement: '补办逾期工单并建立每日签收制度。', limit: '30',
    place: { division: '360102001', text: '公园街道' },
  }],
  ['assist', 'sign'],
  supervise,
];

/** What the lead of some of them has been told before. */
const told: readonly Took[] = [['supervisor', 'issue', {
  unit: 'works', rung: 'accountability.circulate', subject: '城市管理类工单逾期较多', grounds: '五月逾期工单占三成。', requirement: '十五日内清零并书面回复。', limit: '15',
  place: { division: '360102', text: '东湖区' },
}]];

/** The board of the sample: each thing that rules propose, each level, and a measure on an organisation. */
export function supervisedRecords(): SeedRecord[] {
  return [
    ...appeals.map(([days, ...took], index) => played(appeal, 100 + index, days, took)),
    played(rectification, 190, ['06-10', '06-15'], ordered),
    played(measure, 191, ['06-05'], told),
  ];
}

/** One case with the longest texts that a card may have to hold. */
export function longSupervisedRecords(): SeedRecord[] {
  const long = (text: string) => text.repeat(6);
  const listed: Took = ['supervisor', 'list', { ...list[2], reason: long('同一路段半年内反复塌陷，多次维修未见效，群众反映强烈。'), criteria: long('全路段雨污管道修复，经第三方检测合格，一个汛期内不再塌陷；') }];
  return [played(appeal, 100, ['05-25', '06-12'], [['applicant', 'register', longIntake], ...dispatched('housing').slice(1), ['housing', 'sign'], rate(5), listed])];
}

/** More than a column shows at first. */
export function manyProposedRecords(): SeedRecord[] {
  return Array.from({ length: 34 }, (_, number) => played(appeal, 200 + number, ['06-15'], dispatched(number % 3 === 0 ? 'housing' : 'works')));
}

/** The steps over some days, a few on each; what an appeal is about follows from its number. */
function played(caseType: CaseType, number: number, days: readonly string[], took: readonly Took[]): Played {
  const aDay = Math.ceil(took.length / days.length);
  const steps = took.map(([by, action, args], index): Step => ({
    by,
    action,
    at: `2026-${days[Math.floor(index / aDay)]}T${String(9 + (index % aDay)).padStart(2, '0')}:05:00+08:00`,
    args: action === 'register' ? { ...entries.register, ...matterValues(number), ...args, happenedOn: '2026-05-20' } : (args ?? entries[action] ?? {}),
  }));
  return play(caseType, number, steps);
}
