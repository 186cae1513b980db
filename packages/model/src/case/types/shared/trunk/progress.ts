import type { FieldOf } from '../../../../form/definition.js';
import { text } from '../../../../text/text.js';
import type { Transition } from '../../../case-type.js';
import { note, photos } from '../fields.js';
import { scene } from '../matter.js';
import { handler } from '../who.js';
import { say, type Words } from '../words.js';

/** What was done, in words; where somebody outside reads it, the field says so. */
export function progress(words: Words): FieldOf<'longText'> {
  return {
    kind: 'longText',
    name: 'progress',
    label: text('办理进展', '辦理進展', 'Progress'),
    ...(words.reader && { hint: say(words, '{reader}能看到这里的内容。', '{reader}能看到這裡的內容。', 'The {reader} reads this.'), public: true }),
    required: true,
    minLength: 2,
    maxLength: 1000,
  };
}

type ProgressOptions = Pick<Transition, 'from' | 'to'> & Partial<Pick<Transition, 'label' | 'done'>> & {
  /** Photos show a place and a thing, never a person. */
  ofPlace?: boolean;
};

/** Progress, from the lead and those that have a part. */
export function progressing(words: Words, { ofPlace, ...step }: ProgressOptions): Transition {
  return {
    action: 'handle',
    step: 'handle',
    label: text('记录办理进展', '記錄辦理進展', 'Record progress'),
    done: text('办理', '辦理', 'Worked on'),
    ...step,
    by: [handler],
    fields: [progress(words), ofPlace ? { ...scene, required: false } : { ...photos, public: true }, note],
    guards: [],
    effects: [],
    conflict: 'append',
    tone: 'neutral',
    public: true,
  };
}
