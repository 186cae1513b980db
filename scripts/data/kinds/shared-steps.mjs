import { step } from './step.mjs';

const tasks = ['请派人一同到现场，认定属于本单位的部分。', '请提供该处的管养资料，并配合处理。', '请核实权属并书面回复主办单位。', '请配合维持现场秩序，并处理本单位职责内的问题。'];
const results = ['本单位职责内的部分已处理完毕，照片已留存。', '已核实权属并书面回复主办单位。', '已派人到场配合，现场秩序恢复正常。', '已完成整改，后续纳入日常巡查。'];
const callReasons = ['涉及多个部门职责，需要现场认定责任并联合处置。', '问题反复出现，请有关部门一起到现场解决。', '管线权属不清，请各单位到场共同核实。'];
const meetings = ['今天 15:00，现场集合', '今天 16:30，社区服务站门口集合', '明天 9:00，现场集合'];
const delays = ['需要采购配件，预计三个工作日内到货。', '连续降雨，现场暂时不能施工。', '涉及权属认定，需要向产权单位调取档案。'];
const standstills = ['现场在汛期封闭管理，暂时不能施工。', '鉴定机构正在检测，需要等待检测结果。', '等待上级部门批复施工方案。'];
const urges = ['临近时限仍无实质进展，请抓紧办理。', '超过时限未答复，请立即办理并说明原因。', '群众多次反映，请主要负责人过问。'];
const supervisions = ['催办后仍未按期办结，转为督办。', '同类问题反复发生，由综治中心督办。', '多部门推诿，由综治中心督办并协调。'];
const listings = ['久拖不决，社会影响较大，挂牌督办。', '督办后逾期未回复，挂牌督办，限期整改。'];
const criteria = ['现场问题彻底消除，连续十五天没有反弹，附整改前后照片。', '责任单位明确、整改完成并公示，回访三分之二以上住户认可。'];
const proofs = ['现场复查，问题没有反弹；附近住户回访均表示好转。', '责任单位提交了整改报告，抽查两次均符合要求。', '整改已过半，剩余部分有人盯办、有完成日期。'];
const findings = {
  lookBack: { holds: '现场查看，处理效果保持，没有反弹。', fails: '现场查看，同样的问题再次出现。' },
  sampleReview: { holds: '程序完整，按期答复，回访记录齐全。', fails: '答复内容与现场情况不一致，整改没有到位。' },
};
const projects = ['老旧小区改造', '背街小巷整治', '城乡供水提升', '百日攻坚行动'];
const firstClock = ({ kind: { type } }) => type.transitions.find(({ action }) => action === 'askExtension').fields[0].options[0].value;

const check = (kind) => ({ random, next, day }) => {
  const result = next === 'reopenOnCheck' || random.chance(0.15) ? 'fails' : 'holds';
  return { batch: `${day.slice(0, 4)}年第${'一二三四'[Math.floor((Number(day.slice(5, 7)) - 1) / 3)]}季度${kind === 'lookBack' ? '回头看' : '案件评查'}`, result, findings: findings[kind][result] };
};

/** What several organisations do with one case, and who supervises it: the same in every kind of matter that knows the step. */
export const sharedSteps = {
  askAssist: step('leads', [1, 8], ({ random, assist }) => ({ organisations: [assist], task: random.pick(tasks) })),
  finishPart: step('assists', [4, 26], ({ random }) => ({ result: random.pick(results) })),
  callJoint: step('dispatcher', [0.5, 6], ({ random, called }) => ({ organisations: called, reason: random.pick(callReasons), meet: random.pick(meetings) })),
  respondCall: step('isCalled', [0.05, 0.5]),
  attendCall: step('hasResponded', [0.3, 1.6]),
  strikeOffCall: step('hasCome', [3, 40], ({ random }) => ({ result: random.pick(results) })),
  endCall: step('dispatcher', [1, 8], () => ({ reason: '各单位职责已经明确，其余由主办单位负责到底。' })),
  askExtension: step('leads', [0.5, 4], (seen) => ({ clock: firstClock(seen), amount: 3, reason: seen.random.pick(delays) }), { optional: true }),
  grantExtension: step('approves', [0.5, 5], ({ random }) => ({ reason: random.pick(delays) }), { optional: true }),
  refuseExtension: step('approves', [0.5, 5], () => ({ reason: '人员和材料已经到位，应当按期办结。' }), { optional: true }),
  suspend: step('dispatcher', [1, 20], ({ random }) => ({ reason: random.pick(standstills) })),
  resumeWork: step('leads', [30, 150], () => ({ reason: '中止的原因已经消除，恢复办理。' })),
  recuse: step('leads', [0.5, 6], () => ({ reason: '本单位是该项目的建设单位，与事项有利害关系。' })),
  handOver: step('clerk', [0.2, 2], () => ({ centre: 'centre-36', reason: '涉及跨县管理的设施，由省级热线统一协调。' })),
  merge: step('dispatcher', [0.4, 3], ({ other }) => ({ into: other.ref, reason: '同一地点的同一件事，合并办理。' }), { ready: mayTake }),
  unmerge: step('dispatcher', [0.5, 6], () => ({ reason: '经现场核实，是相邻路段的另一处问题。' }), { optional: true }),
  answerMerged: step('dispatcher', [0.5, 6], ({ other }) => ({ into: other.ref, answer: '您好！同一地点的同一问题已经合并办理并办结，处理情况请见主事项的答复。感谢您的监督。' }), { ready: isAnswered }),
  link: step('dispatcher', [0.4, 6], ({ other }) => ({ under: other.ref, reason: '同一路段的相关问题，便于一起安排。' }), { optional: true }),
  tagProject: step('dispatcher', [0.1, 1], ({ random }) => ({ project: random.pick(projects) })),
  urge: step('supervisor', [8, 60], ({ random }) => ({ reason: random.pick(urges), limit: random.pick(['2', '3', '5']) })),
  supervise: step('supervisor', [30, 120], ({ random }) => ({ reason: random.pick(supervisions), limit: random.pick(['3', '5', '10']) })),
  list: step('supervisor', [48, 160], ({ random }) => ({ reason: random.pick(listings), criteria: random.pick(criteria), limit: random.pick(['10', '15', '30']) })),
  rateIssue: step('supervisor', [0.2, 4], ({ random }) => ({ stars: random.between(2, 5), reason: '按影响范围和持续时间评定。' })),
  lowerStars: step('supervisor', [30, 100], ({ random }) => ({ evidence: random.pick(proofs) }), { optional: true }),
  endSupervision: step('supervisor', [2, 20], ({ random }) => ({ shown: random.pick(proofs) })),
  unlist: step('supervisor', [2, 30], ({ random, photo }) => ({ shown: random.pick(proofs), attachments: [photo()] }), { optional: true }),
  lookBack: step('supervisor', [200, 700], check('lookBack'), { optional: true }),
  sampleReview: step('supervisor', [200, 700], check('sampleReview'), { optional: true }),
  reopenOnCheck: step('supervisor', [1, 10], () => ({ reason: '检查发现问题再次出现，请重新办理并答复。' }), { optional: true }),
};

/** Whether another case may be merged into this one: it is open, and not merged itself. */
function mayTake(other, { transitions }) {
  return other?.mergedInto === null && transitions.find(({ action }) => action === 'merge').from.includes(other.status);
}

function isAnswered(other) {
  return Boolean(other?.outcome);
}
