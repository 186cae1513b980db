import { appeal } from '@linli/model';
import { matters } from '../matters/index.mjs';
import { answerTo, placeOf, tell } from '../phrases.mjs';
import { contactOf, dayBefore } from '../telling.mjs';
import { appealStandings } from './appeal-journeys.mjs';
import { sharedSteps } from './shared-steps.mjs';
import { filing, step } from './step.mjs';

const progress = ['已联系反映人了解情况，约定明天上午到现场查看。', '已到现场核实，情况基本属实，正在制定处理办法。', '已通知责任单位限期整改，整改情况将再次查看。', '正在采购所需材料，预计三日内到位。', '已与有关单位会商，明确了由谁来做、什么时候做完。', '已完成第一阶段处理，正在跟进其余部分。'];
const questions = ['请补充具体的门牌号或最近的路口，便于工作人员准确到场。', '请问这种情况一般在什么时间出现，最近一次是哪一天？', '请补充现场照片，或者告诉我们您方便的时间，我们上门查看。', '请提供购买凭证或付款记录的照片。'];
const answers = ['就在路口往里走五十米左右，门口有一棵樟树。', '一般是晚上，最近一次是前天。', '明天下午三点以后我在家，可以上门。', '照片已经存好，稍后补充上传；大概在第二个路灯杆旁边。'];
const returns = ['经核对职责清单，该处由其他单位管养，请重新派单。', '该路段尚未移交我单位，按权责清单应由建设单位负责。', '事项不在本单位辖区内，建议派给属地单位。'];
const reworkReasons = ['诉求人反映问题仍然存在，请再次到现场处理。', '答复内容未说明完成时限，请补充处理后重新答复。', '回访时诉求人不认可，请主办单位当面沟通。'];
export const comments = ['处理得很快，谢谢。', '问题解决了，希望以后多巡查。', '打了两次电话沟通，态度很好。', '比预想的慢了一些，不过解决了。', '只是解释了一下，问题还在。', '希望能从根本上解决。'];
const refusals = {
  statutory: ['劳动合同解除补偿争议应当通过仲裁处理。', '向劳动人事争议仲裁委员会申请仲裁'],
  outside: ['反映的是商业合同履行问题，不属于热线受理范围。'],
  repeated: ['同一地点同一问题已有事项正在办理，请凭原回执查看进展。'],
  unclear: ['内容未说明地点和具体情况，且无法联系补充。'],
};
const recipients = ['相邻县（区）12345热线', '铁路客户服务中心', '省级行业主管部门', '通信管理部门申诉中心'];

/** Whether the unit that is chosen now will not keep it. */
function goesAway(rest) {
  const next = rest.indexOf('dispatch');
  return rest.slice(0, next === -1 ? undefined : next).some((name) => name === 'return' || name === 'recuse');
}

/** What a citizen says of the answer: rarely nothing but stars. */
export function rating({ random }) {
  const stars = Number(random.weighted({ 5: 48, 4: 27, 3: 13, 2: 7, 1: 5 }));
  return { stars, resolved: stars >= 3 ? 'yes' : 'no', ...(random.chance(0.5) && { comment: stars >= 3 ? random.pick(comments.slice(0, 4)) : random.pick(comments.slice(4)) }) };
}

export function callBack({ random, next }) {
  if (next === 'rework') return { reached: 'yes', confirmation: 'disputed' };
  return random.chance(0.14) ? { reached: 'no' } : { reached: 'yes', confirmation: 'confirmed' };
}

const steps = {
  ...sharedSteps,
  register: filing(),
  triage: step('clerk', [0.2, 6], ({ random, grid, rest, uninvolved }) => ({ grid, ...(!rest.includes('merge') && random.chance(0.01) && { accused: [uninvolved] }) })),
  accept: step('clerk', [0.1, 5], ({ random }) => (random.chance(0.03) ? { limitAmount: random.pick([3, 7, 10]), limitUnit: 'workday' } : {})),
  refuse: step('clerk', [0.3, 8], ({ random, isRepetition }) => {
    const ground = isRepetition ? 'repeated' : random.weighted({ repeated: 1, outside: 4, statutory: 4, unclear: 1 });
    const [reason, route] = refusals[ground];
    return { ground, reason, ...(route && { route }) };
  }),
  transfer: step('clerk', [0.3, 8], ({ random }) => ({ recipient: random.pick(recipients), reason: '事项属于该单位职责，已转送并告知联系方式。' })),
  dispatch: step('dispatcher', [0.3, 8], ({ rest, state, handler, wrongHandler, assist, isAssisted }) => {
    if (goesAway(rest)) return { lead: wrongHandler };
    return { lead: handler, ...(isAssisted && { assists: [assist] }), ...(state.returns > 0 && { designated: 'yes' }) };
  }),
  sign: step('leads', [0.3, 16]),
  return: step('leads', [1, 14], ({ random }) => ({ reason: random.pick(returns) }), { timely: true }),
  handle: step('leads', [2, 30], ({ random }) => ({ progress: random.pick(progress) })),
  ask: step('leads', [1, 20], ({ random }) => ({ question: random.pick(questions) })),
  answer: step('applicant', [2, 60], ({ random }) => ({ answer: random.pick(answers) })),
  resume: step('leads', [20, 60], () => ({ reason: '已通过电话向诉求人了解情况，继续办理。' })),
  reply: step('leads', [6, 60], ({ random, said, scene, matter }) => ({
    answer: answerTo(random, matter, said, scene),
    outcome: matter.kind === 'consult' ? 'explained' : random.weighted({ solved: 62, partly: 18, explained: 14, unsolved: 6 }),
  })),
  verify: step('verifier', [2, 24], ({ random }) => ({ method: random.pick(['documents', 'documents', 'visit']) })),
  callBack: step('verifier', [2, 40], callBack),
  rework: step('verifier', [0.5, 8], ({ random }) => ({ reason: random.pick(reworkReasons) })),
  close: step('verifier', [0.5, 16]),
  rate: step('applicant', [1, 50], rating),
  withdraw: step('applicant', [2, 40], ({ random }) => (random.chance(0.5) ? { reason: '问题已经自行解决，不再需要办理。' } : {})),
  reopen: step('applicant', [10, 150], () => ({ reason: '过了几天同样的问题又出现了，请再处理一次。' })),
  split: step('dispatcher', [0, 0], ({ random, matter, said, scene }) => ({ ...tell(random, matter, said, scene), category: matter.category }), { timely: true }),
};

/** The intake form, in the words of whoever files. */
function form({ random, community, matter, scene, words }) {
  const asksDanger = matter.kind === 'help' || matter.kind === 'report';
  const danger = random.chance(0.03) ? { danger: 'yes', dangerDetail: '现场没有警示标志，晚上容易摔倒。' } : { danger: 'no' };
  const contact = random.chance(0.8) ? { contactable: 'yes', ...contactOf(random), confidential: random.chance(0.15) ? 'yes' : 'no', consent: true } : { contactable: 'no' };
  const daysAgo = random.chance(0.55) ? random.between(0, 6) : null;
  return (at) => ({
    kind: matter.kind,
    category: matter.category,
    ...words,
    place: placeOf(community, scene),
    ...(daysAgo !== null && { happenedOn: dayBefore(at, daysAgo) }),
    ...(asksDanger && danger),
    ...contact,
  });
}

/** 12345 appeals: most of what there is. */
export const appeals = { type: appeal, matters, steps, standings: appealStandings, form, filedBy: (random) => (random.chance(0.4) ? 'clerk' : 'applicant') };
