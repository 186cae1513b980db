import { text } from '../../../text/text.js';
import type { FieldOf } from '../../../form/definition.js';
import type { Transition } from '../../case-type.js';
import { stop, stopAll } from '../shared/effects.js';
import { reason } from '../shared/fields.js';
import { clerk, lead, supervisor } from '../shared/who.js';
import { listBasis } from './basis.js';
import { isCentre } from './consulting.js';

/** For how many days it is on the list; `none`: until it is withdrawn. */
const trial: FieldOf<'single'> = {
  kind: 'single',
  name: 'trial',
  label: text('试行多久', '試行多久', 'On trial for'),
  required: true,
  public: true,
  options: [
    { value: 'none', label: text('不设试行期', '不設試行期', 'No trial') },
    { value: '90', label: text('90 天', '90 天', '90 days') },
    { value: '180', label: text('180 天', '180 天', '180 days') },
    { value: '365', label: text('365 天', '365 天', '365 days') },
  ],
};

/** The public list: an item comes on it, stays, and leaves it with a reason. */
export const listing: Transition[] = [
  {
    action: 'publish',
    label: text('列入清单', '列入清單', 'Put on the list'),
    done: text('列入清单', '列入清單', 'Put on the list'),
    hint: text('清单向社会公布。', '清單向社會公布。', 'The list is published.'),
    from: ['approved'],
    to: 'listed',
    by: [clerk, supervisor],
    fields: [{ kind: 'date', name: 'from', label: text('从哪天起', '從哪天起', 'From which day'), required: true, public: true, min: 'today' }, trial],
    guards: [isCentre],
    effects: stop('publish'),
    conflict: 'guarded',
    tone: 'primary',
    public: true,
    basis: listBasis,
  },
  {
    action: 'renew',
    label: text('延续', '延續', 'Renew'),
    done: text('延续', '延續', 'Renewed'),
    hint: text('从试行期满之日起算；不设试行期的，长期有效。', '從試行期滿之日起算；不設試行期的，長期有效。', 'Counted from the end of the trial; without a trial it stays until it is withdrawn.'),
    from: ['listed'],
    by: [supervisor],
    fields: [trial, reason],
    guards: [isCentre],
    effects: [],
    conflict: 'guarded',
    tone: 'neutral',
    public: true,
  },
  {
    action: 'withdraw',
    step: 'withdraw',
    label: text('退出清单', '退出清單', 'Take off the list'),
    done: text('退出清单', '退出清單', 'Taken off the list'),
    from: ['listed'],
    to: 'withdrawn',
    by: [lead, supervisor],
    fields: [
      {
        kind: 'single',
        name: 'ground',
        label: text('退出原因', '退出原因', 'Why'),
        required: true,
        public: true,
        options: [
          { value: 'ended', label: text('依据失效或者任务完成', '依據失效或者任務完成', 'Its basis ended, or it is done') },
          { value: 'unfit', label: text('不适合由网格办理', '不適合由網格辦理', 'Not fit for grids') },
          { value: 'orderedOut', label: text('责令退出', '責令退出', 'Ordered out') },
        ],
      },
      { kind: 'date', name: 'on', label: text('从哪天起退出', '從哪天起退出', 'From which day'), required: true, public: true, min: 'today' },
      reason,
    ],
    guards: [
      {
        code: 'not-concerned',
        when: { or: [{ '==': [{ var: 'case.lead' }, { var: 'actor.organisation' }] }, { '==': [{ var: 'case.receiver' }, { var: 'actor.organisation' }] }] },
        message: text('由申请部门或者受理申请的综治中心办理这一步。', '由申請部門或者受理申請的綜治中心辦理這一步。', 'The department that applied, or the centre that it applied to, takes this step.'),
      },
    ],
    effects: [stopAll],
    conflict: 'guarded',
    tone: 'danger',
    public: true,
  },
];
