import type { TreeNode } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { detail as detailField, subject } from './matter.js';
import { clerk, dispatcher } from './who.js';
import { say, type Words } from './words.js';

export interface SplitOptions {
  /** Where the parent may stand: accepted, and not yet answered. */
  from: string[];
  /** Where the new case begins: to be dispatched. */
  to: string;
  /** The fields of the type's form that are entered anew, by name. */
  title: string;
  category: string;
  detail?: string;
  categories: TreeNode[];
}

/**
 * A part of the matter becomes a case of its own, answered to the same applicant under the same receipt. What is not entered
 * anew it has of its parent, and the limits that the applicant was promised run on: splitting buys no time.
 */
export function split(words: Words, { from, to, title, category, detail, categories }: SplitOptions): Transition {
  return {
    action: 'split',
    inherits: true,
    label: text('拆分', '拆分', 'Split off'),
    done: text('从原事项拆分', '從原事項拆分', 'Split off'),
    hint: say(words, '一件事项里有几件事时，把其中一件分出来单独办理；仍答复同一个{reader}。', '一件事項裡有幾件事時，把其中一件分出來單獨辦理；仍答覆同一個{reader}。', 'Where one case holds several matters: one becomes a case of its own, for the same {reader}.'),
    from: [],
    to,
    by: [dispatcher, clerk],
    fields: [
      { ...subject, name: title, label: text('分出来的事', '分出來的事', 'What is split off'), public: true },
      { kind: 'tree', name: category, label: text('事情的类别', '事情的類別', 'Kind of matter'), required: true, leafOnly: true, tree: categories },
      ...(detail === undefined ? [] : [{ ...detailField, name: detail }]),
    ],
    guards: [
      {
        code: 'parent-not-open',
        when: { in: [{ var: 'parent.status' }, from] },
        message: text('原事项在受理以后、答复以前才能拆分。', '原事項在受理以後、答覆以前才能拆分。', 'A case is split once it was accepted and before it is answered.'),
      },
      {
        code: 'split-already',
        when: { '!=': [{ var: 'parent.parent.kind' }, 'split'] },
        message: text('这件事项本身是拆分出来的，请从原事项拆分。', '這件事項本身是拆分出來的，請從原事項拆分。', 'This case was split off itself: split the original.'),
      },
    ],
    effects: [],
    conflict: 'guarded',
    tone: 'neutral',
    public: true,
  };
}
