import { text } from '../../../text/text.js';
import type { Status } from '../../case-type.js';

/** While the competent unit has yet to be found, or to answer. */
export const beforeReply = ['registered', 'routed', 'objected', 'returned', 'accepted', 'handling'];
/** While a unit above it reviews the answer. */
export const underReview = ['reviewAsked', 'inReview', 'reReviewAsked', 'inReReview', 'hearing'];
export const ended = ['reReviewed', 'closed', 'refused', 'transferred', 'withdrawn'];

/** Where a petition can stand: filed, with the competent unit, answered, reviewed, re-reviewed. */
export const statuses: Status[] = [
  {
    id: 'registered',
    phase: 'open',
    label: text('已登记', '已登記', 'Filed'),
    explain: text('您的信访事项已登记，15 日内会转送有权处理的单位，或者告知您怎么办。', '您的信訪事項已登記，15 日內會轉送有權處理的單位，或者告知您怎麼辦。', 'Your petition has been filed. Within 15 days it is passed to the competent unit, or you are told what to do.'),
  },
  {
    id: 'routed',
    phase: 'open',
    label: text('已转办', '已轉辦', 'Routed'),
    explain: text('已转给有权处理的单位，该单位收到后 15 日内书面告知您。', '已轉給有權處理的單位，該單位收到後 15 日內書面告知您。', 'Your petition went to the competent unit, which gives you written notice within 15 days of receiving it.'),
  },
  {
    id: 'objected',
    phase: 'open',
    label: text('单位有异议', '單位有異議', 'Objected to'),
    explain: text('接收单位认为不属于其职责，正在确定由谁办理。', '接收單位認為不屬於其職責，正在確定由誰辦理。', 'The unit says that it is not its duty. Who handles your petition is being decided.'),
  },
  {
    id: 'returned',
    phase: 'open',
    label: text('待转办', '待轉辦', 'To be routed'),
    explain: text('正在确定有权处理的单位。', '正在確定有權處理的單位。', 'The competent unit is being determined.'),
  },
  {
    id: 'accepted',
    phase: 'open',
    label: text('已受理', '已受理', 'Accepted'),
    explain: text('有权处理的单位已受理，即将开始办理。', '有權處理的單位已受理，即將開始辦理。', 'The competent unit has accepted your petition and will begin.'),
  },
  {
    id: 'handling',
    phase: 'open',
    label: text('办理中', '辦理中', 'Being handled'),
    explain: text('有权处理的单位正在调查核实。', '有權處理的單位正在調查核實。', 'The competent unit is looking into it.'),
  },
  {
    id: 'replied',
    phase: 'answered',
    label: text('已答复', '已答覆', 'Answered'),
    explain: text('您已收到书面答复。申诉求决事项如不服，可以在期限内请求上一级单位复查。', '您已收到書面答覆。申訴求決事項如不服，可以在期限內請求上一級單位複查。', 'You have the written answer. If you asked for a decision and disagree with it, you may ask the unit above for review within the time shown.'),
  },
  {
    id: 'reviewAsked',
    phase: 'open',
    label: text('已请求复查', '已請求複查', 'Review asked for'),
    explain: text('已收到您的复查请求，正在转交上一级单位。', '已收到您的複查請求，正在轉交上一級單位。', 'Your request for review has come in and is being passed to the unit above.'),
  },
  {
    id: 'inReview',
    phase: 'open',
    label: text('复查中', '複查中', 'Under review'),
    explain: text('上一级单位正在复查，自收到请求起 30 日内书面答复您。', '上一級單位正在複查，自收到請求起 30 日內書面答覆您。', 'The unit above is reviewing the answer and replies in writing within 30 days of your request.'),
  },
  {
    id: 'reviewed',
    phase: 'answered',
    label: text('已复查', '已複查', 'Reviewed'),
    explain: text('复查意见已书面答复。如不服，可以在期限内请求再上一级单位复核。', '複查意見已書面答覆。如不服，可以在期限內請求再上一級單位覆核。', 'You have the result of the review. If you disagree, you may ask the next unit above for re-review within the time shown.'),
  },
  {
    id: 'reReviewAsked',
    phase: 'open',
    label: text('已请求复核', '已請求覆核', 'Re-review asked for'),
    explain: text('已收到您的复核请求，正在转交再上一级单位。', '已收到您的覆核請求，正在轉交再上一級單位。', 'Your request for re-review has come in and is being passed to the next unit above.'),
  },
  {
    id: 'inReReview',
    phase: 'open',
    label: text('复核中', '覆核中', 'Under re-review'),
    explain: text('再上一级单位正在复核，自收到请求起 30 日内提出复核意见，听证时间不计。', '再上一級單位正在覆核，自收到請求起 30 日內提出覆核意見，聽證時間不計。', 'The next unit above is re-reviewing it and decides within 30 days of your request; time for a hearing is not counted.'),
  },
  {
    id: 'hearing',
    phase: 'open',
    label: text('听证中', '聽證中', 'Hearing'),
    explain: text('复核正在举行听证，听证时间不计入复核时限。', '覆核正在舉行聽證，聽證時間不計入覆核時限。', 'A hearing is being held. Its time is not counted.'),
  },
  {
    id: 'reReviewed',
    phase: 'ended',
    label: text('已复核终结', '已覆核終結', 'Re-reviewed, final'),
    explain: text('复核意见是最终意见，同一事实和理由不再受理。仍可以依法通过其他法定途径主张权利。', '覆核意見是最終意見，同一事實和理由不再受理。仍可以依法透過其他法定途徑主張權利。', 'The re-review is final: the same facts and reasons are not accepted again. Other statutory routes remain open to you.'),
  },
  {
    id: 'closed',
    phase: 'ended',
    label: text('已结案', '已結案', 'Closed'),
    explain: text('信访事项已结案。处理意见没有落实的，可以申请重新办理。', '信訪事項已結案。處理意見沒有落實的，可以申請重新辦理。', 'Your petition is closed. If what was answered is not carried out, you may ask that it is.'),
  },
  {
    id: 'refused',
    phase: 'ended',
    label: text('不予受理', '不予受理', 'Not accepted'),
    explain: text('信访事项不予受理，理由和应当走的法定途径见下方。', '信訪事項不予受理，理由和應當走的法定途徑見下方。', 'Your petition was not accepted. The reason and the statutory route stand below.'),
  },
  {
    id: 'transferred',
    phase: 'ended',
    label: text('已移送', '已移送', 'Passed on'),
    explain: text('已移送其他地区或系统有权处理的机关，接收机关见下方。', '已移送其他地區或系統有權處理的機關，接收機關見下方。', 'Your petition was passed to the competent authority of another region or system, named below.'),
  },
  {
    id: 'withdrawn',
    phase: 'ended',
    label: text('已撤回', '已撤回', 'Withdrawn'),
    explain: text('您已撤回信访事项。如有需要，可以重新提出。', '您已撤回信訪事項。如有需要，可以重新提出。', 'You withdrew your petition. You may file it again at any time.'),
  },
];
