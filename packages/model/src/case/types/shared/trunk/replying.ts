import type { FieldOf } from '../../../../form/definition.js';
import { text } from '../../../../text/text.js';
import type { Transition } from '../../../case-type.js';
import { partsOpen } from '../assists.js';
import { dropRequest, start, stop } from '../effects.js';
import { photos } from '../fields.js';
import { lead } from '../who.js';
import { say, type Words } from '../words.js';

export const answer: FieldOf<'longText'> = {
  kind: 'longText',
  name: 'answer',
  label: text('答复内容', '答覆內容', 'Reply'),
  hint: text('写清做了什么、结果如何、依据是什么；做不到的说明原因。', '寫清做了什麼、結果如何、依據是什麼；做不到的說明原因。', 'Say what was done, with what result and on what basis; where nothing can be done, say why.'),
  required: true,
  public: true,
  minLength: 10,
  maxLength: 2000,
};

/** What came of it, as the lead states it. */
export const outcome: FieldOf<'single'> = {
  kind: 'single',
  name: 'outcome',
  label: text('办理结果', '辦理結果', 'Outcome'),
  required: true,
  public: true,
  options: [
    { value: 'solved', label: text('已解决', '已解決', 'Solved') },
    { value: 'partly', label: text('部分解决', '部分解決', 'Partly solved') },
    { value: 'explained', label: text('已解释说明', '已解釋說明', 'Explained') },
    { value: 'unsolved', label: text('暂未解决', '暫未解決', 'Not solved yet') },
  ],
};

/** What a reply comes to, whatever is said in it: every part was struck off, and the case waits for its review. */
export function repliedTo(...clocks: string[]): Pick<Transition, 'guards' | 'effects'> {
  return {
    guards: [partsOpen],
    effects: [{ set: 'outcome', value: { var: 'args.outcome' } }, dropRequest, { call: 'end' }, ...stop(...clocks), start('review')],
  };
}

type ReplyingOptions = Pick<Transition, 'from' | 'basis'> & {
  /** The limits that the reply keeps. */
  clocks: string[];
};

/** The one answer, given by the lead. */
export function replying(words: Words, { clocks, from, basis }: ReplyingOptions): Transition {
  return {
    action: 'reply',
    step: 'reply',
    label: say(words, '答复{reader}', '答覆{reader}', 'Reply'),
    done: text('答复', '答覆', 'Replied'),
    from,
    to: 'replied',
    by: [lead],
    fields: [answer, outcome, { ...photos, public: true }],
    ...repliedTo(...clocks),
    conflict: 'guarded',
    tone: 'primary',
    public: true,
    ...(basis && { basis }),
  };
}
