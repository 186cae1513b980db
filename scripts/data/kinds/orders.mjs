import { measure, rectification, resolution } from '@linli/model';
import { fill } from '../phrases.mjs';
import { dayBefore } from '../telling.mjs';
import { sharedSteps } from './shared-steps.mjs';
import { filing, step } from './step.mjs';

const day = 24;
const atCounty = ({ region, community }) => ({ division: region, text: community.name });
const bySupervisor = () => 'supervisor';

/** Title, what was found, what is to be done. */
const findings = [
  { handler: 'urban', source: 'inspection', said: [['{road}环卫保洁不到位', '抽查三处背街小巷，垃圾清运不及时，台账与现场不符', '一周内清理到位，按日公示清运记录']] },
  { handler: 'housing', source: 'campaign', said: [['{estate}物业履约检查整改', '消防设施维保记录缺失，公共收益没有公示', '补齐维保记录，公示近一年公共收益']] },
  { handler: 'transport', source: 'survey', said: [['公交准点率满意度偏低', '测评中公交候车时间满意度低于平均水平', '优化发车间隔，公布实时到站信息']] },
  { handler: 'market', source: 'assessment', said: [['投诉办理超期较多', '上季度投诉办理超期率高于平均水平', '建立每日提醒，超期逐件说明原因']] },
  { handler: 'water', source: 'inspection', said: [['{river}巡河记录不实', '抽查巡河记录，签到与轨迹不一致', '重新核实巡河点位，落实责任到段']] },
  { handler: 'civil', source: 'other', said: [['助餐点运营不规范', '两处助餐点长期没有开餐', '核实补助发放，恢复开餐并公示菜单']] },
];
const rectifying = ['order', 'sign'];
const reported = [...rectifying, 'handle', 'report'];
export const rectifications = {
  type: rectification,
  matters: findings,
  filedBy: bySupervisor,
  standings: {
    ordered: { age: [0, 30], path: () => ['order'] },
    rectifying: { share: 3, age: [0, 400], path: ({ random }) => [...rectifying, ...random.pick([[], ['handle'], ['extend'], ['askAssist', 'finishPart']])] },
    urged: { age: [0, 60], path: () => [...rectifying, 'handle', 'urge'] },
    reported: { age: [0, 100], path: () => reported },
    rechecked: { age: [0, 100], path: () => [...reported, 'recheck'] },
    closed: { share: 4, age: [2, 2000], path: ({ random }) => [...reported, ...random.pick([[], ['return', 'report']]), 'recheck', 'close'] },
    revoked: { age: [2, 1000], path: () => [...rectifying, 'revoke'] },
  },
  steps: {
    ...sharedSteps,
    order: filing(),
    sign: step('leads', [1, 16]),
    handle: step('leads', [day, 6 * day], () => ({ progress: '已制定整改清单，明确责任人和完成时间。' })),
    extend: step('supervisor', [day, 3 * day], () => ({ amount: 3, reason: '涉及采购程序，适当延长。' })),
    report: step('leads', [2 * day, 8 * day], ({ said, scene, random, rest }) => ({ problem: `${fill(said[1], scene)}，已经整改到位。`, mechanism: '建立每日巡查、每周通报机制。', extension: '对同类问题开展全面排查。', outcome: rest.includes('recheck') ? 'solved' : random.pick(['solved', 'partly']) })),
    recheck: step('supervisor', [6, 4 * day], () => ({ findings: '现场复查，整改到位，台账齐全。' })),
    return: step('supervisor', [6, 4 * day], () => ({ reason: '部分点位仍未整改到位，继续整改。', limit: '5' })),
    close: step('supervisor', [2, 2 * day]),
    revoke: step('supervisor', [4, 3 * day], () => ({ reason: '经核实不属于该单位职责，撤销本单。' })),
  },
  form: (told) => {
    const { random, matter, said, scene, handler } = told;
    const [subject, finding, requirement] = said.map((words) => fill(words, scene));
    return () => ({ unit: handler, source: matter.source, subject, finding: `${finding}。`, requirement: `${requirement}。`, limit: random.pick(['10', '15', '30']), project: '百日攻坚行动', ...told.drafted, place: atCounty(told) });
  },
};

