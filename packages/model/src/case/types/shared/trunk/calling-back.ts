import { text } from '../../../../text/text.js';
import type { Status, Transition } from '../../../case-type.js';
import { note, yes, yesNo } from '../fields.js';
import { verifier } from '../who.js';
import { say, type Words } from '../words.js';

export const statusCalledBack: Status = {
  id: 'calledBack',
  phase: 'answered',
  label: text('已回访', '已回訪', 'Called back'),
  explain: text('已回访，正在办理结案。', '已回訪，正在辦理結案。', 'You have been called back; the case is being closed.'),
};

/** What is said of the answer when called back. What was said before stays where nobody is reached, and silence confirms nothing. */
export function callingBack(words: Words, { from }: Pick<Transition, 'from'>): Transition {
  return {
    action: 'callBack',
    step: 'callBack',
    label: text('回访', '回訪', 'Call back'),
    done: text('回访', '回訪', 'Called back'),
    from,
    to: statusCalledBack.id,
    by: [verifier],
    fields: [
      {
        kind: 'single',
        name: 'reached',
        label: text('是否联系上', '是否聯繫上', 'Reached'),
        requiredMessage: text('请选择是否联系上', '請選擇是否聯繫上', 'Say whether the applicant was reached'),
        required: true,
        options: yesNo,
      },
      {
        kind: 'single',
        name: 'confirmation',
        label: say(words, '{reader}意见', '{reader}意見', 'What the {reader} says'),
        show: { '==': [{ var: 'reached' }, yes] },
        required: true,
        public: true,
        options: [
          { value: 'confirmed', label: text('认可办理结果', '認可辦理結果', 'Accepts the result') },
          { value: 'disputed', label: text('不认可办理结果', '不認可辦理結果', 'Disputes the result') },
        ],
      },
      note,
    ],
    guards: [],
    effects: [
      {
        set: 'confirmation',
        value: { if: [{ var: 'args.confirmation' }, { var: 'args.confirmation' }, { var: 'case.confirmation' }, { var: 'case.confirmation' }, 'unreached'] },
      },
    ],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  };
}
