import { text } from '../../../text/text.js';
import type { Notice } from '../../notice.js';
import { lights } from '../shared/notices.js';
import { say } from '../shared/words.js';
import { article } from './basis.js';
import { words } from './words.js';

/** What the petitioner hears; `told` says it of their petition. */
function told(id: string, action: string, number: string, zhHans: string, zhHant: string, en: string): Notice {
  return { id, on: { action }, to: 'applicant', basis: article(number), text: text(`您的信访事项（{receipt}）${zhHans}`, `您的信訪事項（{receipt}）${zhHant}`, `Your petition ({receipt}) ${en}`) };
}

function inPaper(notice: Notice): Notice {
  return { ...notice, written: true };
}

/** More time is told in writing, with the reason (34), and so is the answer of a petition that was merged (32). */
export function inWriting(notice: Notice): Notice {
  if (notice.id === 'extended') return { ...inPaper(notice), basis: article('34') };
  return notice.id === 'merged-answered' ? { ...inPaper(notice), basis: article('32') } : notice;
}

const unitNotifies = ['，该单位将在 {deadline} 前书面告知您。', '，該單位將在 {deadline} 前書面告知您。', 'which gives you written notice by {deadline}.'] as const;

const toPetitioner: Notice[] = [
  {
    id: 'registered', on: { action: 'register' }, to: 'applicant', basis: article('22'),
    text: text('您的信访事项“{title}”已登记，编号 {receipt}，{deadline} 前告知您去向。', '您的信訪事項「{title}」已登記，編號 {receipt}，{deadline} 前告知您去向。', 'Your petition “{title}” was filed as {receipt}. By {deadline} you are told where it went.'),
  },
  told('forwarded', 'forward', '22', `已转送{lead}${unitNotifies[0]}`, `已轉送{lead}${unitNotifies[1]}`, `was forwarded to {lead}, ${unitNotifies[2]}`),
  told('assigned', 'assign', '22', `已交{lead}办理${unitNotifies[0]}`, `已交{lead}辦理${unitNotifies[1]}`, `was assigned to {lead}, ${unitNotifies[2]}`),
  told('designated', 'designate', '24', `已指定由{lead}办理${unitNotifies[0]}`, `已指定由{lead}辦理${unitNotifies[1]}`, `is to be handled by {lead}, ${unitNotifies[2]}`),
  told('reassigned', 'reassign', '22', '改由{lead}办理，期限是 {deadline}。', '改由{lead}辦理，期限是 {deadline}。', 'is now handled by {lead}, until {deadline}.'),
  ...['accept', 'acceptOther'].map((action) => inPaper(told(
    `${action}ed`, action, '23',
    '已由{lead}收到并受理，将调查核实，在 {deadline} 前书面答复您。', '已由{lead}收到並受理，將調查核實，在 {deadline} 前書面答覆您。', 'was received and accepted by {lead}, which looks into it and answers you in writing by {deadline}.',
  ))),
  inPaper(told('refused', 'refuse', '23、31', '不予受理，理由和应当走的法定途径见办理进展。', '不予受理，理由和應當走的法定途徑見辦理進展。', 'was not accepted. The reason and the statutory route stand with the case.')),
  inPaper(told('transferred', 'transfer', '22、23', '已移送有权处理的机关，机关名称见办理进展。', '已移送有權處理的機關，機關名稱見辦理進展。', 'was passed to the competent authority; which one stands with the case.')),
  inPaper(told(
    'replied', 'reply', '32、35',
    '已书面答复。申诉求决事项如不服，可以自收到之日起 30 日内请求上一级单位复查。', '已書面答覆。申訴求決事項如不服，可以自收到之日起 30 日內請求上一級單位複查。',
    'was answered in writing. If you asked for a decision and disagree with it, you may ask the unit above for review within 30 days of receiving it.',
  )),
  told('reviewAsked', 'askReview', '35', '的复查请求已收到，{deadline} 前书面答复您。', '的複查請求已收到，{deadline} 前書面答覆您。', 'is to be reviewed, as was asked. You will have an answer in writing by {deadline}.'),
  told('inReview', 'assignReview', '35', '已转交{lead}复查，{deadline} 前书面答复您。', '已轉交{lead}複查，{deadline} 前書面答覆您。', 'is being reviewed by {lead}, which answers you in writing by {deadline}.'),
  inPaper(told(
    'reviewed', 'decideReview', '35、36',
    '复查意见已作出。如不服，可以自收到之日起 30 日内请求再上一级单位复核。', '複查意見已作出。如不服，可以自收到之日起 30 日內請求再上一級單位覆核。',
    'was reviewed, and the result is yours in writing. If you disagree, you may ask the next unit above for re-review within 30 days of receiving it.',
  )),
  inPaper(told('remanded', 'remand', '35', '经复查，责令重新处理，{deadline} 前重新答复您。', '經複查，責令重新處理，{deadline} 前重新答覆您。', 'is to be decided anew after review. You will have a new answer by {deadline}.')),
  told('reReviewAsked', 'askReReview', '36', '的复核请求已收到，{deadline} 前书面答复您。', '的覆核請求已收到，{deadline} 前書面答覆您。', 'is to be re-reviewed, as was asked. You will have an answer in writing by {deadline}.'),
  told('inReReview', 'assignReReview', '36', '已转交{lead}复核，{deadline} 前书面答复您。', '已轉交{lead}覆核，{deadline} 前書面答覆您。', 'is being re-reviewed by {lead}, which answers you in writing by {deadline}.'),
  told('hearing', 'openHearing', '36', '举行听证，听证时间不计入复核时限。', '舉行聽證，聽證時間不計入覆核時限。', 'goes to a hearing, whose time is not counted.'),
  told('heard', 'endHearing', '36', '听证结束，{deadline} 前书面答复您。', '聽證結束，{deadline} 前書面答覆您。', 'was heard. You will have the result in writing by {deadline}.'),
  inPaper(told(
    'reReviewed', 'decideReReview', '36',
    '复核意见已作出，信访程序终结；其他法定途径不受影响。', '覆核意見已作出，信訪程序終結；其他法定途徑不受影響。',
    'was re-reviewed, and the result is yours in writing. It ends the petition procedure; other statutory routes remain open.',
  )),
  told('closed', 'close', '35、36', '已结案。处理意见没有落实的，可以申请重新办理。', '已結案。處理意見沒有落實的，可以申請重新辦理。', 'is closed. If what was answered is not carried out, you may ask that it is.'),
  told('reopened', 'reopen', '32', '已重新办理，期限是 {deadline}。', '已重新辦理，期限是 {deadline}。', 'was reopened, until {deadline}.'),
];

