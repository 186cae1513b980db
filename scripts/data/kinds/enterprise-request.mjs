import { enterpriseRequest } from '@linli/model';
import { fill, placeOf } from '../phrases.mjs';
import { contactOf } from '../telling.mjs';
import { callBack, rating } from './appeal.mjs';
import { sharedSteps } from './shared-steps.mjs';
import { filing, step } from './step.mjs';

const enterprises = ['某食品有限公司', '某电子科技有限公司', '某家具厂', '某物流有限公司', '某建材商行', '某农业合作社', '某餐饮管理有限公司'];

/** Title, more to say, what is asked for, what was answered. */
const matters = [
  { kind: 'request', category: 'premises.utilities', handler: 'power', said: [['厂区电力增容', '新上一条生产线，现有变压器容量不够，申请增容三个月没有进展', '请协调加快增容', '增容方案已批复，施工队下周进场，预计二十天内送电']] },
  { kind: 'request', category: 'premises.roads', handler: 'transport', said: [['{road}货车限行影响发货', '{road}白天限行，货车只能半夜装货', '请给企业办理通行证', '已办理限时通行证，早晚高峰以外时段可以通行']] },
  { kind: 'request', category: 'permits.licence', handler: 'market', said: [['食品生产许可变更进度慢', '地址变更申请交了一个多月，还没有安排现场核查', '请告知办理进度', '现场核查已安排在本周，符合条件的五个工作日内发证']] },
  { kind: 'request', category: 'permits.project', handler: 'development', said: [['技改项目备案材料反复补正', '技改备案补正了三次，每次要求不同', '请一次性告知所需材料', '已提供一次性告知清单，安排专人帮办，备案已通过']] },
  { kind: 'request', category: 'money.policy', handler: 'industry', said: [['稳岗补贴没有到账', '去年申报的稳岗补贴一直没有到账', '请核实发放时间', '补贴已列入本批次，十日内拨付到账']] },
  { kind: 'request', category: 'money.arrears', handler: 'industry', said: [['工程款被拖欠', '给某项目供货，货款拖欠一年', '请协调支付', '已召开清欠协调会，建设单位分两期付清，第一期已到账']] },
  { kind: 'request', category: 'labour.hiring', handler: 'labour', said: [['旺季招工困难', '订单多，缺二十名包装工', '请帮助对接招工', '已安排专场招聘，对接劳务合作社，首批十二人已到岗']] },
  { kind: 'checkUp', category: 'legal.checkUp', handler: 'justice', said: [['申请法治体检', '公司合同多，想做一次法治体检', '请安排律师上门', '律师团已上门体检，出具了风险提示清单']] },
  { kind: 'contract', category: 'legal.contract', handler: 'justice', said: [['请协查供货合同', '有一份大额供货合同，付款条款看不明白', '请帮忙审查', '已提出六处修改建议，双方据此签约']] },
  { kind: 'visit', category: 'market.inspection', handler: 'justice', said: [['多部门重复检查', '一个月来了四拨检查，影响生产', '请统筹涉企检查', '已纳入综合查一次计划，同类检查合并进行']] },
];

