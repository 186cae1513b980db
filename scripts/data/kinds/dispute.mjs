import { dispute } from '@linli/model';
import { fill, placeOf } from '../phrases.mjs';
import { contactOf, dayBefore } from '../telling.mjs';
import { rating } from './appeal.mjs';
import { sharedSteps } from './shared-steps.mjs';
import { filing, step } from './step.mjs';

const day = 24;

/** Title, what happened, what is asked for, what was agreed; `other`: who the other side is, as a relation. */
const matters = [
  { category: 'neighbours', handler: 'township', other: '楼上住户', said: [['{estate}楼上漏水损坏吊顶', '{since}卫生间吊顶一直滴水，物业检查是楼上地漏防水失效，双方对维修费用谈不拢', '希望楼上重做防水，并承担吊顶维修费', '楼上住户七日内重做防水，吊顶维修费由双方按七比三承担']] },
  { category: 'neighbours', handler: 'township', other: '隔壁住户', said: [['{estate}楼道堆放杂物起争执', '隔壁把鞋柜和纸箱堆在楼道，劝过几次没有用，两家为此吵了起来', '希望清理楼道，以后不再堆放', '隔壁住户三日内清理，双方约定公共楼道不再放置物品']] },
  { category: 'homestead', handler: 'township', scene: 'village', other: '相邻农户', said: [['{village}建房滴水占地纠纷', '邻居翻建房屋，屋檐滴水落到我家院子里，地基也往这边移了', '请确认边界，屋檐往回收', '经现场丈量确认四至，邻居加装檐沟，地基不再外移']] },
  { category: 'land', handler: 'township', scene: 'village', other: '同组农户', said: [['{village}山林边界争议', '两家的林地挨着，界桩被雨水冲倒以后各说各的', '请按林权证重新立界', '双方按林权证附图重新立界桩，已砍树木按市价补偿']] },
  { category: 'labour', handler: 'justice', other: '用人单位', said: [['{employer}离职工资结算纠纷', '上月从{employer}离职，最后一个月的工资和加班费没有结清', '希望按考勤结清', '用人单位十日内付清工资和加班费，双方再无其他争议']] },
  { category: 'consumer', handler: 'market', other: '商家', said: [['{salon}预付卡退费纠纷', '在{salon}办了卡，服务和说好的不一样，要求退余额商家不同意', '希望退还卡内余额', '商家扣除已用次数后退还余额，三日内到账']] },
  { category: 'property', handler: 'housing', other: '物业公司', said: [['{estate}物业费减免争议', '电梯停了两个月，物业仍按全额收费', '希望减免停用期间的费用', '物业减免停用期间电梯分摊费用，业主补交其余物业费']] },
  { category: 'traffic', handler: 'traffic', other: '对方驾驶人', said: [['{cross}车辆剐蹭赔偿纠纷', '两车在{cross}剐蹭，交警认定对方主责，修车费一直没有付', '希望按责任支付修车费', '对方五日内支付修车费的七成，其余自行承担']] },
  { category: 'family', handler: 'justice', other: '兄弟姐妹', said: [['老人赡养费分担纠纷', '兄弟三人对母亲的赡养费和轮流照料谈不拢', '希望商定每月的费用和照料安排', '三人每月各付赡养费，轮流照料，医药费平均分担']] },
  { category: 'contract', handler: 'justice', other: '出租人', said: [['{estate}退租押金纠纷', '租期到了，房东说墙面有划痕，不退押金', '希望退还押金', '扣除粉刷费用后退还押金']] },
];

