import { serviceOrder } from '@linli/model';
import { fill, placeOf } from '../phrases.mjs';
import { contactOf, dayBefore } from '../telling.mjs';
import { callBack, rating } from './appeal.mjs';
import { sharedSteps } from './shared-steps.mjs';
import { filing, step } from './step.mjs';

/** Title, more to say, what was prepared, what was done. */
const matters = [
  { category: 'errand.documents', handler: 'township', mode: 'home', said: [['代办老年人优待证', '家里老人八十二岁，行动不便，想请人上门代办', '准备好申请表和复印机', '已上门填表、拍照并递交，证件办好后送上门']] },
  { category: 'errand.payment', handler: 'township', mode: 'home', said: [['帮忙代缴水电费', '老人不会用手机缴费，想请网格员帮忙', '查好户号和应缴金额', '已代缴当月水电费，票据交给本人']] },
  { category: 'errand.fetch', handler: 'township', mode: 'home', said: [['请人代取慢性病药品', '住在{place}，腿脚不便，每月要到卫生院取药', '与卫生院约好取药时间', '药品已代取并送到家，服用说明一并交代']] },
  { category: 'legal.advice', handler: 'justice', mode: 'window', said: [['咨询租房合同纠纷', '房东提前收房，想咨询怎么办', '约好值班律师', '值班律师已当面解答，提供了书面意见要点']] },
  { category: 'legal.aid', handler: 'justice', mode: 'window', said: [['申请法律援助', '被拖欠工资，想申请法律援助', '备好申请表和材料清单', '法律援助申请已受理，指派了承办律师']] },
  { category: 'legal.notary', handler: 'justice', mode: 'online', said: [['预约委托公证', '要给外地的房子办委托手续，想先预约', '核对所需材料', '已预约公证窗口，材料清单已发送']] },
  { category: 'welfare.insurance', handler: 'medical', mode: 'window', said: [['医保异地备案', '跟子女到外地住一段时间，想办异地就医备案', '准备备案表', '备案已办好，自即日起生效']] },
  { category: 'welfare.certification', handler: 'labour', mode: 'home', said: [['养老待遇资格认证', '老人卧床，不能去窗口做认证', '带好认证设备', '已上门完成认证，待遇不受影响']] },
  { category: 'welfare.subsidy', handler: 'civil', mode: 'window', said: [['申请临时救助', '家里遭了火灾，生活困难，想申请临时救助', '备好申请表', '已受理并入户核查，救助金已拨付']] },
  { category: 'care.meals', handler: 'civil', mode: 'home', said: [['请安排老人助餐', '独居老人，中午做饭不便，想订助餐', '与助餐点约定送餐时间', '自下周一起每天中午送餐上门']] },
  { category: 'care.company', handler: 'civil', mode: 'home', said: [['陪同老人就医', '老人下周复查，子女都在外地', '约好陪诊志愿者和车辆', '已陪同就医并取药，检查结果告知家属']] },
  { category: 'home.gasCheck', handler: 'gas', mode: 'home', said: [['燃气入户安检', '{estate}老房子，灶具用了十年，想做一次安检', '约好安检员上门时间', '已完成安检，更换软管和减压阀']] },
  { category: 'home.repair', handler: 'township', mode: 'home', said: [['水龙头漏水请人维修', '{estate}厨房水龙头一直滴水', '带好配件', '已更换阀芯，不再滴水']] },
  { category: 'learning.skills', handler: 'labour', mode: 'window', said: [['报名电工技能培训', '想学一门手艺，问什么时候开班', '确认开班时间', '已登记报名，开班时间和地点已告知']] },
];

