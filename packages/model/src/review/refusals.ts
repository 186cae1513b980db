import type { Refusal } from '../case/decision.js';
import type { FormIssue } from '../form/issue.js';
import { text } from '../text/text.js';

const messages = {
  'unknown-action': text('述职评议没有这一步操作。', '述職評議沒有這一步操作。', 'A review has no such action.'),
  'unknown-review': text('没有找到这场述职评议。', '沒有找到這場述職評議。', 'There is no such review.'),
  'review-exists': text('这场述职评议已经建立。', '這場述職評議已經建立。', 'This review is there already.'),
  'not-allowed': text('您的岗位或单位不能办理这一步。', '您的崗位或單位不能辦理這一步。', 'Your post or organisation may not take this step.'),
  'not-in-state': text('评议当前的状态不能办理这一步，请查看最新情况。', '評議目前的狀態不能辦理這一步，請查看最新情況。', 'This step cannot be taken where the review stands now: look at its latest state.'),
  'wrong-area': text('只能评议本辖区内的单位。', '只能評議本轄區內的單位。', 'Only organisations of the area of the review are reviewed.'),
  invalid: text('有内容需要补充或更正。', '有內容需要補充或更正。', 'Something needs to be added or corrected.'),
  'not-sound': text('方案还有错误，更正后才能开始评议。', '方案還有錯誤，更正後才能開始評議。', 'The plan has faults: correct them before the review is opened.'),
  'no-reason': text('请写明理由。', '請寫明理由。', 'Say why.'),
  'unknown-subject': text('议程里没有这个评议对象。', '議程裡沒有這個評議對象。', 'The agenda has no such subject.'),
  'unknown-seat': text('没有这个评委席位。', '沒有這個評委席位。', 'There is no such seat.'),
  'not-your-seat': text('这个席位属于其他单位，不能代为评分。', '這個席位屬於其他單位，不能代為評分。', 'This seat is another organisation’s: you cannot score for it.'),
  'nobody-up': text('还没有请出评议对象，请稍候。', '還沒有請出評議對象，請稍候。', 'No subject has been called yet: please wait.'),
  'not-up': text('现在评议的不是这个对象，请查看最新情况。', '現在評議的不是這個對象，請查看最新情況。', 'Another subject is up now: look at the latest state.'),
  'subject-up': text('当前对象还没有全部评完。请等评委评完、登记缺席，或写明理由结束评分。', '目前對象還沒有全部評完。請等評委評完、登記缺席，或寫明理由結束評分。', 'The subject that is up has not been scored by all: wait, name who is absent, or end it and say why.'),
  'nobody-left': text('所有对象都已经评议过。', '所有對象都已經評議過。', 'All subjects have been called.'),
  'subjects-left': text('还有对象没有评议。', '還有對象沒有評議。', 'Some subjects have not been reviewed yet.'),
  'subject-over': text('这个对象的评分已经结束，分数不能再改。', '這個對象的評分已經結束，分數不能再改。', 'The scoring of this subject is over: nothing can be changed any more.'),
  recused: text('这个席位对该对象已经回避，不能评分。', '這個席位對該對象已經迴避，不能評分。', 'This seat is recused from this subject and cannot score it.'),
  absent: text('这个席位已登记缺席，请联系会议召集单位。', '這個席位已登記缺席，請聯絡會議召集單位。', 'This seat is entered as absent: speak to the convener.'),
  'not-absent': text('这个席位没有登记缺席。', '這個席位沒有登記缺席。', 'This seat is not entered as absent.'),
} as const;

export type ReviewRefusalCode = keyof typeof messages;

/** @param issues with `invalid`: what is wrong, by criterion */
export function refusal(code: ReviewRefusalCode, issues?: FormIssue[]): Refusal {
  return { code, message: messages[code], ...(issues && { issues }) };
}
