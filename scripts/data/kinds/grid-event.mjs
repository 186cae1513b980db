import { gridEvent } from '@linli/model';
import { fill, placeOf } from '../phrases.mjs';
import { sharedSteps } from './shared-steps.mjs';
import { filing, step } from './step.mjs';

/** Title, what is seen, what was done. */
const matters = [
  { category: 'environment.rubbish', handler: 'urban', photo: 'rubbish', said: [['{spot}垃圾堆积', '垃圾桶旁堆了十几袋垃圾，夜里没有清运', '已联系保洁公司清运并冲洗地面'], ['{spot}绿地里有散落垃圾', '绿地里有饭盒和塑料袋，风一吹满地都是', '已清捡干净，提醒附近商户落实门前三包']] },
  { category: 'environment.spoil', handler: 'urban', photo: 'rubbish', said: [['{spot}有人倾倒装修垃圾', '碎砖和石膏板倒在路边，占了半个车道', '已清运并在现场设置禁止倾倒提示牌']] },
  { category: 'environment.overflow', handler: 'housing', photo: 'cover', said: [['{spot}污水井外溢', '污水从井盖缝里往外冒，路面打滑', '已疏通管道约四十米，路面冲洗完毕']] },
  { category: 'advertising.flyposting', handler: 'urban', photo: 'building', said: [['{spot}墙面小广告', '新刷的墙面又贴了一排小广告', '已铲除并重新粉刷，登记了广告上的号码']] },
  { category: 'advertising.billboard', handler: 'urban', photo: 'wiring', said: [['{shop}店招松动', '店招一角脱开，刮风时摇晃', '已督促商户当场加固，先行拉了警戒线']] },
  { category: 'construction.dust', handler: 'ecology', photo: 'road', said: [['{road}工地出口带泥上路', '工地出口没有冲洗，路面一层泥', '已要求工地恢复冲洗平台，洒水车已清洗路面']] },
  { category: 'emergency.fallen', handler: 'urban', photo: 'wiring', said: [['{spot}树枝断落压住电线', '昨夜大风，一根树枝断了压在线上', '供电人员已到场断电处理，树枝已清走']] },
  { category: 'emergency.flooding', handler: 'water', photo: 'water', said: [['{road}下穿通道积水', '积水约二十厘米，电动车熄火', '已开启抽排泵，半小时内排干，雨篦子已清掏']] },
  { category: 'street.stalls', handler: 'urban', photo: 'road', said: [['{school}门口流动摊点占道', '放学时七八个摊点占了人行道', '已劝导到疏导点经营，放学时段安排人员值守']] },
  { category: 'street.parking', handler: 'traffic', photo: 'road', said: [['{spot}车辆堵住消防通道', '三辆车停在消防通道上，联系不上车主', '已联系车主驶离，通道补划了禁停标线']] },
  { category: 'extended.facility', handler: 'urban', photo: 'lamp', said: [['{spot}路灯不亮', '连续两盏路灯不亮，夜里看不清台阶', '已更换灯头，当晚恢复照明'], ['{square}健身器材松动', '漫步机的螺丝松了，老人还在用', '已停用并加固，重新验收后开放']] },
];

const assessed = ['register', 'warn', 'assess'];
const sent = ({ random }) => [...assessed, ...(random.chance(0.15) ? ['dispatch', 'return'] : []), 'dispatch'];
const handled = (told) => [...sent(told), 'sign', ...told.random.pick([[], ['handle'], ['callJoint', ...['respondCall', 'attendCall', 'strikeOffCall'].flatMap((name) => told.called.map(() => name))]]), ...(told.isAssisted ? ['finishPart'] : []), 'report'];
const standings = {
  found: { age: [0, 4], path: () => ['register'] },
  warned: { age: [0, 6], path: () => ['register', 'warn'] },
  assessed: { age: [0, 10], path: () => assessed },
  dispatched: { age: [0, 12], path: sent },
  returned: { age: [0, 12], path: () => [...assessed, 'dispatch', 'return'] },
  handling: { share: 4, age: [0, 200], path: (told) => [...sent(told), 'sign', ...told.random.pick([[], ['handle'], ['callJoint', 'respondCall', 'attendCall', 'strikeOffCall']])] },
  supervised: { age: [0, 60], path: (told) => [...sent(told), 'sign', 'handle', 'urge', ...told.random.pick([[], ['supervise', 'rateIssue']])] },
  suspended: { age: [0, 300], path: (told) => [...sent(told), 'sign', 'handle', 'suspend'] },
  handled: { share: 2, age: [0, 40], path: handled },
  verified: { age: [0, 30], path: (told) => [...handled(told), 'verify'] },
  closed: { share: 8, age: [2, 3000], path: (told) => [...handled(told), ...(told.random.chance(0.1) ? ['rework', 'report'] : []), 'verify', 'close', ...told.random.pick([[], [], [], ['lookBack']])] },
  settled: { share: 6, age: [2, 3000], path: () => ['register', 'selfHandle'] },
  dismissed: { age: [2, 2000], path: () => ['register', 'dismiss'] },
};

const steps = {
  ...sharedSteps,
  register: filing(),
  selfHandle: step('gridWorker', [0.2, 1.5], ({ said, scene, photo }) => ({ measure: `${fill(said[2], scene)}。`, attachments: [photo('done')] })),
  warn: step('gridWorker', [0.1, 0.4], () => ({ measure: '已拍照上报，现场先放置了提示牌。' })),
  assess: step('clerk', [0.3, 1.8], ({ random }) => ({ grade: random.weighted({ urgent: 1, simple: 4, ordinary: 5, complex: 1 }), opinion: '属于部门职责范围内的事件，按职责派单处置。' })),
  dismiss: step('clerk', [0.3, 2], () => ({ ground: 'repeated', reason: '同一位置的事件已经上报，合并到前一件处理。' })),
  dispatch: step('dispatcher', [0.2, 2], ({ rest, state, handler, wrongHandler, assist, isAssisted }) => (rest.includes('return') ? { lead: wrongHandler } : { lead: handler, ...(isAssisted && { assists: [assist] }), ...(state.returns > 0 && { designated: 'yes' }) })),
  sign: step('leads', [0.2, 3]),
  return: step('leads', [0.2, 3], () => ({ reason: '该处由其他单位管养，请重新派单。' }), { timely: true }),
  handle: step('leads', [2, 30], () => ({ progress: '已到场核实，正在安排人员处理。' })),
  report: step('leads', [4, 40], ({ said, scene, photo, random }) => ({ measure: `${fill(said[2], scene)}。`, outcome: random.weighted({ solved: 8, partly: 1 }), attachments: [photo('done')] })),
  verify: step('gridWorker', [1, 12], ({ photo }) => ({ attachments: [photo('done')] })),
  rework: step('gridWorker', [1, 12], ({ photo, matter }) => ({ reason: '现场查看，问题只处理了一半。', attachments: [photo(matter.photo)] })),
  close: step('verifier', [0.5, 10]),
};

function form({ random, community, matter, scene, said, grid, photo }) {
  const [title, seen] = said.map((words) => fill(words, scene));
  return () => ({
    category: matter.category,
    subject: title,
    detail: `${seen}。`,
    attachments: [photo(matter.photo)],
    danger: 'no',
    place: placeOf(community, scene),
    grid,
    ...(random.chance(0.1) ? { late: 'yes', lateReason: '巡查时手机没有信号，回到站里补报。' } : { late: 'no' }),
  });
}

export const gridEvents = { type: gridEvent, matters, steps, standings, form, filedBy: () => 'gridWorker' };
