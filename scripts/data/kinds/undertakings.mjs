import { decisionRisk, pledge } from '@linli/model';
import { fill } from '../phrases.mjs';
import { sharedSteps } from './shared-steps.mjs';
import { filing, step } from './step.mjs';

const day = 24;
const atCounty = ({ region, community }) => ({ division: region, text: community.name });

/** Item, what is done for whom; `target` of `unit`. */
const items = [
  { handler: 'education', category: 'education', target: 2, unit: '所', said: [['新改扩建公办幼儿园', '在人口集中的片区新改扩建公办幼儿园，缓解入园难']] },
  { handler: 'health', category: 'health', target: 30, unit: '个', said: [['村卫生室标准化建设', '改造村卫生室并配齐基本设备，方便群众就近看病']] },
  { handler: 'civil', category: 'care', target: 10, unit: '处', said: [['社区助餐点建设', '建设社区助餐点，为高龄、独居老人提供助餐']] },
  { handler: 'housing', category: 'housing', target: 18, unit: '个', said: [['老旧小区改造', '改造老旧小区的管网、路面和停车设施']] },
  { handler: 'transport', category: 'transport', target: 45, unit: '公里', said: [['农村公路提升', '加宽和修复农村公路，增设错车道和护栏']] },
  { handler: 'water', category: 'environment', target: 5, unit: '条', said: [['城区黑臭水体治理', '对黑臭水体清淤截污，恢复岸线']] },
  { handler: 'justice', category: 'legal', target: 100, unit: '场', said: [['法律服务进村居', '组织律师到村居开展法律咨询和调解']] },
  { handler: 'urban', category: 'convenience', target: 800, unit: '个', said: [['增设公共停车泊位', '利用边角地增设停车泊位，缓解停车难']] },
];
const working = ['register', 'commit'];
const completed = [...working, 'reportProgress', 'reportProgress', 'complete'];
export const pledges = {
  type: pledge,
  matters: items,
  filedBy: (random) => random.pick(['clerk', 'supervisor']),
  standings: {
    proposed: { age: [0, 200], path: ({ random }) => random.pick([['register'], ['register', 'return', 'dispatch']]) },
    returned: { age: [0, 100], path: () => ['register', 'return'] },
    working: { share: 5, age: [0, 900], path: ({ random }) => [...working, ...random.pick([[], ['reportProgress'], ['reportProgress', 'reportProgress']])] },
    urged: { age: [0, 90], path: () => [...working, 'reportProgress', 'urge'] },
    completed: { age: [0, 300], path: () => completed },
    verified: { age: [0, 200], path: () => [...completed, 'verify'] },
    closed: { share: 4, age: [2, 1500], path: ({ random }) => [...completed, ...random.pick([[], ['sendBack', 'complete']]), 'verify', 'close'] },
    dropped: { age: [2, 1500], path: () => [...working, 'drop'] },
  },
  steps: {
    ...sharedSteps,
    register: filing(),
    commit: step('approves', [10, 6 * day], ({ matter }) => ({ pledge: `年内完成${matter.target}${matter.unit}，按月公布进度。` })),
    return: step('approves', [10, 5 * day], () => ({ reason: '项目主管部门是其他单位，请另定责任单位。' })),
    dispatch: step('clerk', [10, 3 * day], ({ wrongHandler }) => ({ owner: wrongHandler })),
    reportProgress: step('leads', [12 * day, 29 * day], ({ rest, matter, photo }) => {
      const percent = rest.includes('reportProgress') ? 35 : 70;
      return { percent, done: Math.floor((matter.target * percent) / 100), progress: `已完成约${percent}%，其余部分正在施工。`, attachments: [photo('report')] };
    }),
    complete: step('leads', [12 * day, 29 * day], ({ matter, photo }) => ({ result: `${matter.target}${matter.unit}全部完成并投入使用。`, done: matter.target, attachments: [photo('report')] })),
    verify: step('verifier', [2 * day, 9 * day], () => ({ method: 'visit', findings: '现场抽查，数量和质量符合目标。' })),
    sendBack: step('verifier', [2 * day, 9 * day], () => ({ reason: '抽查发现两处尚未投入使用，请继续推进。' })),
    close: step('clerk', [day, 5 * day], undefined, { optional: true }),
    drop: step('supervisor', [5 * day, 30 * day], () => ({ reason: '因规划调整，项目停止实施，已向社会说明。' })),
  },
  form: (told) => {
    const { random, matter, said, scene, handler } = told;
    const [item, what] = said.map((words) => fill(words, scene));
    return (at) => ({
      item, category: matter.category, detail: `${what}。`, list: `${new Date(at).getUTCFullYear()}年民生实事清单`, place: atCounty(told), owner: handler,
      target: matter.target, unit: matter.unit, days: random.pick([180, 240, 300]), milestones: '一季度完成设计，二季度开工，四季度完工。', proof: '完成目标数量，并经验收投入使用。',
    });
  },
};

