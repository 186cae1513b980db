import { hazard } from '@linli/model';
import { fill, placeOf } from '../phrases.mjs';
import { sharedSteps } from './shared-steps.mjs';
import { filing, step } from './step.mjs';

/** Title, what is seen, what is ordered, what was put right. */
const matters = [
  { category: 'fire.passage', siteKind: 'housing', site: '{estate}', handler: 'emergency', photo: 'road', said: [['{estate}消防通道被堵', '消防通道停满车辆，道闸长期锁闭', '清除占用车辆，道闸改为常开，划设禁停标线', '通道已恢复畅通，道闸改为遥控常开']] },
  { category: 'fire.charging', siteKind: 'housing', site: '{estate}', handler: 'emergency', photo: 'wiring', said: [['{estate}楼道给电动车充电', '三个单元的楼道停放电动车并拉线充电', '清出楼道内车辆，在室外增设充电位', '楼道已清空，室外充电位二十四个投入使用']] },
  { category: 'fire.equipment', siteKind: 'mall', site: '{shop}', handler: 'emergency', photo: 'building', said: [['{shop}消火栓无水', '三处消火栓水压不足，其中一处无水', '检修消防水泵和管网，恢复水压', '水泵已更换，三处消火栓水压达标']] },
  { category: 'building.facade', siteKind: 'housing', site: '{estate}', handler: 'housing', photo: 'building', said: [['{estate}外墙瓷砖脱落', '八栋北侧外墙瓷砖空鼓，已经掉过两次', '设置围挡，清除空鼓部位并修复', '空鼓部位全部清除并修补，围挡已拆除']] },
  { category: 'building.site', siteKind: 'buildingSite', site: '{road}在建项目', handler: 'housing', photo: 'building', said: [['{road}工地临边防护缺失', '三层临边没有防护栏杆，塔吊吊装区没有警戒', '停工整改，补齐临边防护', '临边防护已补齐，经复查符合要求']] },
  { category: 'energy.gas', siteKind: 'mall', site: '{restaurant}', handler: 'housing', photo: 'wiring', said: [['{restaurant}燃气软管超期', '燃气软管老化，没有安装报警器', '更换软管，安装燃气泄漏报警装置', '软管已更换，报警装置安装并测试合格']] },
  { category: 'road.surface', siteKind: 'road', site: '{road}', handler: 'transport', photo: 'cover', said: [['{road}桥面伸缩缝破损', '伸缩缝缺口约十厘米，两轮车容易卡住', '先行设置警示，修复伸缩缝', '伸缩缝已更换，警示设施已撤除']] },
  { category: 'road.crossing', siteKind: 'school', site: '{school}', handler: 'traffic', photo: 'road', said: [['{school}门口缺少减速设施', '校门口没有减速带和标志，车速很快', '增设减速带、标志和护栏', '减速带和标志已安装，上下学时段有人值守']] },
  { category: 'nature.slope', siteKind: 'road', site: '{village}后山', handler: 'land', scene: 'village', photo: 'road', said: [['{village}后山边坡开裂', '连续降雨后坡顶出现裂缝，坡下有三户人家', '设立警示和监测点，雨天先行转移坡下住户', '已做排水和挡土墙，监测三个月没有变化']] },
  { category: 'nature.water', siteKind: 'openWater', site: '{river}', handler: 'water', photo: 'water', said: [['{river}护栏缺失', '沿河步道有二十米没有护栏，晚上没有照明', '补装护栏，增设警示牌和救生设施', '护栏已补装，警示牌和救生圈已设置']] },
];

