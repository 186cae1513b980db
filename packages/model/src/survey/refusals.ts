import type { Refusal } from '../case/decision.js';
import type { FormIssue } from '../form/issue.js';
import { text } from '../text/text.js';
import type { Text } from '../text/text-schema.js';

const messages = {
  'unknown-action': text('测评没有这一步操作。', '測評沒有這一步操作。', 'A survey has no such action.'),
  'unknown-survey': text('没有找到这次测评。', '沒有找到這次測評。', 'There is no such survey.'),
  'not-allowed': text('您的岗位或单位不能办理这一步。', '您的崗位或單位不能辦理這一步。', 'Your post or organisation may not take this step.'),
  'not-in-state': text('测评目前所处的阶段不能办理这一步，请查看最新情况。', '測評目前所處的階段不能辦理這一步，請查看最新情況。', 'This step cannot be taken where the survey stands now. Look at its latest state.'),
  invalid: text('有内容需要补充或更正。', '有內容需要補充或更正。', 'Something needs to be added or corrected.'),
  'not-sound': text('测评方案还有错误，更正后才能开始调查。', '測評方案還有錯誤，更正後才能開始調查。', 'The design has faults: correct them before the survey is opened.'),
  'other-surveyor': text('只能以本单位的名义组织测评。', '只能以本單位的名義組織測評。', 'Plan a survey in the name of your own organisation.'),
  'wrong-area': text('只能在本单位的辖区内组织测评，测评对象也须在该辖区内。', '只能在本單位的轄區內組織測評，測評對象也須在該轄區內。', 'An organisation plans surveys within its own area only, about those of that area.'),
  'not-now': text('不在调查时间内，不能作答。', '不在調查時間內，不能作答。', 'Answers are not taken on this day.'),
  'unknown-stratum': text('请选择您所在的地方。', '請選擇您所在的地方。', 'Choose the place where you live.'),
  'bad-cells': text('有数据不能采用，请更正后再导入。', '有資料不能採用，請更正後再匯入。', 'Some figures cannot be taken: put them right and import again.'),
} as const;

export type SurveyRefusalCode = keyof typeof messages;

/** @param detail said after the message @param issues by question */
export function refusal(code: SurveyRefusalCode, { detail, issues }: { detail?: Text | undefined; issues?: FormIssue[] | undefined } = {}): Refusal {
  const said = messages[code];
  const message = detail === undefined ? said : text(`${said['zh-Hans']}${detail['zh-Hans']}`, `${said['zh-Hant']}${detail['zh-Hant'] ?? detail['zh-Hans']}`, `${said.en} ${detail.en ?? detail['zh-Hans']}`);
  return { code, message, ...(issues && { issues }) };
}
