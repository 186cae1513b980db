import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import type { Effect } from '../../effect.js';
import { partsOpen } from '../shared/assists.js';
import { dropRequest, start, stop } from '../shared/effects.js';
import { note, photos } from '../shared/fields.js';
import { progressing } from '../shared/trunk/progress.js';
import { answer, outcome } from '../shared/trunk/replying.js';
import { lead } from '../shared/who.js';
import { article } from './basis.js';
import { isKind } from './categories.js';
import { words } from './words.js';

/** What an answer ends and begins. The window runs from the day on which the petitioner has the written answer (35). */
export const answered: Effect[] = [...stop('route', 'reroute', 'notify', 'object', 'conclude', 'answer', 'redo', 'feedback', 'askReview'), start('askReview')];

/** By the competent unit: hear the petitioner, look into it, answer in writing. */
export const handling: Transition[] = [
  progressing(words, { from: ['accepted', 'handling'], to: 'handling' }),
  {
    action: 'hear',
    step: 'handle',
    label: text('记录听取陈述', '記錄聽取陳述', 'Record that the petitioner was heard'),
    done: text('听取陈述', '聽取陳述', 'The petitioner was heard'),
    // Only article 36 leaves the time of a hearing out, and only in the re-review.
    hint: text('听取陈述和听证的时间计入办理期限。', '聽取陳述和聽證的時間計入辦理期限。', 'Time for this counts towards the limit.'),
    from: ['accepted', 'handling'],
    to: 'handling',
    by: [lead],
    fields: [
      {
        kind: 'single',
        name: 'form',
        label: text('方式', '方式', 'How'),
        required: true,
        public: true,
        options: [
          { value: 'statement', label: text('听取陈述', '聽取陳述', 'In person') },
          { value: 'hearing', label: text('举行听证', '舉行聽證', 'In a formal hearing') },
        ],
      },
      note,
    ],
    guards: [],
    effects: [],
    conflict: 'append',
    tone: 'neutral',
    public: true,
    basis: article('31'),
  },
  {
    action: 'reply',
    step: 'reply',
    label: text('书面答复信访人', '書面答覆信訪人', 'Answer in writing'),
    done: text('书面答复', '書面答覆', 'Answered in writing'),
    hint: text('把书面意见送达信访人时办理这一步。', '把書面意見送達信訪人時辦理這一步。', 'Take this step when the written answer is handed over.'),
    from: ['accepted', 'handling'],
    to: 'replied',
    by: [lead],
    fields: [
      {
        ...answer,
        label: text('处理意见', '處理意見', 'Answer'),
        hint: text('写清请求、事实和理由、处理意见；不支持的说明原因。', '寫清請求、事實和理由、處理意見；不支持的說明原因。', 'State what was asked, facts and reasons, and the decision; where it is not supported say why.'),
        maxLength: 3000,
      },
      {
        kind: 'single',
        name: 'opinion',
        label: text('是否支持请求', '是否支持請求', 'Whether it is supported'),
        hint: text('申诉求决事项必填。', '申訴求決事項必填。', 'Needed where a decision was asked for.'),
        public: true,
        options: [
          { value: 'supported', label: text('予以支持', '予以支持', 'Supported') },
          { value: 'explained', label: text('事由合理但缺乏法律依据，解释说明', '事由合理但缺乏法律依據，解釋說明', 'Reasonable but without a basis in law: explained') },
          { value: 'unsupported', label: text('不予支持', '不予支持', 'Not supported') },
        ],
      },
      {
        kind: 'text',
        name: 'legalBasis',
        label: text('法律法规依据', '法律法規依據', 'Basis in law'),
        hint: text('申诉求决事项必填。', '申訴求決事項必填。', 'Needed where a decision was asked for.'),
        public: true,
        maxLength: 200,
      },
      outcome,
      { ...photos, public: true },
    ],
    guards: [
      partsOpen,
      {
        code: 'opinion-incomplete',
        when: { or: [{ '!': isKind('claim') }, { and: [{ var: 'args.opinion' }, { var: 'args.legalBasis' }] }] },
        message: text('信访处理意见书应当写明是否支持和法律法规依据。', '信訪處理意見書應當寫明是否支持和法律法規依據。', 'The written opinion states whether it is supported, and its basis in law.'),
        basis: article('32'),
      },
    ],
    effects: [{ set: 'outcome', value: { var: 'args.outcome' } }, dropRequest, ...answered],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
    basis: article('31、32'),
  },
];