const confirmed = ['register', 'confirm'];
const sent = ({ random }) => [...confirmed, ...(random.chance(0.12) ? ['dispatch', 'return'] : []), 'dispatch'];
const ordered = (told) => [...sent(told), 'sign', 'order', ...(told.random.chance(0.5) ? ['handle'] : [])];
const fixed = (told) => [...ordered(told), ...(told.isAssisted ? ['finishPart'] : []), 'fix'];
const standings = {
  found: { age: [0, 30], path: () => ['register'] },
  confirmed: { age: [0, 40], path: () => confirmed },
  dispatched: { age: [0, 40], path: sent },
  returned: { age: [0, 40], path: () => [...confirmed, 'dispatch', 'return'] },
  signed: { age: [0, 60], path: (told) => [...sent(told), 'sign'] },
  ordered: { share: 4, age: [0, 400], path: (told) => [...ordered(told), ...told.random.pick([[], ['rateIssue'], ['askExtension']])] },
  supervised: { share: 2, age: [0, 90], path: (told) => [...ordered(told), 'urge', ...told.random.pick([['rateIssue', 'lowerStars'], ['supervise', 'rateIssue', 'list', 'lowerStars']])] },
  suspended: { age: [0, 300], path: (told) => [...ordered(told), 'suspend'] },
  fixed: { share: 2, age: [0, 80], path: fixed },
  rechecked: { age: [0, 80], path: (told) => [...fixed(told), 'recheck'] },
  closed: { share: 6, age: [2, 3000], path: (told) => [...fixed(told), ...(told.random.chance(0.15) ? ['orderAgain', 'fix'] : []), 'recheck', 'close', ...told.random.pick([[], ['lookBack']])] },
  dismissed: { age: [2, 2000], path: () => ['register', 'dismiss'] },
};

const order = ({ random, said, scene }) => ({ addressee: `示例·${random.pick(['某物业服务公司', '某建筑公司', '某商贸公司', '某管养单位'])}`, measures: `${fill(said[2], scene)}。`, limit: random.pick(['3', '7', '15']), level: 'ordinary' });
const steps = {
  ...sharedSteps,
  register: filing(),
  confirm: step('clerk', [1, 16], () => ({ method: 'visit' })),
  dismiss: step('clerk', [1, 16], () => ({ ground: 'nothing', reason: '现场核实，隐患已经自行消除。' })),
  dispatch: step('dispatcher', [0.5, 6], ({ rest, state, handler, wrongHandler, assist, isAssisted }) => (rest.includes('return') ? { lead: wrongHandler } : { lead: handler, ...(isAssisted && { assists: [assist] }), ...(state.returns > 0 && { designated: 'yes' }) })),
  sign: step('leads', [0.5, 10]),
  return: step('leads', [0.5, 8], () => ({ reason: '该场所的行业主管部门是其他单位，请重新派单。' }), { timely: true }),
  order: step('leads', [1, 20], order),
  handle: step('leads', [10, 60], () => ({ progress: '责任单位已进场，整改完成约六成。' })),
  fix: step('leads', [20, 120], ({ said, scene, photo }) => ({ result: `${fill(said[3], scene)}。`, outcome: 'solved', attachments: [photo('done')] })),
  recheck: step(({ filedBy }) => (filedBy === 'gridWorker' ? 'gridWorker' : 'verifier'), [2, 30], ({ photo }) => ({ method: 'visit', attachments: [photo('done')] })),
  orderAgain: step('verifier', [2, 30], ({ random }) => ({ reason: '复查发现只整改了一半，其余部分仍有风险。', limit: random.pick(['3', '7']) })),
  close: step('verifier', [1, 30], () => ({ mechanism: '建立每月巡查和交接登记制度。', elsewhere: '同类场所全部排查一遍，发现的问题一并整改。' })),
};

function form({ community, matter, scene, said, photo }) {
  const [title, seen] = said.map((words) => fill(words, scene));
  return () => ({
    siteKind: matter.siteKind,
    site: fill(matter.site, scene),
    place: placeOf(community, scene),
    category: matter.category,
    subject: title,
    detail: `${seen}。`,
    attachments: [photo(matter.photo)],
  });
}

export const hazards = { type: hazard, matters, steps, standings, form, filedBy: (random) => random.weighted({ gridWorker: 6, clerk: 2, supervisor: 1 }) };
