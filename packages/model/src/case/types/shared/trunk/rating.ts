import type { Text } from '../../../../text/text-schema.js';
import { text } from '../../../../text/text.js';
import type { Transition } from '../../../case-type.js';
import { yes, yesNo } from '../fields.js';
import { applicant } from '../who.js';
import { say, type Words } from '../words.js';

/** Whether it was solved, and the sentence shown where that was not said. */
export interface ResultQuestion {
  label: Text;
  requiredMessage: Text;
}

interface RatingOptions {
  from: string[];
  asks: ResultQuestion;
}

/** Whether a problem is gone. */
export const wasSolved = {
  label: text('问题解决了吗', '問題解決了嗎', 'Was it solved'),
  requiredMessage: text('请选择问题是否解决', '請選擇問題是否解決', 'Say whether it was solved'),
};

/** Whether what was asked for is there. */
export const wasDone = {
  label: text('事情办好了吗', '事情辦好了嗎', 'Was it done'),
  requiredMessage: text('请选择事情是否办好', '請選擇事情是否辦好', 'Say whether it was done'),
};

/** Whether what was decided is agreed with. */
export const acceptsResult = {
  label: text('您是否认可结果', '您是否認可結果', 'Do you accept the result'),
  requiredMessage: text('请选择是否认可结果', '請選擇是否認可結果', 'Say whether you accept the result'),
};

/** Whoever filed it rates how it was handled, once for each answer. It is the unit that is rated. */
export function rating(words: Words, { from, asks }: RatingOptions): Transition {
  return {
    action: 'rate',
    label: text('评价', '評價', 'Rate'),
    done: say(words, '{reader}评价', '{reader}評價', 'Rated'),
    hint: text('评价的是办理单位，不影响您今后反映问题和办事。', '評價的是辦理單位，不影響您今後反映問題和辦事。', 'You rate the handling unit; it changes nothing for you.'),
    from,
    by: [applicant],
    fields: [
      {
        kind: 'rating',
        name: 'stars',
        label: text('您对办理是否满意', '您對辦理是否滿意', 'How satisfied are you'),
        requiredMessage: text('请选择几颗星', '請選擇幾顆星', 'Choose a number of stars'),
        required: true,
        public: true,
        max: 5,
      },
      { kind: 'single', name: 'resolved', ...asks, required: true, public: true, options: yesNo },
      { kind: 'longText', name: 'comment', label: text('想说的话', '想說的話', 'Anything to add'), public: true, maxLength: 500 },
    ],
    guards: [
      {
        code: 'already-rated',
        when: { '!': { var: 'case.rating.at' } },
        message: text('您已经评价过这次答复。', '您已經評價過這次答覆。', 'You have rated this reply already.'),
      },
    ],
    effects: [
      {
        set: 'rating',
        members: { stars: { var: 'args.stars' }, resolved: { '==': [{ var: 'args.resolved' }, yes] }, comment: { var: 'args.comment' }, at: { var: 'now' } },
      },
      { set: 'confirmation', value: { if: [{ '==': [{ var: 'args.resolved' }, yes] }, 'confirmed', 'disputed'] } },
    ],
    conflict: 'append',
    tone: 'primary',
    public: true,
  };
}
