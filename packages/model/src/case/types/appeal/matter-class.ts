import type { Condition } from '../../../form/condition.js';
import type { Field } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import { yes } from '../shared/fields.js';
import { matterClasses, type AppealPreset } from './presets.js';

/** What staff may put right of the class that follows from the applicant's own words. */
export const classField: Field = {
  kind: 'single',
  name: 'class',
  label: text('诉求类型', '訴求類型', 'Class'),
  hint: text('答复时限按类型计算。不填时按诉求人的选择。', '答覆時限按類型計算。不填時按訴求人的選擇。', 'Sets the time to reply. Left empty, what the applicant chose holds.'),
  options: [
    { value: 'urgent', label: text('紧急', '緊急', 'Urgent') },
    { value: 'consult', label: text('咨询', '諮詢', 'Question') },
    { value: 'help', label: text('求助', '求助', 'Help') },
    { value: 'complaint', label: text('投诉举报', '投訴舉報', 'Complaint or report') },
    { value: 'suggestion', label: text('建议', '建議', 'Suggestion') },
  ],
};

/** Danger makes it urgent; a problem that is reported is treated as a complaint. */
const matterClass: Condition = {
  if: [
    { var: 'args.class' }, { var: 'args.class' },
    { '==': [{ var: 'case.content.danger' }, yes] }, 'urgent',
    { '==': [{ var: 'case.content.kind' }, 'report'] }, 'complaint',
    { var: 'case.content.kind' },
  ],
};

/** The limit to reply that a preset has for the matter's class. */
export function replyLimit({ reply }: AppealPreset): Condition {
  return { if: matterClasses.flatMap((name): Condition[] => [{ '==': [matterClass, name] }, { ...reply[name] }]) };
}