const screened = ['register', 'screen'];
const inMediation = [...screened, 'accept', 'assign', 'takeUp'];
const worked = (told) => [...inMediation, ...told.random.pick([['progress'], ['progress', 'progress'], ['progress', 'agreeLonger'], ['callJoint', ...called(told), 'progress']])];
const called = (told) => ['respondCall', 'attendCall', 'strikeOffCall'].flatMap((name) => told.called.map(() => name));
const standings = {
  registered: { age: [0, 40], path: () => ['register'] },
  screened: { age: [0, 40], path: () => screened },
  accepted: { age: [0, 60], path: ({ random }) => [...screened, 'accept', ...(random.chance(0.3) ? ['assign', 'return'] : [])] },
  refused: { age: [2, 2000], path: () => [...screened, 'refuse'] },
  assigned: { age: [0, 60], path: () => [...screened, 'accept', 'assign'] },
  inMediation: { share: 4, age: [0, 500], path: (told) => [...inMediation, ...told.random.pick([[], ['progress'], ['progress', 'askAssist'], ['callJoint', ...called(told).slice(0, 4)], ['tagProject', 'progress']])] },
  urged: { age: [0, 60], path: () => [...inMediation, 'progress', 'urge'] },
  concluded: { share: 2, age: [0, 500], path: (told) => [...worked(told), 'agree', ...told.random.pick([[], ['followUp']])] },
  failed: { age: [0, 500], path: (told) => [...worked(told), 'endWithout'] },
  again: { age: [0, 200], path: (told) => [...worked(told), 'agree', 'followUp', 'mediateAgain', 'progress'] },
  closed: { share: 5, age: [2, 3000], path: (told) => [...worked(told), ...told.random.pick([['agree', 'followUp'], ['agree', 'followUp'], ['endWithout']]), 'close', ...told.random.pick([[], ['rate'], ['lookBack']])] },
  withdrawn: { age: [2, 2000], path: ({ random }) => [...random.pick([['register'], inMediation]), 'withdraw'] },
};

const steps = {
  ...sharedSteps,
  register: filing(),
  screen: step('clerk', [0.5, 6], ({ random }) => ({ level: random.weighted({ simple: 2, complex: 5, hard: 2 }) })),
  accept: step('clerk', [0.5, 8], ({ random }) => ({ applicantAgrees: 'yes', otherAgrees: random.weighted({ yes: 4, unreached: 1 }) })),
  refuse: step('clerk', [0.5, 8], () => ({ ground: 'refuses', reason: '另一方明确表示不愿意调解。', route: '向区人民法院起诉，或者申请法律援助' })),
  assign: step('dispatcher', [0.5, 6], ({ random, handler, wrongHandler, rest }) => ({ lead: rest.includes('return') ? wrongHandler : handler, track: random.weighted({ people: 5, administrative: 1 }) })),
  return: step('leads', [1, 8], () => ({ reason: '不属于本单位的调解范围，建议交给属地调解组织。' }), { timely: true }),
  takeUp: step('leads', [0.5, 10]),
  progress: step('leads', [12, 4 * day], ({ random }) => ({ progress: random.pick(['已分别听取双方意见，约定本周六上午面对面调解。', '已到现场查看并拍照，双方对事实没有争议。', '第一次调解，双方就费用分担各退一步，约定三日后再谈。']) })),
  agreeLonger: step('leads', [12, 3 * day], () => ({ amount: 15, bothAgree: 'yes' })),
  agree: step('leads', [12, 6 * day], ({ random, said, scene, at }) => ({ agreement: random.pick(['written', 'written', 'oral']), answer: `双方自愿达成协议：${fill(said[3], scene)}。`, performBy: dayBefore(at, -10) })),
  endWithout: step('leads', [12, 6 * day], () => ({ result: 'failed', answer: '经三次调解，双方未能达成一致，调解终结。', route: '向区人民法院起诉，可以申请法律援助' })),
  followUp: step('verifier', [5 * day, 20 * day], ({ random, next }) => ({ kept: next === 'mediateAgain' ? 'no' : next === 'close' ? 'yes' : random.pick(['yes', 'partly', 'unreached']) })),
  mediateAgain: step('applicant', [12, 5 * day], () => ({ reason: '约定的维修没有做完，希望再谈一次。' })),
  close: step('verifier', [2, 3 * day]),
  rate: step('applicant', [1, 50], rating),
  withdraw: step('applicant', [5, 4 * day], () => ({ reason: '两家已经自己谈好了。' })),
};

function form({ random, community, matter, scene, said, filedBy }) {
  const contact = random.chance(0.8) ? { contactable: 'yes', ...contactOf(random), consent: true } : { contactable: 'no' };
  const [title, facts, ask] = said.map((words) => fill(words, scene));
  return () => ({
    source: filedBy === 'gridWorker' ? 'found' : 'applied',
    category: matter.category,
    subject: title,
    detail: `${facts}。${ask}。`,
    urgency: random.weighted({ ordinary: 6, pressing: 2 }),
    parties: random.weighted({ 2: 6, 3: 1 }) === '2' ? 2 : 3,
    partyKinds: matter.other.endsWith('公司') || matter.other === '商家' ? ['person', 'enterprise'] : ['person'],
    otherSide: matter.other,
    wish: 'any',
    place: placeOf(community, scene),
    ...contact,
  });
}

export const disputes = { type: dispute, matters, steps, standings, form, filedBy: (random) => random.weighted({ applicant: 4, clerk: 3, gridWorker: 3 }) };