/** To the unit that has it now, and by when. */
function toUnit(id: string, action: string, number: string): Notice {
  return {
    id, on: { action }, to: 'lead', basis: article(number),
    text: say(words, '{matter} {receipt}“{title}”已交由您单位办理，请在 {deadline} 前办好。', '{matter} {receipt}「{title}」已交由您單位辦理，請在 {deadline} 前辦好。', '{Matter} {receipt} “{title}” was given to your unit, until {deadline}.'),
  };
}

/** Word that the regulations owe the petitioner, and the units their limits. */
export const notices: Notice[] = [
  ...toPetitioner,
  ...[['forward', 'forwardedTo'], ['assign', 'assignedTo'], ['designate', 'designatedTo']].map(([action = '', id = '']): Notice => ({
    id, on: { action }, to: 'lead', basis: article('23'),
    text: say(words, '{matter} {receipt}“{title}”已交由您单位办理，请在 {deadline} 前书面告知信访人。', '{matter} {receipt}「{title}」已交由您單位辦理，請在 {deadline} 前書面告知信訪人。', '{Matter} {receipt} “{title}” was given to your unit: notify the petitioner in writing by {deadline}.'),
  })),
  toUnit('reassignedTo', 'reassign', '23'),
  toUnit('reviewTo', 'assignReview', '35'),
  toUnit('reReviewTo', 'assignReReview', '36'),
  toUnit('reopenedTo', 'reopen', '32'),
  ...lights(words, 'route', 'receiver', ['receiver']),
  ...lights(words, 'reroute', 'receiver', ['receiver']),
  ...lights(words, 'notify', 'lead', ['receiver']),
  ...lights(words, 'conclude', 'lead', ['receiver', 'sponsor']),
  ...lights(words, 'answer', 'lead', ['receiver', 'sponsor']),
  ...lights(words, 'feedback', 'lead', ['receiver']),
  ...lights(words, 'review', 'lead', ['receiver']),
  ...lights(words, 'reReview', 'lead', ['receiver']),
];
