import type { Basis } from '../clock/clock.js';
import { text } from '../text/text.js';
import type { Refusal } from './decision.js';

const petitions = text('信访工作条例', '信訪工作條例', 'Regulations on Petition Work');
const accusedBasis: Basis = { source: petitions, article: '30' };
const recusedBasis: Basis = { source: petitions, article: '28' };

/** Every refusal that is not a guard's of some case type. */
export const refusals = {
  'unknown-action': refusal('unknown-action', text('这类事项没有这一步操作。', '這類事項沒有這一步操作。', 'This kind of case has no such action.')),
  'wrong-type': refusal('wrong-type', text('事项类型不符。', '事項類型不符。', 'The case is of another type.')),
  'case-exists': refusal('case-exists', text('这件事项已经登记过。', '這件事項已經登記過。', 'This case has been filed already.')),
  'unknown-case': refusal('unknown-case', text('没有找到这件事项。', '沒有找到這件事項。', 'There is no such case.')),
  'unknown-related': refusal('unknown-related', text('没有找到所指的另一件事项。', '沒有找到所指的另一件事項。', 'The other case that this names was not found.')),
  invalid: refusal('invalid', text('有内容需要补充或更正。', '有內容需要補充或更正。', 'Something needs to be added or corrected.')),
  'not-allowed': refusal(
    'not-allowed',
    text('您的岗位或单位不能办理这一步。', '您的崗位或單位不能辦理這一步。', 'Your post or organisation may not take this step.'),
  ),
  'not-in-state': refusal(
    'not-in-state',
    text(
      '事项当前的状态不能办理这一步，可能刚刚有人办理过。请查看最新情况。',
      '事項目前的狀態不能辦理這一步，可能剛剛有人辦理過。請查看最新情況。',
      'This step cannot be taken where the case stands now; someone may just have acted on it. Look at its latest state.',
    ),
  ),
  merged: refusal(
    'merged',
    text('这件事项已并入另一件一起办理。', '這件事項已併入另一件一起辦理。', 'This case is handled as part of another that it was merged into.'),
  ),
  'own-work': refusal(
    'own-work',
    text('主办单位不能核验、督办自己办理的事项。', '主辦單位不能核驗、督辦自己辦理的事項。', 'An organisation cannot verify or supervise a case that it leads.'),
  ),
  'no-parent': refusal('no-parent', text('需要先选定原事项。', '需要先選定原事項。', 'Choose the case that the new one comes from.')),
  'no-receipt': refusal(
    'no-receipt',
    text('登记时缺少回执编号，请刷新页面后重试。', '登記時缺少回執編號，請重新整理頁面後再試。', 'The case was sent without a receipt code. Reload the page and try again.'),
  ),
  'wrong-region': refusal(
    'wrong-region',
    text('事情发生地与受理地区不一致。', '事情發生地與受理地區不一致。', 'The place is not within the region to which the case was sent.'),
  ),
  'no-receiver': refusal(
    'no-receiver',
    text('当地没有可以接收这件事项的综治中心，请拨打 12345。', '當地沒有可以接收這件事項的綜治中心，請撥打 12345。', 'No governance centre there can receive this case. Please call 12345.'),
  ),
  'unknown-organisation': refusal(
    'unknown-organisation',
    text('单位名录里没有所选的单位。', '單位名錄裡沒有所選的單位。', 'The directory has no such organisation.'),
  ),
  'has-part': refusal(
    'has-part',
    text('所选单位已经在办理这件事项。', '所選單位已經在辦理這件事項。', 'An organisation that was chosen is working on this case already.'),
  ),
  'accused-unit': refusal(
    'accused-unit',
    text(
      '检举、控告材料不得转给被检举、控告的单位及其下属单位。',
      '檢舉、控告材料不得轉給被檢舉、控告的單位及其下屬單位。',
      'Material that accuses an organisation may never go to it, nor to any organisation below it.',
    ),
    accusedBasis,
  ),
  recused: refusal(
    'recused',
    text('所选单位因有利害关系已经回避。', '所選單位因有利害關係已經迴避。', 'An organisation that was chosen has withdrawn because it has an interest in the case.'),
    recusedBasis,
  ),
};

function refusal(code: string, message: Refusal['message'], basis?: Basis): Refusal {
  return basis ? { code, message, basis } : { code, message };
}