/** Name of the decision, what it is about. */
const decisions = [
  { handler: 'development', category: 'project.waste', said: [['生活垃圾焚烧发电项目选址', '拟新建日处理六百吨的生活垃圾焚烧发电项目，涉及三个村']] },
  { handler: 'transport', category: 'project.transport', said: [['{road}快速化改造', '对{road}实施快速化改造，施工期约两年']] },
  { handler: 'housing', category: 'policy.expropriation', said: [['{place}片区征收补偿方案', '拟对{place}片区实施征收，制定补偿安置方案']] },
  { handler: 'development', category: 'policy.price', said: [['居民用水价格调整', '拟调整居民生活用水阶梯价格']] },
  { handler: 'education', category: 'policy.livelihood', said: [['中小学学区调整', '拟调整三所学校的招生范围']] },
];
const assessing = ['register', 'begin'];
const decided = [...assessing, 'report', 'decide'];
export const decisionRisks = {
  type: decisionRisk,
  matters: decisions,
  filedBy: () => 'clerk',
  standings: {
    registered: { age: [0, 150], path: () => ['register'] },
    assessing: { share: 2, age: [0, 500], path: () => assessing },
    filed: { age: [0, 300], path: () => [...assessing, 'report'] },
    held: { age: [0, 300], path: () => [...assessing, 'reportAgainst'] },
    decided: { age: [0, 400], path: () => decided },
    tracked: { share: 2, age: [0, 800], path: () => [...decided, 'track'] },
    closed: { share: 2, age: [2, 1500], path: () => [...decided, 'track', 'track', 'close'] },
    dropped: { age: [2, 1500], path: () => [...assessing, 'reportAgainst', 'drop'] },
    exempt: { age: [2, 1500], path: () => ['register', 'exempt'], required: 'no' },
  },
  steps: {
    ...sharedSteps,
    register: filing(),
    begin: step('leads', [day, 8 * day], ({ random }) => ({ ways: random.pick([['notice', 'meeting'], ['notice', 'survey', 'experts'], ['hearing', 'departments']]) })),
    report: step('leads', [8 * day, 25 * day], ({ random, photo }) => ({ level: random.pick(['low', 'medium']), findings: '主要风险是施工扰民和补偿标准认识不一；制定了公示、答疑和错时施工措施。', attachments: [photo('report')] })),
    reportAgainst: step('leads', [8 * day, 25 * day], ({ photo }) => ({ conclusion: 'hold', level: 'high', findings: '周边群众反对意见集中，环境影响说明不充分，建议暂缓实施。', attachments: [photo('report')] })),
    decide: step('approves', [2 * day, 12 * day], () => ({ document: '示例发〔2026〕第00号', use: '按评估提出的措施完善方案后实施。' })),
    track: step('leads', [10 * day, 30 * day], () => ({ progress: '防范措施已经落实，没有发生新的问题。' })),
    close: step('verifier', [5 * day, 20 * day]),
    drop: step('leads', [5 * day, 20 * day], () => ({ reason: '评估风险较高，项目不再推进。' })),
    exempt: step('dispatcher', [day, 8 * day], () => ({ reason: '属于一般性事务，不涉及群众切身利益。' })),
  },
  form: (told) => {
    const { matter, said, scene, handler, standing } = told;
    const [subject, summary] = said.map((words) => fill(words, scene));
    const required = standing?.required ?? 'yes';
    return () => ({ subject, category: matter.category, body: handler, summary: `${summary}。`, place: atCounty(told), required, ground: required === 'yes' ? '涉及较多群众切身利益，应当评估。' : '内部事务性安排，不须评估。' });
  },
};
