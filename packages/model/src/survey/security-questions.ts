import { text } from '../text/text.js';
import type { Text } from '../text/text-schema.js';
import type { SurveyOption, SurveyQuestion } from './survey.js';

const unknown: SurveyOption = { id: 'unknown', title: text('说不清', '說不清', 'I cannot say'), counts: 'not-valid' };

/**
 * 一感两度两率: 安全感, 治安满意度, 执法满意度, 知晓率, 参与率 (DOMAIN C1). The wording is ours, a sample: a survey that is compared with
 * another asks exactly as that one did.
 */
export const securityQuestions: SurveyQuestion[] = [
  scale('safety', text('您觉得您住的地方安全吗？', '您覺得您住的地方安全嗎？', 'How safe is the place where you live?'), text('安全感', '安全感', 'Sense of safety'), [
    text('很安全', '很安全', 'Very safe'), text('安全', '安全', 'Safe'), text('不太安全', '不太安全', 'Not very safe'), text('不安全', '不安全', 'Unsafe'),
  ]),
  scale('order', text('您对当地的社会治安满意吗？', '您對當地的社會治安滿意嗎？', 'Are you satisfied with public order here?'), text('治安满意度', '治安滿意度', 'Satisfaction with public order'), satisfaction()),
  scale('enforcement', text('您对当地政法机关的工作满意吗？', '您對當地政法機關的工作滿意嗎？', 'Are you satisfied with the work of police, courts and other legal bodies here?'), text('执法满意度', '執法滿意度', 'Satisfaction with law enforcement'), satisfaction()),
  yesNo('awareness', text('您知道当地正在开展平安建设吗？', '您知道當地正在開展平安建設嗎？', 'Do you know of the Safe Community programme here?'), text('知晓率', '知曉率', 'Awareness'), text('知道', '知道', 'Yes'), text('不知道', '不知道', 'No')),
  yesNo('participation', text('过去一年，您参加过平安建设活动吗？', '過去一年，您參加過平安建設活動嗎？', 'Have you taken part in a Safe Community activity in the past year?'), text('参与率', '參與率', 'Participation'), text('参加过', '參加過', 'Yes'), text('没有', '沒有', 'No')),
];

function satisfaction(): Text[] {
  return [text('很满意', '很滿意', 'Very satisfied'), text('满意', '滿意', 'Satisfied'), text('不太满意', '不太滿意', 'Not very satisfied'), text('不满意', '不滿意', 'Dissatisfied')];
}

/** Four steps, the better two of which count. */
function scale(id: string, title: Text, result: Text, steps: readonly Text[]): SurveyQuestion {
  return { id, title, kind: 'scale', result, options: [...steps.map((step, index): SurveyOption => ({ id: String(steps.length - index), title: step, counts: index < 2 ? 'positive' : 'other' })), unknown] };
}

/** There is no “cannot say” to what one knows or has done. */
function yesNo(id: string, title: Text, result: Text, yes: Text, no: Text): SurveyQuestion {
  return { id, title, kind: 'yes-no', result, options: [{ id: 'yes', title: yes, counts: 'positive' }, { id: 'no', title: no, counts: 'other' }] };
}