const sent = ({ random }) => ['register', 'accept', ...(random.chance(0.08) ? ['dispatch', 'return'] : []), 'dispatch'];
const making = (told) => [...sent(told), 'sign', ...(told.random.chance(0.2) ? ['handle'] : [])];
const ready = (told) => [...making(told), 'prepare', ...(told.random.chance(0.15) ? ['reschedule'] : [])];
const delivered = (told) => [...told.random.pick([ready, ready, making])(told), ...(told.isAssisted ? ['finishPart'] : []), 'deliver'];
const standings = {
  ordered: { age: [0, 20], path: () => ['register'] },
  accepted: { age: [0, 20], path: () => ['register', 'accept'] },
  dispatched: { age: [0, 30], path: sent },
  returned: { age: [0, 20], path: () => ['register', 'accept', 'dispatch', 'return'] },
  making: { share: 2, age: [0, 100], path: making },
  awaiting: { age: [0, 80], path: (told) => [...making(told), 'ask'] },
  ready: { share: 3, age: [0, 40], path: ready },
  suspended: { age: [0, 100], path: (told) => [...making(told), 'suspend'] },
  delivered: { share: 2, age: [0, 60], path: delivered },
  calledBack: { age: [0, 40], path: (told) => [...delivered(told), 'callBack'] },
  closed: { share: 7, age: [2, 3000], path: (told) => [...delivered(told), ...told.random.pick([['confirm'], ['confirm'], ['callBack', 'close'], ['dispute', 'deliver', 'confirm']]), ...told.random.pick([[], ['rate']])] },
  refused: { age: [2, 2000], path: (told) => told.random.pick([['register', 'refuse'], [...making(told), 'decline']]) },
  withdrawn: { age: [2, 2000], path: (told) => [...told.random.pick([() => ['register'], sent])(told), 'withdraw'] },
};

const cannot = () => ({ ground: 'conditions', reason: '不符合申请条件，已说明政策和其他办法。' });
const appointment = ({ random, at, matter }) => ({ mode: matter.mode, on: dayBefore(at, -random.between(1, 4)), slot: random.pick(['morning', 'afternoon']) });
const steps = {
  ...sharedSteps,
  register: filing(),
  accept: step('clerk', [0.2, 5]),
  refuse: step('clerk', [0.2, 5], cannot),
  decline: step('leads', [2, 20], cannot),
  dispatch: step('dispatcher', [0.2, 4], ({ rest, state, handler, wrongHandler, assist, isAssisted }) => (rest.includes('return') ? { lead: wrongHandler } : { lead: handler, ...(isAssisted && { assists: [assist] }), ...(state.returns > 0 && { designated: 'yes' }) })),
  sign: step('leads', [0.2, 6]),
  return: step('leads', [0.2, 6], () => ({ reason: '服务项目由其他单位承接，请重新派单。' }), { timely: true }),
  handle: step('leads', [1, 12], () => ({ progress: '已电话确认需求，正在安排人员。' })),
  ask: step('leads', [1, 10], () => ({ question: '请补充方便上门的时间段和楼栋单元。' })),
  prepare: step('leads', [2, 24], (seen) => ({ prepared: `${seen.said[2]}。`, ...appointment(seen) })),
  reschedule: step('applicant', [2, 12], (seen) => ({ on: appointment(seen).on, slot: 'afternoon', reason: '当天上午要去医院，想改到下午。' })),
  deliver: step('leads', [12, 60], ({ random, said }) => ({ answer: `${said[3]}。`, outcome: random.weighted({ solved: 8, partly: 1 }) })),
  confirm: step('applicant', [1, 40]),
  dispute: step('applicant', [1, 40], () => ({ reason: '东西送到了，但是手续还差一样。' })),
  callBack: step('verifier', [2, 30], callBack),
  close: step('verifier', [0.5, 10]),
  rate: step('applicant', [1, 40], rating),
  withdraw: step('applicant', [1, 20], () => ({ reason: '家里人已经办好了。' })),
};

function form({ random, community, matter, scene, said }) {
  const [title, more] = said.map((words) => fill(words, scene));
  const contact = { ...contactOf(random), confidential: 'no', consent: true };
  return () => ({
    category: matter.category,
    subject: title,
    detail: `${more}。`,
    mode: matter.mode,
    place: placeOf(community, scene),
    ...(matter.mode === 'online' && { contactable: 'yes' }),
    ...contact,
  });
}

export const serviceOrders = { type: serviceOrder, matters, steps, standings, form, filedBy: (random) => random.weighted({ applicant: 5, clerk: 2, gridWorker: 3 }) };
