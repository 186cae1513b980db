import type { Notice } from '../../../notice.js';
import { reworkBasis } from '../basis.js';
import { told } from '../notices.js';
import { say, type Words } from '../words.js';

/** Word of an order on its way between organisations. For the steps of `dispatching`. */
export function orderNotices(words: Words): Notice[] {
  return [
    {
      id: 'dispatched',
      on: { action: 'dispatch' },
      to: 'lead',
      text: say(words, '新{matter} {receipt}“{title}”由您单位主办，请在 {deadline} 前签收。', '新{matter} {receipt}「{title}」由您單位主辦，請在 {deadline} 前簽收。', 'New {matter} {receipt} “{title}”: your unit leads. Sign for it by {deadline}.'),
    },
    {
      id: 'dispatched-assists',
      on: { action: 'dispatch' },
      to: 'parts',
      text: say(words, '{matter} {receipt}“{title}”请您单位协办，主办单位是{lead}。', '{matter} {receipt}「{title}」請您單位協辦，主辦單位是{lead}。', '{Matter} {receipt} “{title}”: your unit assists; {lead} leads.'),
    },
    {
      id: 'returned',
      on: { action: 'return' },
      to: 'receiver',
      text: say(words, '{matter} {receipt}“{title}”被退回，请重新派单。', '{matter} {receipt}「{title}」被退回，請重新派單。', '{Matter} {receipt} “{title}” was returned: dispatch it anew.'),
    },
  ];
}

/** A question, and that work goes on without its answer. For the steps of `asking`. */
export const askingNotices: Notice[] = [
  told('asked', 'ask', '需要您补充情况，补充前不计办理时间。', '需要您補充情況，補充前不計辦理時間。', 'needs something more from you. Time does not run until you answer.'),
  told('asked-no-more', 'resume', '不再等待补充，继续办理，期限是 {deadline}。', '不再等待補充，繼續辦理，期限是 {deadline}。', 'goes on without further answer from you, until {deadline}.'),
];

/** The end, and the ways back from an answer. For the steps of `closing`. */
export function closingNotices(words: Words): Notice[] {
  return [
    { ...told('sent-back', 'rework', '退回重新办理，将在 {deadline} 前再次答复您。', '退回重新辦理，將在 {deadline} 前再次答覆您。', 'is being redone. You will have a new answer by {deadline}.'), basis: reworkBasis },
    again(words, 'reworked', 'rework'),
    told('closed', 'close', '已结案。问题仍在的，可以在 {deadline} 前申请重办。', '已結案。問題仍在的，可以在 {deadline} 前申請重辦。', 'is closed. If the problem remains you may ask for it to be reopened by {deadline}.'),
    { ...told('reopened', 'reopen', '已重新办理，将在 {deadline} 前答复您。', '已重新辦理，將在 {deadline} 前答覆您。', 'was reopened. You will have an answer by {deadline}.'), basis: reworkBasis },
    again(words, 'reopened-lead', 'reopen'),
  ];
}

/** To the lead: it is to be done again, and by when. */
export function again(words: Words, id: string, action: string): Notice {
  return {
    id,
    on: { action },
    to: 'lead',
    text: say(words, '{matter} {receipt}“{title}”重新办理，请在 {deadline} 前答复。', '{matter} {receipt}「{title}」重新辦理，請在 {deadline} 前答覆。', '{Matter} {receipt} “{title}” is to be redone: reply by {deadline}.'),
    basis: reworkBasis,
  };
}
