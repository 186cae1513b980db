import { text } from '../../../../text/text.js';
import type { Transition } from '../../../case-type.js';
import { pause, resume } from '../effects.js';
import { photos, reason } from '../fields.js';
import { applicant, lead } from '../who.js';
import { say, type Words } from '../words.js';

interface AskingOptions {
  from: string[];
  waiting: string;
  back: string;
  /** What stands until the answer. */
  clocks: string[];
}

/** A question to whoever filed it, while which the clocks stand; their answer, or going on without one. */
export function asking(words: Words, options: AskingOptions): Transition[] {
  return [ask(words, options), answer(words, options), goOn(words, options)];
}

function ask(words: Words, { from, waiting, clocks }: AskingOptions): Transition {
  return {
    action: 'ask',
    label: say(words, '请{reader}补充', '請{reader}補充', 'Ask the {reader}'),
    done: say(words, '请{reader}补充', '請{reader}補充', 'Asked the {reader}'),
    hint: text('补充前暂停计时。', '補充前暫停計時。', 'The clock pauses until the answer.'),
    from,
    to: waiting,
    by: [lead],
    fields: [{ kind: 'longText', name: 'question', label: text('需要补充什么', '需要補充什麼', 'What is needed'), required: true, public: true, minLength: 4, maxLength: 500 }],
    guards: [],
    effects: pause('applicant', ...clocks),
    conflict: 'guarded',
    tone: 'neutral',
    public: true,
  };
}

function answer(words: Words, { waiting, back, clocks }: AskingOptions): Transition {
  return {
    action: 'answer',
    label: text('补充情况', '補充情況', 'Answer'),
    done: say(words, '{reader}补充', '{reader}補充', 'The {reader} answered'),
    from: [waiting],
    to: back,
    by: [applicant],
    fields: [
      { kind: 'longText', name: 'answer', label: text('您的补充', '您的補充', 'Your answer'), required: true, public: true, minLength: 2, maxLength: 1000 },
      { ...photos, public: true },
    ],
    guards: [],
    effects: resume('applicant', ...clocks),
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  };
}

function goOn(words: Words, { waiting, back, clocks }: AskingOptions): Transition {
  return {
    action: 'resume',
    label: text('继续办理', '繼續辦理', 'Go on without an answer'),
    done: text('继续办理', '繼續辦理', 'Work resumed'),
    hint: say(words, '已通过其他方式了解情况，或无法联系{reader}。', '已透過其他方式了解情況，或無法聯繫{reader}。', 'The facts were learnt otherwise, or nobody can be reached.'),
    from: [waiting],
    to: back,
    by: [lead],
    fields: [reason],
    guards: [],
    effects: resume('applicant', ...clocks),
    conflict: 'guarded',
    tone: 'neutral',
    public: true,
  };
}
