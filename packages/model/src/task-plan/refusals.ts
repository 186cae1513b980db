import type { Refusal } from '../case/decision.js';
import type { FormIssue } from '../form/issue.js';
import type { Finding } from '../text/finding.js';
import { text } from '../text/text.js';

const messages = {
  'unknown-action': text('任务分解没有这一步操作。', '任務分解沒有這一步操作。', 'A task plan has no such action.'),
  'unknown-plan': text('没有找到这份任务分解。', '沒有找到這份任務分解。', 'There is no such task plan.'),
  'not-allowed': text('您的岗位或单位不能办理这一步。', '您的崗位或單位不能辦理這一步。', 'Your post or organisation may not take this step.'),
  'not-in-state': text('任务目前所处的阶段不能办理这一步，请查看最新情况。', '任務目前所處的階段不能辦理這一步，請查看最新情況。', 'This step cannot be taken where the plan stands now. Look at its latest state.'),
  invalid: text('有内容需要补充或更正。', '有內容需要補充或更正。', 'Something needs to be added or corrected.'),
  'not-sound': text('任务分解还有错误，更正后才能下达。', '任務分解還有錯誤，更正後才能下達。', 'The plan has faults: correct them before it is adopted.'),
  'other-assessor': text('只能以本单位的名义分解任务。', '只能以本單位的名義分解任務。', 'Set tasks in the name of your own organisation.'),
  'wrong-area': text('只能在本单位的辖区内分解任务。', '只能在本單位的轄區內分解任務。', 'An organisation sets tasks within its own area only.'),
  'unknown-milestone': text('没有找到这个节点。', '沒有找到這個節點。', 'There is no such milestone.'),
  'not-owner': text('这个节点由其他单位负责，不能代为填报。', '這個節點由其他單位負責，不能代為填報。', 'Another organisation is responsible for this milestone.'),
  'unknown-report': text('没有找到这次填报，或者已经审核过。', '沒有找到這次填報，或者已經審核過。', 'There is no such report, or it has been looked at already.'),
  superseded: text('责任单位已有新的填报，请审核最新的一次。', '責任單位已有新的填報，請審核最新的一次。', 'The owner has reported again: look at the latest report.'),
  'own-work': text('本单位负责的节点，由本单位负责人审核确认。', '本單位負責的節點，由本單位負責人審核確認。', 'What your own organisation is responsible for is confirmed by its head.'),
  'no-reason': text('请写明理由。', '請寫明理由。', 'Say why.'),
  'no-change': text('没有任何调整。', '沒有任何調整。', 'Nothing would change.'),
} as const;

export type TaskPlanRefusalCode = keyof typeof messages;

/** @param issues with `invalid`: what is wrong, by member of the command @param finding with `not-sound`: the first fault */
export function refusal(code: TaskPlanRefusalCode, issues?: FormIssue[], finding?: Finding): Refusal {
  const said = messages[code];
  const message = finding ? text(`${said['zh-Hans']}（${finding.at}）`, `${said['zh-Hant']}（${finding.at}）`, `${said.en} (${finding.at}: ${finding.message})`) : said;
  return { code, message, ...(issues && { issues }) };
}
