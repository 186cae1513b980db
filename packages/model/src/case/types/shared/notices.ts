import type { ClockDefinition } from '../../../clock/clock.js';
import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import type { Audience, Notice } from '../../notice.js';
import { recusalBasis } from './basis.js';
import { say, type Words } from './words.js';

/**
 * Word of one clock's light: when it is due soon, and when it has passed. An organisation may be both lead and sponsor; it hears of
 * either.
 */
export function lights(words: Words, clock: string, yellow: Audience, red: Audience[]): Notice[] {
  return [
    {
      id: `${clock}-yellow`,
      on: { clock, turns: 'yellow' },
      to: yellow,
      text: say(words, '{matter} {receipt}“{title}”：{clock}将于 {deadline} 到期。', '{matter} {receipt}「{title}」：{clock}將於 {deadline} 到期。', '{Matter} {receipt} “{title}”: {clock} ends {deadline}.'),
    },
    ...red.map((to): Notice => ({
      id: `${clock}-red-${to}`,
      on: { clock, turns: 'red' },
      to,
      text: say(words, '{matter} {receipt}“{title}”：{clock}已于 {deadline} 到期，由{lead}办理。', '{matter} {receipt}「{title}」：{clock}已於 {deadline} 到期，由{lead}辦理。', '{Matter} {receipt} “{title}”: {clock} ended {deadline}; it is with {lead}.'),
    })),
  ];
}

/**
 * Who hears of what the shared steps do, as far as a type has them. An applicant hears of public steps, and only where somebody
 * applies.
 */
export function sharedNotices(words: Words, steps: readonly Transition[], clocks: readonly ClockDefinition[]): Notice[] {
  const applied = steps.some(({ by }) => by.some(({ role }) => role === 'applicant'));
  return [...toOrganisations(words), ...toApplicant, ...sharedLights(words)].filter(({ on, to }) => {
    if ('clock' in on) return clocks.some(({ id }) => id === on.clock);
    const step = steps.find(({ action }) => action === on.action);
    return step !== undefined && (to !== 'applicant' || (applied && step.public));
  });
}

function toOrganisations(words: Words): Notice[] {
  return [
    {
      id: 'assist-asked',
      on: { action: 'askAssist' },
      to: 'parts',
      text: say(words, '{matter} {receipt}“{title}”请您单位协办，请在 {deadline} 前办结；主办单位是{lead}。', '{matter} {receipt}「{title}」請您單位協辦，請在 {deadline} 前辦結；主辦單位是{lead}。', '{Matter} {receipt} “{title}”: your unit is asked to assist by {deadline}; {lead} leads.'),
    },
    {
      id: 'part-finished',
      on: { action: 'finishPart' },
      to: 'lead',
      text: say(words, '{matter} {receipt}“{title}”有协办单位办结。', '{matter} {receipt}「{title}」有協辦單位辦結。', '{Matter} {receipt} “{title}”: an assisting unit has finished its part.'),
    },
    {
      id: 'called',
      on: { action: 'callJoint' },
      to: 'parts',
      text: say(words, '吹哨：{matter} {receipt}“{title}”，请在 {deadline} 前应哨。', '吹哨：{matter} {receipt}「{title}」，請在 {deadline} 前應哨。', 'Called to {matter} {receipt} “{title}”: respond by {deadline}.'),
    },
    {
      id: 'struck-off',
      on: { action: 'strikeOffCall' },
      to: 'receiver',
      text: say(words, '{matter} {receipt}“{title}”有被叫单位销号。', '{matter} {receipt}「{title}」有被叫單位銷號。', '{Matter} {receipt} “{title}”: a called unit has struck off its part.'),
    },
    {
      id: 'extended-lead',
      on: { action: 'extend' },
      to: 'lead',
      text: say(words, '{matter} {receipt}“{title}”的时限已延长，新的期限是 {deadline}。', '{matter} {receipt}「{title}」的時限已延長，新的期限是 {deadline}。', '{Matter} {receipt} “{title}”: more time was given, until {deadline}.'),
    },
    {
      id: 'withdrew',
      on: { action: 'recuse' },
      to: 'receiver',
      text: say(words, '{matter} {receipt}“{title}”的主办单位回避，请另定主办单位。', '{matter} {receipt}「{title}」的主辦單位迴避，請另定主辦單位。', '{Matter} {receipt} “{title}”: the leading unit withdrew. Name another.'),
      basis: recusalBasis,
    },
    {
      id: 'handed-over',
      on: { action: 'handOver' },
      to: 'receiver',
      text: say(words, '{matter} {receipt}“{title}”移交您单位，时限继续计算。', '{matter} {receipt}「{title}」移交您單位，時限繼續計算。', '{Matter} {receipt} “{title}” was handed over to you; time runs on.'),
    },
    ...[
      ['urge', 'urged', text('催办', '催辦', 'was urged')] as const,
      ['supervise', 'supervised', text('督办', '督辦', 'is under supervision')] as const,
      ['list', 'listed', text('挂牌督办', '掛牌督辦', 'is listed')] as const,
    ].map(([action, id, level]): Notice => ({
      id,
      on: { action },
      to: 'lead',
      text: say(words, `{matter} {receipt}“{title}”已${level['zh-Hans']}，请在 {deadline} 前回复。`, `{matter} {receipt}「{title}」已${level['zh-Hant'] ?? ''}，請在 {deadline} 前回覆。`, `{Matter} {receipt} “{title}” ${level.en ?? ''}: answer by {deadline}.`),
    })),
    {
      id: 'failed-check-lead',
      on: { action: 'reopenOnCheck' },
      to: 'lead',
      text: say(words, '{matter} {receipt}“{title}”检查没有通过，重新办理，期限是 {deadline}。', '{matter} {receipt}「{title}」檢查沒有通過，重新辦理，期限是 {deadline}。', '{Matter} {receipt} “{title}” did not pass a check and was reopened, until {deadline}.'),
    },
  ];
}

