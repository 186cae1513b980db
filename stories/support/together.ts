import { appeal, type Case, type CaseRef, type FormValues } from '@linli/model';
import { entries, intake } from './entries.js';
import type { Person } from './people.js';
import { play, type Played } from './play.js';

/** Who took a step, which, and when; what was entered where it is not what `entries` has. */
type Took = readonly [by: Person, action: string, at: string, args?: FormValues];

/** A case on which several organisations, or several cases, come together. Numbers begin where those of other samples end. */
function together(number: number, took: readonly Took[], related: readonly Case[] = [], parent?: CaseRef): Played {
  const steps = took.map(([by, action, at, args = entries[action] ?? {}]) => ({ by, action, at: `${at}:00+08:00`, args, parent }));
  return play(appeal, 900 + number, steps, related);
}

const filed = (at: string, values: FormValues = {}): Took => ['applicant', 'register', at, { ...intake, ...values }];

const signed = (day: string, values: FormValues = {}): Took[] => [
  filed(`${day}T08:05`, values), ['clerk', 'triage', `${day}T08:40`], ['clerk', 'accept', `${day}T09:10`], ['dispatcher', 'dispatch', `${day}T09:30`], ['lead', 'sign', `${day}T10:00`],
];

const call: FormValues = { organisations: ['power', 'housing'], reason: '电缆接头进水，更换前要断电；灯杆倾斜，要确认基础是否安全。', meet: '6月17日 9:30，小区东门公交站旁' };
const calls: Took[] = [
  ['dispatcher', 'callJoint', '2026-06-17T08:40', call], ['power', 'respondCall', '2026-06-17T08:52'], ['housing', 'respondCall', '2026-06-17T09:20'], ['power', 'attendCall', '2026-06-17T09:41'],
];

/** One called unit is there, the other late to respond and on its way; the police assists. */
export const calledRecord = (): Played => together(1, [...signed('2026-06-16'), ...calls]);

/** Everyone has struck off their part, and the call is ended. */
export const struckOffRecord = (): Played => together(2, [
  ...signed('2026-06-12'),
  ['dispatcher', 'callJoint', '2026-06-12T14:00', { ...call, meet: '6月12日 15:00，小区东门公交站旁' }],
  ['power', 'respondCall', '2026-06-12T14:08'], ['housing', 'respondCall', '2026-06-12T14:25'], ['power', 'attendCall', '2026-06-12T14:50'], ['housing', 'attendCall', '2026-06-12T15:05'],
  ['power', 'strikeOffCall', '2026-06-15T11:30', { result: '已断电更换三处电缆接头，绝缘测试合格，15 日 11:00 恢复供电。' }],
  ['housing', 'strikeOffCall', '2026-06-16T16:00', { result: '灯杆基础已加固，经检测不影响相邻围墙。' }],
  ['assist', 'finishPart', '2026-06-16T16:30'], ['dispatcher', 'endCall', '2026-06-16T17:00', {}],
]);

/** It was ended before anyone had finished; a later call goes on. */
export const calledAgainRecord = (): Played => together(3, [
  ...signed('2026-06-15'),
  ['dispatcher', 'callJoint', '2026-06-15T14:00', { ...call, organisations: ['housing'] }],
  ['dispatcher', 'endCall', '2026-06-15T16:00', { reason: '现场是供电问题，不需要住建部门到场。' }],
  ['dispatcher', 'callJoint', '2026-06-17T09:50', { ...call, organisations: ['power'] }],
]);

/** Under listed supervision, with more time asked for. */
export const listedRecord = (): Played => together(4, [
  ...signed('2026-06-11'), ['lead', 'handle', '2026-06-12T09:00'],
  ['supervisor', 'rateIssue', '2026-06-15T09:00', { stars: 3, reason: '整条路夜间无照明，已有人摔伤。' }],
  ['supervisor', 'list', '2026-06-15T09:20', { reason: '同一路段半年内第三次熄灯，前两次都没有找到原因。', criteria: '找到熄灯原因并完成改造，连续一个月夜间亮灯率 100%，附巡查记录。', limit: '10' }],
  ['lead', 'askExtension', '2026-06-16T15:00', { clock: 'reply', amount: 3, reason: '需要更换的电缆型号缺货，厂家 19 日发货。' }],
]);

