import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { replyBasis } from '../shared/basis.js';
import { note, photos } from '../shared/fields.js';
import { asking } from '../shared/trunk/asking.js';
import { progressing } from '../shared/trunk/progress.js';
import { replying } from '../shared/trunk/replying.js';
import { handler } from '../shared/who.js';
import { kinds } from './form.js';
import { words } from './words.js';

/** The limits to which an answer is owed; they stand while the enterprise is asked. */
export const owed = ['reply', 'rework', 'redo'];

/** Progress and questions, visits and check-ups on record, and the one reply. */
export const handling: Transition[] = [
  progressing(words, { from: ['handling'], to: 'handling' }),
  ...asking(words, { from: ['handling'], waiting: 'awaiting', back: 'handling', clocks: owed }),
  {
    action: 'recordVisit',
    step: 'handle',
    label: text('记录走访或体检', '記錄走訪或體檢', 'Record a visit or check-up'),
    done: text('走访、体检', '走訪、體檢', 'Visited or checked up'),
    hint: text('写企业的情况和建议，不写个人信息和商业秘密。', '寫企業的情況和建議，不寫個人資訊和商業秘密。', 'Say what was found and advised; no personal information, no trade secrets.'),
    from: ['handling'],
    to: 'handling',
    by: [handler],
    fields: [
      {
        kind: 'single',
        name: 'kind',
        label: text('做了什么', '做了什麼', 'What was done'),
        required: true,
        public: true,
        options: kinds.filter(({ value }) => value !== 'request').map((kind) => (kind.value === 'visit' ? { ...kind, label: text('走访', '走訪', 'Visit') } : kind)),
      },
      { kind: 'date', name: 'visitedOn', label: text('日期', '日期', 'Day'), required: true, public: true, max: 'today' },
      { kind: 'longText', name: 'found', label: text('了解到什么', '了解到什麼', 'What was found'), required: true, public: true, minLength: 2, maxLength: 1000 },
      { kind: 'longText', name: 'advice', label: text('建议', '建議', 'Advice'), public: true, maxLength: 1000 },
      { ...photos, public: true },
      note,
    ],
    guards: [],
    effects: [],
    conflict: 'append',
    tone: 'neutral',
    public: true,
  },
  replying(words, { from: ['handling'], clocks: owed, basis: replyBasis }),
];
