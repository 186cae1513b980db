import { gridAdmission } from '@linli/model';
import { sharedSteps } from './shared-steps.mjs';
import { filing, step } from './step.mjs';

const day = 24;
const dayAt = (at, ahead = 0) => new Date(at + 8 * 3_600_000 + ahead * day * 3_600_000).toISOString().slice(0, 10);

/** Name of the item, what grids do for it. */
const items = [
  { handler: 'urban', category: 'urban', said: [['路灯故障巡查上报', '每周夜间巡查一次，发现不亮的上报']] },
  { handler: 'ecology', category: 'environment', said: [['露天焚烧巡查上报', '秋冬季每天巡查一次，发现后上报']] },
  { handler: 'market', category: 'market', said: [['小餐饮店证照公示核对', '每季度核对一次证照是否张挂']] },
  { handler: 'emergency', category: 'safety', said: [['楼道消防通道巡查', '每周巡查一次，提醒清理占用物品']] },
  { handler: 'civil', category: 'errand', said: [['行动不便群众事项代办', '按群众申请代交材料、代取结果']] },
  { handler: 'health', category: 'health', said: [['健康宣传资料发放', '按月发放宣传资料，不收集个人信息']] },
];
const approved = ['apply', 'approve'];
const listed = [...approved, 'publish'];

/** A department asks that grids do an item of its own. */
export const admissions = {
  type: gridAdmission,
  matters: items,
  filedBy: () => 'handles',
  standings: {
    applied: { age: [0, 150], path: ({ random }) => random.pick([['apply'], ['apply', 'askMore', 'supplement']]) },
    incomplete: { age: [0, 100], path: () => ['apply', 'askMore'] },
    approved: { age: [0, 60], path: () => approved },
    listed: { share: 4, age: [0, 900], path: ({ random }) => [...listed, ...random.pick([[], [], ['renew']])] },
    withdrawn: { age: [2, 900], path: () => [...listed, 'withdraw'] },
    refused: { age: [2, 900], path: () => ['apply', 'refuse'] },
    retracted: { age: [2, 900], path: () => ['apply', 'retract'] },
  },
  steps: {
    ...sharedSteps,
    apply: filing('handles'),
    askMore: step('clerk', [8, 3 * day], () => ({ missing: '请补充部门的经费和培训安排。' })),
    supplement: step('leads', [8, 4 * day], () => ({ supplement: '已补充年度培训计划和联系岗位。' })),
    approve: step('supervisor', [2 * day, 12 * day], () => ({ conditions: '只巡查上报，不处罚、不收费。' })),
    refuse: step('supervisor', [2 * day, 12 * day], () => ({ reason: '属于部门的执法职责，不能交给网格。' })),
    retract: step('leads', [day, 6 * day], () => ({ reason: '部门决定自行组织巡查。' })),
    publish: step('clerk', [8, 4 * day], ({ random, at }) => ({ from: dayAt(at, 3), trial: random.pick(['none', '180', '365']) })),
    renew: step('supervisor', [20 * day, 60 * day], () => ({ trial: '365', reason: '试行情况良好，群众反映方便。' })),
    withdraw: step('supervisor', [20 * day, 60 * day], ({ at }) => ({ ground: 'ended', on: dayAt(at, 1), reason: '专项任务已经完成。' })),
  },
  form: ({ matter, said, region, community, centre }) => () => ({
    item: said[0], line: matter.category, task: `${said[1]}。`, excluded: '不处罚、不收费，不入户登记人员信息。', place: { division: region, text: community.name },
    basis: '示例市网格事项准入办法', reason: '事项分散在街巷楼院，由网格就近发现更及时，部门负责处置。', support: '每年培训两次，设一个联系岗位。', centre,
  }),
};
