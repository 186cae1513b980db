import type { Condition } from '../../../form/condition.js';
import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import type { Effect } from '../../effect.js';
import { accusedBasis } from './basis.js';
import { openAssists, openCalled, pause, resume, start, stop } from './effects.js';
import { internalReason } from './fields.js';
import { notItself } from './link.js';
import { clerk, dispatcher, verifier } from './who.js';
import { say, type Words } from './words.js';

export interface AnsweredOptions {
  /** The status of a case that was answered. */
  to: string;
  /** What else the type's own step of reply does: clocks that it stops and starts. */
  effects: Effect[];
}

interface AnsweredByReply {
  to: string;
  /** Clocks that may stand for an answer of the applicant's. */
  asks?: string[];
  /** Every limit that a reply ends. */
  stops: string[];
}

/** For a type whose reply ends its limits and begins a `review`. What was suspended or waited for an answer stands no more. */
export function answeredAs({ to, asks = [], stops }: AnsweredByReply): AnsweredOptions {
  return { to, effects: [...resume('applicant', ...asks), ...resume('suspension', '*'), ...stop(...stops), start('review')] };
}

/** One matter filed several times is handled once. Merged by matter and place, never by who filed it; every applicant is answered. */
export function merging(words: Words, open: string[], answered: AnsweredOptions | undefined): Transition[] {
  return [merge(words, open), unmerge(open), ...(answered ? [answerMerged(words, open, answered)] : [])];
}

const township = (path: string): Condition => ({ substr: [{ var: path }, 0, 9] });

/** Whether everything on the list at one path is on that at the other. A rule within a list does not see outside: the other travels along. */
function isAmong(path: string, other: string): Condition {
  const step: Condition = { if: [{ in: [{ var: 'current' }, { var: 'accumulator' }] }, { var: 'accumulator' }, false] };
  return { '!==': [{ reduce: [{ var: path }, step, { merge: [{ var: other }] }] }, false] };
}

function merge(words: Words, open: string[]): Transition {
  return {
    action: 'merge',
    label: text('合并办理', '合併辦理', 'Merge'),
    done: text('与另一件事项合并办理', '與另一件事項合併辦理', 'Merged into another case'),
    hint: words.reader
      ? say(words, '只合并同一地点的同一件事，不看由谁提出；每个{reader}都要答复。', '只合併同一地點的同一件事，不看由誰提出；每個{reader}都要答覆。', 'Only the same matter at the same place, never by who filed it; every {reader} is answered.')
      : text('只合并同一地点的同一件事。', '只合併同一地點的同一件事。', 'Only the same matter at the same place.'),
    from: open,
    by: [dispatcher, clerk],
    fields: [{ kind: 'case', name: 'into', label: text('并入哪一件', '併入哪一件', 'Into which case'), required: true }, internalReason],
    guards: [
      notItself('into'),
      {
        code: 'other-type',
        when: { '==': [{ var: 'related.into.type.id' }, { var: 'case.type.id' }] },
        message: text('只能与同类事项合并。', '只能與同類事項合併。', 'Only cases of one type are merged.'),
      },
      {
        code: 'other-place',
        when: { '==': [township('related.into.area'), township('case.area')] },
        message: text('两件事项不在同一个乡镇街道，可以改为关联。', '兩件事項不在同一個鄉鎮街道，可以改為關聯。', 'The two are not in one township: link them instead.'),
      },
      {
        code: 'target-merged',
        when: { '===': [{ var: 'related.into.mergedInto' }, null] },
        message: text('所选事项自己已并入另一件，请选择那一件。', '所選事項自己已併入另一件，請選擇那一件。', 'The case chosen is merged into another itself: choose that one.'),
      },
      {
        code: 'target-ended',
        when: { in: [{ var: 'related.into.status' }, open] },
        message: text('所选事项已经答复或结束。', '所選事項已經答覆或結束。', 'The case chosen has been answered or is over.'),
      },
      {
        // Else the other case could be given to an organisation that this one accuses.
        code: 'accuses-others',
        when: isAmong('case.barred', 'related.into.barred'),
        message: text('这件事项检举、控告的单位在另一件中没有排除，不能并入。', '這件事項檢舉、控告的單位在另一件中沒有排除，不能併入。', 'The other case may go to an organisation that this one accuses.'),
        basis: accusedBasis,
      },
    ],
    effects: [{ set: 'mergedInto', value: { var: 'args.into' } }, ...pause('merged', '*')],
    conflict: 'guarded',
    tone: 'neutral',
    public: true,
  };
}

const takenOut: Effect[] = [{ set: 'mergedInto', value: null }, ...resume('merged', '*')];

function unmerge(open: string[]): Transition {
  return {
    action: 'unmerge',
    whileMerged: 'only',
    label: text('取消合并', '取消合併', 'Take out again'),
    done: text('恢复单独办理', '恢復單獨辦理', 'Handled by itself again'),
    from: open,
    by: [dispatcher, clerk],
    fields: [internalReason],
    guards: [],
    effects: takenOut,
    conflict: 'guarded',
    tone: 'neutral',
    public: true,
  };
}

/** Its applicant gets an answer of their own once the other case has one; what can follow on a reply then can here too. */
function answerMerged(words: Words, open: string[], { to, effects }: AnsweredOptions): Transition {
  return {
    action: 'answerMerged',
    step: 'reply',
    whileMerged: 'only',
    label: words.reader ? say(words, '答复合并事项的{reader}', '答覆合併事項的{reader}', 'Answer the merged case') : text('合并事项办结', '合併事項辦結', 'Conclude the merged case'),
    done: words.reader ? text('答复', '答覆', 'Replied') : text('随合并事项办结', '隨合併事項辦結', 'Concluded with the other'),
    hint: words.reader
      ? say(words, '并入的事项答复后，再分别答复每个{reader}。', '併入的事項答覆後，再分別答覆每個{reader}。', 'Once the case that it was merged into is answered, each {reader} is.')
      : text('并入的事项有结果后，一并写明结果。', '併入的事項有結果後，一併寫明結果。', 'Once the case that it was merged into has a result, say what it is here too.'),
    from: open,
    to,
    by: [dispatcher, verifier],
    fields: [
      { kind: 'case', name: 'into', label: text('已经答复的事项', '已經答覆的事項', 'The case that was answered'), required: true },
      { kind: 'longText', name: 'answer', label: text('答复内容', '答覆內容', 'Reply'), required: true, public: true, minLength: 10, maxLength: 2000 },
    ],
    guards: [
      {
        code: 'not-merged-into',
        when: { '==': [{ var: 'related.into.ref.id' }, { var: 'case.mergedInto.id' }] },
        message: text('这件事项没有并入所选的事项。', '這件事項沒有併入所選的事項。', 'This case is not merged into the one chosen.'),
      },
      {
        code: 'not-answered',
        when: { '!!': { var: 'related.into.outcome' } },
        message: text('所选事项还没有答复。', '所選事項還沒有答覆。', 'The case chosen has not been answered yet.'),
      },
    ],
    effects: [
      ...takenOut,
      { set: 'outcome', value: { var: 'related.into.outcome' } },
      { set: 'lead', value: { var: 'related.into.lead' } },
      { part: 'drop', organisation: { merge: [openAssists, openCalled] } },
      { call: 'end' },
      ...effects,
    ],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  };
}