const sent = ({ random }) => ['register', 'accept', ...(random.chance(0.08) ? ['dispatch', 'return'] : []), 'dispatch'];
const worked = (told) => [...sent(told), 'sign', ...told.random.pick([['handle'], ['recordVisit'], ['handle', 'recordVisit'], ['askExtension', 'grantExtension', 'handle']])];
const replied = (told) => [...worked(told), ...(told.isAssisted ? ['finishPart'] : []), 'reply'];
const standings = {
  registered: { age: [0, 20], path: () => ['register'] },
  accepted: { age: [0, 20], path: () => ['register', 'accept'] },
  refused: { age: [2, 2000], path: () => ['register', 'refuse'] },
  transferred: { age: [2, 2000], path: () => ['register', 'transfer'] },
  dispatched: { age: [0, 30], path: sent },
  returned: { age: [0, 20], path: () => ['register', 'accept', 'dispatch', 'return'] },
  handling: { share: 4, age: [0, 150], path: (told) => [...worked(told), ...told.random.pick([[], ['callJoint', 'respondCall', 'respondCall', 'attendCall']])] },
  awaiting: { age: [0, 80], path: (told) => [...sent(told), 'sign', 'ask'] },
  suspended: { age: [0, 200], path: (told) => [...worked(told), 'suspend'] },
  replied: { share: 2, age: [0, 80], path: replied },
  calledBack: { age: [0, 40], path: (told) => [...replied(told), 'callBack'] },
  closed: { share: 6, age: [2, 3000], path: (told) => [...replied(told), ...told.random.pick([['confirm'], ['callBack', 'close'], ['dispute', 'handle', 'reply', 'confirm']]), ...told.random.pick([[], ['rate']])] },
  withdrawn: { age: [2, 2000], path: (told) => [...told.random.pick([() => ['register'], worked])(told), 'withdraw'] },
};

const steps = {
  ...sharedSteps,
  register: filing(),
  accept: step('clerk', [0.2, 6], ({ random }) => ({ limit: random.pick(['3', '5', '10']) })),
  refuse: step('clerk', [0.5, 6], () => ({ ground: 'outside', reason: '属于企业之间的商业合作事宜，不在受理范围内。' })),
  transfer: step('clerk', [0.5, 6], () => ({ recipient: '省级行业主管部门', reason: '事项属于上级主管部门职责，已转送。' })),
  dispatch: step('dispatcher', [0.2, 5], ({ rest, state, handler, wrongHandler, assist, isAssisted }) => (rest.includes('return') ? { lead: wrongHandler } : { lead: handler, ...(isAssisted && { assists: [assist] }), ...(state.returns > 0 && { designated: 'yes' }) })),
  sign: step('leads', [0.3, 8]),
  return: step('leads', [0.3, 6], () => ({ reason: '事项由其他部门主管，请重新派单。' }), { timely: true }),
  handle: step('leads', [2, 30], () => ({ progress: '已联系企业了解情况，正在与有关单位会商。' })),
  recordVisit: step('leads', [3, 30], ({ day, matter }) => ({ kind: matter.kind === 'request' ? 'visit' : matter.kind, visitedOn: day, found: '到企业现场了解情况，需求属实。', advice: '建议按清单准备材料，由专人帮办。' })),
  ask: step('leads', [1, 10], () => ({ question: '请补充申请编号和联系时间。' })),
  reply: step('leads', [6, 50], ({ random, said, scene }) => ({ answer: `${fill(said[3], scene)}。如仍有困难，请随时联系。`, outcome: random.weighted({ solved: 6, partly: 2, explained: 1 }) })),
  confirm: step('applicant', [1, 50]),
  dispute: step('applicant', [1, 50], () => ({ reason: '说好的时间没有兑现，请再跟进。' })),
  callBack: step('verifier', [2, 40], callBack),
  close: step('verifier', [0.5, 12]),
  rate: step('applicant', [1, 50], rating),
  withdraw: step('applicant', [2, 30], () => ({ reason: '问题已经自行解决。' })),
};

function form({ random, community, matter, scene, said }) {
  const [title, more, ask] = said.map((words) => fill(words, scene));
  const enterprise = `示例·${random.pick(enterprises)}`;
  const contact = random.chance(0.8) ? { contactable: 'yes', ...contactOf(random), confidential: 'no', consent: true } : { contactable: 'no' };
  return () => ({ kind: matter.kind, category: matter.category, subject: title, detail: `${more}。${ask}。`, enterprise, place: placeOf(community, scene), ...contact });
}

export const enterpriseRequests = { type: enterpriseRequest, matters, steps, standings, form, filedBy: (random) => random.weighted({ applicant: 6, clerk: 3 }) };
