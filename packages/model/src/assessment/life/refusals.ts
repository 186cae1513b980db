import type { Refusal } from '../../case/decision.js';
import type { FormIssue } from '../../form/issue.js';
import { text } from '../../text/text.js';
import type { Text } from '../../text/text-schema.js';

const messages = {
  'unknown-action': text('考评没有这一步操作。', '考評沒有這一步操作。', 'An assessment has no such action.'),
  'unknown-assessment': text('没有找到这次考评。', '沒有找到這次考評。', 'There is no such assessment.'),
  exists: text('这次考评已经建立。', '這次考評已經建立。', 'This assessment has begun already.'),
  invalid: text('有内容需要补充或更正。', '有內容需要補充或更正。', 'Something needs to be added or corrected.'),
  'not-allowed': text('您的岗位或单位不能办理这一步。', '您的崗位或單位不能辦理這一步。', 'Your post or organisation may not take this step.'),
  'not-in-state': text('考评目前所处的阶段不能办理这一步，请查看最新情况。', '考評目前所處的階段不能辦理這一步，請查看最新情況。', 'This step cannot be taken where the assessment stands now. Look at its latest state.'),
  published: text('结果已经发布，不再变动。', '結果已經發布，不再變動。', 'The result is published and never moves again.'),
  locked: text('结果已经锁定，不再接受异议和更正。', '結果已經鎖定，不再接受異議和更正。', 'The result is locked: neither objections nor corrections are taken any more.'),
  'not-locked': text('结果锁定之后才能发布和运用。', '結果鎖定之後才能發布和運用。', 'A result is published and used only after it is locked.'),
  'not-confirmed': text('结果确认之后才能提出异议和更正。', '結果確認之後才能提出異議和更正。', 'Objections and corrections come after the result is confirmed.'),
  confirmed: text('结果已经确认，请用“拟定更正”并写明理由。', '結果已經確認，請用「擬定更正」並寫明理由。', 'The result is confirmed: draft a correction, and say why.'),

  'faulty-scheme': text('考评方案有误，请先修改方案。', '考評方案有誤，請先修改方案。', 'The scheme has a fault: put it right first.'),
  'wrong-period': text('考评周期与方案不符。', '考評週期與方案不符。', 'The period is not of the kind that the scheme is for.'),
  'wrong-area': text('只能在本单位的辖区内考评该辖区的单位。', '只能在本單位的轄區內考評該轄區的單位。', 'An organisation assesses within its own area only, and those of the area that it is about.'),
  'no-organisations': text('请至少列出一个被考评单位。', '請至少列出一個被考評單位。', 'List at least one organisation to assess.'),
  'unknown-organisation': text('单位名录里没有所列的单位。', '單位名錄裡沒有所列的單位。', 'The directory has no such organisation.'),
  'self-assessment': text('考评单位不能考评自己。', '考評單位不能考評自己。', 'An organisation does not assess itself.'),
  'assessed-twice': text('同一个单位列了两次。', '同一個單位列了兩次。', 'An organisation is listed twice.'),
  'unknown-group': text('方案里没有所列的分组。', '方案裡沒有所列的分組。', 'The scheme has no such group.'),

  'bad-figures': text('有数据不能采用，请更正。', '有資料不能採用，請更正。', 'Some figures cannot be taken: put them right.'),
  'no-figures': text('本周期还没有任何数据，不能确认。', '本週期還沒有任何資料，不能確認。', 'There are no figures of this period yet to confirm.'),
  'invalid-figures': text('有单位的数据自相矛盾，请先更正。', '有單位的資料自相矛盾，請先更正。', 'An organisation has figures that cannot be: put them right first.'),
  held: text('有单位的数据尚未到齐，结果待定，不能锁定。', '有單位的資料尚未到齊，結果待定，不能鎖定。', 'Figures of an organisation are still awaited, so there is no total to lock.'),
  'past-moment': text('异议截止时间必须晚于现在。', '異議截止時間必須晚於現在。', 'Objections must end at a moment that is still to come.'),

  'not-assessed': text('该单位不在这次考评之列。', '該單位不在這次考評之列。', 'This organisation is not assessed here.'),
  'unknown-indicator': text('只能对方案中有数据的一项指标提出异议。', '只能對方案中有資料的一項指標提出異議。', 'Object to one indicator of the scheme that has figures of its own.'),
  'objected-already': text('本单位对这项指标的异议已经提出，以答复为准。', '本單位對這項指標的異議已經提出，以答覆為準。', 'Your organisation has objected to this indicator already; the answer to that stands.'),
  'objections-over': text('异议期已过。', '異議期已過。', 'The time for objections is over.'),
  'objections-run': text('异议期尚未结束，不能锁定。', '異議期尚未結束，不能鎖定。', 'The time for objections still runs, so it cannot be locked.'),
  'open-objection': text('还有异议没有答复。', '還有異議沒有答覆。', 'An objection is still unanswered.'),
  'nothing-to-answer': text('没有待答复的异议。', '沒有待答覆的異議。', 'No objection waits for an answer.'),
  'unknown-objection': text('没有这条异议，或它不处在可以这样办理的阶段。', '沒有這條異議，或它不處在可以這樣辦理的階段。', 'There is no such objection, or it does not stand where this can be done.'),
  'other-figures': text('更正里没有异议所指的那项数据。', '更正裡沒有異議所指的那項資料。', 'The figure that was objected to is not among these.'),
  'not-corrected': text('有成立的异议还没有更正数据并重算。', '有成立的異議還沒有更正資料並重算。', 'An objection was upheld, and its figure is not corrected and recalculated yet.'),
  'nothing-to-take-in': text('没有待采用的更正。', '沒有待採用的更正。', 'There is no correction to take in.'),
  'corrections-wait': text('还有拟定的更正没有重算采用。', '還有擬定的更正沒有重算採用。', 'Drafted corrections wait to be taken in by a recalculation.'),
  'no-top': text('请写明公布前几名。', '請寫明公布前幾名。', 'Say how many places are shown.'),
} as const;

export type AssessmentRefusalCode = keyof typeof messages;

/** @param detail what it is about: shown in brackets as it is, or in the languages it has */
export function refusal(code: AssessmentRefusalCode, detail?: string | Text, issues?: FormIssue[]): Refusal {
  return { code, message: detail === undefined ? messages[code] : withDetail(messages[code], detail), ...(issues && { issues }) };
}

function withDetail(message: Text, detail: string | Text): Text {
  const said = typeof detail === 'string' ? text(detail, detail, detail) : detail;
  return text(
    `${message['zh-Hans']}（${said['zh-Hans']}）`,
    `${message['zh-Hant'] ?? message['zh-Hans']}（${said['zh-Hant'] ?? said['zh-Hans']}）`,
    `${message.en ?? message['zh-Hans']} (${said.en ?? said['zh-Hans']})`,
  );
}

/** Every refusal's words, for whoever lists them. */
export const assessmentRefusals: Readonly<Record<AssessmentRefusalCode, Text>> = messages;
