import type { FormValues } from '@linli/model';
import { photo, standardEntries } from './common.js';

const attachments = [{ ...photo, name: '报告.pdf', type: 'application/pdf' }];
const findings = '施工期噪声和临时交通组织，已有防范措施和预案。';

/** Entries that each action accepts. */
export const entries: Record<string, FormValues> = {
  ...standardEntries,
  register: {
    subject: '城东垃圾转运站建设',
    category: 'project.waste',
    body: 'works',
    summary: '新建日转运三百吨的转运站，影响周边三个社区。',
    place: { division: '360102001', text: '城东' },
    required: 'yes',
    ground: '列入本级重大决策目录',
  },
  assignBody: { body: 'works' },
  exempt: { reason: '不在目录之内' },
  begin: { ways: ['notice', 'meeting'] },
  report: { level: 'low', findings, attachments },
  reportAgainst: { conclusion: 'hold', level: 'high', findings, attachments },
  adjust: { reason: '选址调整' },
  decide: { document: '区政办〔2026〕1 号', use: '按报告落实防范措施后实施' },
  track: { progress: '围挡和绕行标志已到位' },
  close: {},
  drop: { reason: '项目不再推进' },
  askExtension: { clock: 'assess', amount: 10, reason: '需要补充公示' },
};