const meetings = [
  { handler: 'housing', said: [['{estate}电梯改造资金方案', '研究{estate}电梯改造，明确资金分担方案', '十五日内拿出资金方案，征求业主意见']] },
  { handler: 'transport', said: [['{road}断头路打通', '明确{road}断头路的征收和施工分工', '一个月内完成征收，三个月内通车']] },
  { handler: 'water', said: [['{river}排口整治', '摸清{river}排口底数，制定一口一策', '二十日内完成排口溯源']] },
  { handler: 'education', said: [['{school}上下学拥堵治理', '研究校门口交通组织', '两周内实施错峰放学和即停即走']] },
  { handler: 'civil', said: [['社区老年食堂选址', '确定三处老年食堂选址', '月底前完成选址公示']] },
];
const doing = ['assign', 'sign'];
export const resolutions = {
  type: resolution,
  matters: meetings,
  filedBy: (random) => random.pick(['clerk', 'supervisor']),
  standings: {
    assigned: { age: [0, 30], path: () => ['assign'] },
    working: { share: 3, age: [0, 500], path: ({ random }) => [...doing, ...random.pick([[], ['handle'], ['callJoint', 'respondCall', 'attendCall', 'strikeOffCall']])] },
    supervised: { age: [0, 60], path: () => [...doing, 'handle', 'urge', 'supervise'] },
    done: { age: [0, 100], path: () => [...doing, 'handle', 'report'] },
    confirmed: { share: 3, age: [2, 2000], path: ({ random }) => [...doing, 'handle', 'report', ...random.pick([[], ['return', 'report']]), 'confirm'] },
    cancelled: { age: [2, 1000], path: () => [...doing, 'cancel'] },
  },
  steps: {
    ...sharedSteps,
    assign: filing(),
    sign: step('leads', [1, 16]),
    handle: step('leads', [day, 6 * day], () => ({ progress: '已成立专班，方案初稿正在征求意见。' })),
    report: step('leads', [2 * day, 10 * day], ({ said, scene }) => ({ result: `${fill(said[2], scene)}，现已完成。` })),
    return: step('supervisor', [6, 3 * day], () => ({ reason: '公示材料不完整，请补充。', limit: '7' })),
    confirm: step('supervisor', [6, 3 * day]),
    cancel: step('supervisor', [6, 6 * day], () => ({ reason: '上级政策调整，改由另一事项统筹。' })),
  },
  form: (told) => {
    const { random, said, scene, handler } = told;
    const [item, , requirement] = said.map((words) => fill(words, scene));
    const meeting = random.pick(['joint', 'dispatch', 'topic', 'briefing']);
    return (at) => ({ meeting, heldOn: dayBefore(at, 1), item, requirement: `${requirement}。`, unit: handler, limit: random.pick(['7', '15', '30', '60']), place: atCounty(told) });
  },
};

const grounds = [
  { handler: 'urban', rung: 'accountability.remind', said: [['办理超期提醒', '上月三件事项超期未答复', '逐件说明原因，限期办结']] },
  { handler: 'housing', rung: 'accountability.circulate', said: [['重复退单通报', '同类事项连续三次退单，推诿扯皮', '明确内部职责，不再推诿']] },
  { handler: 'market', rung: 'accountability.interview', said: [['群众不认可率偏高约谈', '回访不认可率连续两个月高于平均水平', '提出改进措施，按月报告']] },
  { handler: 'ecology', rung: 'gridExit.criticise', said: [['网格事项响应慢通报批评', '网格事件响应时间长期超限', '落实专人，限期整改']] },
  { handler: 'land', rung: 'gridExit.yellowCard', said: [['网格事项整改不力黄牌警告', '通报批评后仍未改进', '限期整改，整改不力的责令退出']] },
];
const replied = ['issue', 'reply'];
export const measures = {
  type: measure,
  matters: grounds,
  filedBy: bySupervisor,
  standings: {
    issued: { share: 2, age: [0, 200], path: ({ random }) => random.pick([['issue'], ['issue', 'object', 'dismiss'], ['issue', 'escalate']]) },
    objected: { age: [0, 100], path: () => ['issue', 'object'] },
    replied: { age: [0, 100], path: () => replied },
    verified: { age: [0, 100], path: () => [...replied, 'verify'] },
    lifted: { share: 3, age: [2, 2500], path: ({ random }) => [...replied, ...random.pick([[], ['return', 'reply']]), 'verify', 'lift'] },
    revoked: { age: [2, 1500], path: () => ['issue', 'object', 'revoke'] },
  },
  steps: {
    issue: filing(),
    reply: step('leads', [2 * day, 9 * day], ({ said, scene }) => ({ answer: `我单位已整改：${fill(said[2], scene)}，每周自查一次。`, outcome: 'solved' })),
    object: step('leads', [10, 5 * day], () => ({ objection: '其中两件的超期是因等待鉴定，已经依法中止，请复核。' })),
    dismiss: step('supervisor', [day, 5 * day], () => ({ reason: '经复核，中止手续不完整，维持措施。' })),
    revoke: step('supervisor', [day, 5 * day], () => ({ reason: '经复核，申诉成立，撤销措施。' })),
    escalate: step('supervisor', [5 * day, 12 * day], () => ({ reason: '逾期未整改，升级一级。', evidence: '三次催办记录和现场照片。', limit: '10' })),
    verify: step('supervisor', [10, 4 * day], () => ({ findings: '核验办理记录，超期事项已全部办结。' })),
    return: step('supervisor', [10, 4 * day], () => ({ reason: '部分事项仍未办结，继续整改。', limit: '5' })),
    lift: step('supervisor', [10, 4 * day], () => ({ reason: '整改到位，解除措施。' })),
  },
  form: (told) => {
    const { random, matter, said, scene, handler } = told;
    const [subject, why, requirement] = said.map((words) => fill(words, scene));
    return () => ({ unit: handler, rung: matter.rung, subject, grounds: `${why}。`, requirement: `${requirement}。`, limit: random.pick(['5', '10', '15']), place: atCounty(told) });
  },
};