/** More time was granted, and then work was suspended. */
export const suspendedRecord = (): Played => together(5, [
  ...signed('2026-06-11'),
  ['lead', 'askExtension', '2026-06-15T15:00', { clock: 'reply', amount: 3, reason: '需要更换的电缆型号缺货，厂家 19 日发货。' }],
  ['approver', 'grantExtension', '2026-06-15T17:00', { reason: '更换用的电缆缺货，厂家 19 日发货，到货后立即更换。' }],
  ['approver', 'suspend', '2026-06-16T09:00', { reason: '沿河路积水，配电箱被淹，水退以前不能通电作业。', until: '2026-06-22' }],
]);

/** It was looked at again after it was closed, and something was found. */
export const checkedRecord = (): Played => together(6, [
  ...signed('2026-06-05'), ['assist', 'finishPart', '2026-06-08T09:00'], ['lead', 'reply', '2026-06-08T10:00'], ['verifier', 'verify', '2026-06-08T15:00'], ['verifier', 'callBack', '2026-06-09T09:00'], ['verifier', 'close', '2026-06-09T09:30'],
  ['supervisor', 'sampleReview', '2026-06-11T10:00', { batch: '2026 年二季度', result: 'holds' }],
  ['supervisor', 'lookBack', '2026-06-16T10:00', { batch: '2026 年 6 月', result: 'fails', findings: '雨后有一盏灯又不亮，接头防水没有做好。' }],
]);

const mainSteps: Took[] = [...signed('2026-06-15'), ['dispatcher', 'tagProject', '2026-06-16T09:00', { project: '背街小巷亮灯行动' }]];
const alike = { subject: '东门外路灯坏了三盏', detail: '东门公交站旁边的三盏路灯坏了好几天，晚上看不清台阶。', name: '李春燕', phone: '13800000002' };

/** The case that others were merged into, with those, and with one that was split off it. */
export function familyRecords(): [main: Played, follower: Played, second: Played, child: Played] {
  const main = together(7, mainSteps);
  const merged = (number: number, at: string, values: FormValues) => together(number, [
    filed(`2026-06-16T${at}:05`, values),
    ['clerk', 'merge', `2026-06-16T${at}:45`, { into: main.case.ref, reason: '同一处三盏路灯，地点和时间都一致。' }],
  ], [main.case]);
  const child = together(10, [['dispatcher', 'split', '2026-06-16T14:00', { subject: '东门外灯杆倾斜', category: 'facilities.lighting', detail: '三盏路灯中有一根灯杆向人行道倾斜，需要另行处理。' }]], [main.case], main.case.ref);
  return [main, merged(8, '09', alike), merged(9, '10', { ...alike, subject: '公交站旁边路灯不亮' }), child];
}

/** Freshly filed, with cases that may be about the same matter: one being handled, one answered, and one that is another matter. */
export function alikeRecords(): [fresh: Played, ...Played[]] {
  const elsewhere = { category: 'housing.leak', subject: '楼上漏水到我家', detail: '楼上水管破裂，水一直漏到客厅。' };
  return [
    together(11, [filed('2026-06-17T09:05')]),
    together(12, signed('2026-06-16', alike)),
    together(13, [...signed('2026-06-15', { subject: '东门外路灯不亮', detail: '东门外的路灯整夜不亮，请尽快维修。', place: { division: '360102001001', text: '东门外' } }), ['assist', 'finishPart', '2026-06-16T09:00'], ['lead', 'reply', '2026-06-16T10:00']]),
    together(14, [filed('2026-06-16T11:05', elsewhere)]),
  ];
}