const toApplicant: Notice[] = [
  told('extended', 'grantExtension', '经批准延长办理，新的期限是 {deadline}，理由见办理进展。', '經批准延長辦理，新的期限是 {deadline}，理由見辦理進展。', 'has been given more time: it now ends {deadline}. The reason stands with the case.'),
  told('suspended', 'suspend', '暂时中止办理，理由见办理进展；中止期间不计办理时间。', '暫時中止辦理，理由見辦理進展；中止期間不計辦理時間。', 'is suspended; the reason stands with the case. Time does not run meanwhile.'),
  told('resumed', 'resumeWork', '恢复办理，期限是 {deadline}。', '恢復辦理，期限是 {deadline}。', 'is being worked on again, until {deadline}.'),
  told('handed-over-applicant', 'handOver', '移交其他中心办理，时限继续计算。', '移交其他中心辦理，時限繼續計算。', 'was handed over to another centre; time runs on.'),
  told('merged', 'merge', '与同一件事合并办理，办好后会单独答复您。', '與同一件事合併辦理，辦好後會單獨答覆您。', 'is handled together with another about the same. You will have an answer of your own.'),
  told('unmerged', 'unmerge', '恢复单独办理，时限继续计算。', '恢復單獨辦理，時限繼續計算。', 'is handled by itself again; its time runs on.'),
  told('merged-answered', 'answerMerged', '已有答复，请查看。', '已有答覆，請查看。', 'has been answered. Please read the answer.'),
  {
    id: 'split-off',
    on: { action: 'split' },
    to: 'applicant',
    text: text('您的事项中有一件分开办理，编号 {receipt}，办好后会单独答复您。', '您的事項中有一件分開辦理，編號 {receipt}，辦好後會單獨答覆您。', 'Part of your matter is handled by itself as {receipt}. You will have an answer of its own.'),
  },
  told('failed-check', 'reopenOnCheck', '检查后重新办理，期限是 {deadline}。', '檢查後重新辦理，期限是 {deadline}。', 'was reopened after a check, until {deadline}.'),
];

/** What an applicant hears of their own matter. */
export function told(id: string, action: string, zhHans: string, zhHant: string, en: string): Notice {
  return { id, on: { action }, to: 'applicant', text: text(`您的事项（{receipt}）${zhHans}`, `您的事項（{receipt}）${zhHant}`, `Your matter ({receipt}) ${en}`) };
}

function sharedLights(words: Words): Notice[] {
  return [
    ...lights(words, 'assist', 'parts', ['parts', 'lead']),
    ...lights(words, 'respond', 'parts', ['receiver']),
    ...lights(words, 'attend', 'parts', ['receiver']),
    ...lights(words, 'strikeOff', 'parts', ['parts', 'receiver']),
    ...lights(words, 'supervision', 'lead', ['sponsor']),
    ...lights(words, 'redo', 'lead', ['receiver', 'sponsor']),
  ];
}
