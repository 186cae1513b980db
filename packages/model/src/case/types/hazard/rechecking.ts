import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { start, stop, stopAll, workAgain } from '../shared/effects.js';
import { internalReason, note } from '../shared/fields.js';
import { scene } from '../shared/matter.js';
import { supervisionOver } from '../shared/supervision.js';
import { method, othersWork } from '../shared/trunk/verifying.js';
import { clerk, gridWorker, verifier } from '../shared/who.js';
import { orderBasis } from './basis.js';
import { byWhen, startFix } from './ordering.js';

/** Checked again: it passes and is struck off, or it is ordered anew. */
export const rechecking: Transition[] = [
  {
    action: 'recheck',
    step: 'verify',
    label: text('复查通过', '複查通過', 'Pass'),
    done: text('复查通过', '複查通過', 'Checked again: safe'),
    hint: text('停止使用的场所、设施，复查通过后方可恢复使用。', '停止使用的場所、設施，複查通過後方可恢復使用。', 'What was taken out of use may be used again only after this.'),
    from: ['fixed'],
    to: 'rechecked',
    by: [gridWorker, verifier],
    fields: [
      { ...method, label: text('复查方式', '複查方式', 'How it was checked') },
      { ...scene, required: { '==': [{ var: 'method' }, 'visit'] } },
      note,
    ],
    guards: [
      othersWork,
      {
        code: 'not-removed',
        when: { '==': [{ var: 'case.outcome' }, 'solved'] },
        message: text('隐患只是控制住了，还没有消除，不能通过复查。', '隱患只是控制住了，還沒有消除，不能通過複查。', 'The hazard was only contained: until it is removed it cannot pass.'),
        basis: orderBasis,
      },
    ],
    effects: [],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
    basis: orderBasis,
  },
  {
    action: 'orderAgain',
    label: text('复查不通过', '複查不通過', 'Fail'),
    done: text('复查不通过，继续整改', '複查不通過，繼續整改', 'Checked again: not safe'),
    from: ['fixed', 'rechecked'],
    to: 'ordered',
    by: [gridWorker, verifier],
    fields: [{ ...internalReason, label: text('哪里没有整改到位', '哪裡沒有整改到位', 'What is still unsafe') }, byWhen, { ...scene, required: false }],
    guards: [othersWork],
    effects: [...workAgain, ...stop('review'), startFix],
    conflict: 'guarded',
    tone: 'danger',
    public: false,
    basis: orderBasis,
  },
  {
    action: 'close',
    step: 'close',
    label: text('销号', '銷號', 'Strike off'),
    done: text('销号', '銷號', 'Struck off'),
    hint: text('解决一个问题，建立一项机制，推动一项工作。', '解決一個問題，建立一項機制，推動一項工作。', 'Beyond this one: what keeps it from coming back, and where else to look.'),
    from: ['rechecked'],
    to: 'closed',
    by: [verifier, clerk],
    fields: [
      { kind: 'longText', name: 'mechanism', label: text('建立了什么机制', '建立了什麼機制', 'What keeps it from coming back'), maxLength: 500 },
      { kind: 'longText', name: 'elsewhere', label: text('举一反三排查了哪里', '舉一反三排查了哪裡', 'Where else was looked'), maxLength: 500 },
      note,
    ],
    guards: supervisionOver,
    effects: [stopAll, start('watch')],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
  },
];
