import { gridAdmission } from '@linli/model';
import { driver, type Step } from '../../supervision/support.js';

export const admission = {
  item: '路灯故障上报', line: 'urban', task: '发现后拍照上报，每周巡查一次。', excluded: '不维修、不登高。', place: { division: '360102', text: '全区' },
  basis: '城市照明管理规定', reason: '部门巡查人手不足，网格每天经过。', support: '每季度培训一次，设联系岗位。', centre: 'office',
};

export const drive = driver(gridAdmission);
export const apply: Step = { by: 'lead', action: 'apply', args: admission };
export const giveView: Step = { by: 'assist', action: 'giveView', args: { stance: 'agree', view: '每周一次可以承担。' } };
export const approve: Step = { by: 'supervisor', action: 'approve', args: {} };
export const publish: Step = { by: 'clerk', action: 'publish', args: { from: '2026-07-01', trial: '90' } };
