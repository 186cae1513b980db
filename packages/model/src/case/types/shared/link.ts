import { text } from '../../../text/text.js';
import type { Guard, Transition } from '../../case-type.js';
import { internalReason } from './fields.js';
import { clerk, dispatcher } from './who.js';

/** A case is put under another that it belongs with; each goes its own way. A parent has no parent, so no circle can form. */
export function linking(open: string[]): Transition[] {
  return [link(open), unlink(open)];
}

/** @param field the field that names the other case */
export function notItself(field: string): Guard {
  return {
    code: 'itself',
    when: { '!=': [{ var: `related.${field}.ref.id` }, { var: 'case.ref.id' }] },
    message: text('不能选择这件事项自己。', '不能選擇這件事項自己。', 'A case cannot be put together with itself.'),
  };
}

function link(open: string[]): Transition {
  return {
    action: 'link',
    label: text('关联', '關聯', 'Link'),
    done: text('关联到另一件事项', '關聯到另一件事項', 'Put under another case'),
    from: open,
    by: [dispatcher, clerk],
    fields: [{ kind: 'case', name: 'under', label: text('归到哪一件', '歸到哪一件', 'Under which case'), required: true }, { ...internalReason, required: false }],
    guards: [
      {
        code: 'has-parent',
        when: { '===': [{ var: 'case.parent' }, null] },
        message: text('这件事项已经归在另一件之下。', '這件事項已經歸在另一件之下。', 'This case is under another already.'),
      },
      notItself('under'),
      {
        code: 'parent-has-parent',
        when: { '===': [{ var: 'related.under.parent' }, null] },
        message: text('所选事项自己归在另一件之下，请选择那一件。', '所選事項自己歸在另一件之下，請選擇那一件。', 'The case chosen is under another itself: choose that one.'),
      },
    ],
    effects: [{ set: 'parent', members: { ref: { var: 'args.under' }, kind: 'link' } }],
    conflict: 'guarded',
    tone: 'neutral',
    public: false,
  };
}

function unlink(open: string[]): Transition {
  return {
    action: 'unlink',
    label: text('取消关联', '取消關聯', 'Unlink'),
    done: text('取消关联', '取消關聯', 'Unlinked'),
    from: open,
    by: [dispatcher, clerk],
    fields: [],
    guards: [
      {
        code: 'not-linked',
        when: { '==': [{ var: 'case.parent.kind' }, 'link'] },
        message: text('这件事项没有关联到另一件。', '這件事項沒有關聯到另一件。', 'This case is linked to no other.'),
      },
    ],
    effects: [{ set: 'parent', value: null }],
    conflict: 'guarded',
    tone: 'neutral',
    public: false,
  };
}
