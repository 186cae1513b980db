import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { startAgain, stopAll } from '../shared/effects.js';
import { internalReason, note } from '../shared/fields.js';
import { scene, sceneAfter } from '../shared/matter.js';
import { supervisionOver } from '../shared/supervision.js';
import { outcome, repliedTo } from '../shared/trunk/replying.js';
import { othersWork } from '../shared/trunk/verifying.js';
import { clerk, gridWorker, lead, verifier } from '../shared/who.js';

/** Handled, looked at again on the spot, closed or sent back. */
export const settling: Transition[] = [
  {
    action: 'report',
    step: 'reply',
    label: text('反馈处置结果', '反饋處置結果', 'Report what was done'),
    done: text('处置反馈', '處置反饋', 'Handled'),
    from: ['handling'],
    to: 'handled',
    by: [lead],
    fields: [
      { kind: 'longText', name: 'measure', label: text('怎么处置的', '怎麼處置的', 'What was done'), required: true, minLength: 2, maxLength: 1000 },
      outcome,
      sceneAfter,
    ],
    ...repliedTo('handle', 'rework', 'redo'),
    conflict: 'guarded',
    tone: 'primary',
    public: false,
  },
  {
    action: 'verify',
    step: 'verify',
    label: text('复查通过', '複查通過', 'Verify'),
    done: text('现场复查', '現場複查', 'Looked at again'),
    hint: text('到现场看过并拍照。', '到現場看過並拍照。', 'Go there, and take a photo.'),
    from: ['handled'],
    to: 'verified',
    by: [gridWorker, verifier],
    fields: [scene, note],
    guards: [othersWork],
    effects: [],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
  },
  {
    action: 'rework',
    label: text('退回重办', '退回重辦', 'Send back'),
    done: text('退回重办', '退回重辦', 'Sent back'),
    from: ['handled', 'verified'],
    to: 'handling',
    by: [gridWorker, verifier],
    fields: [internalReason, scene],
    guards: [othersWork],
    effects: startAgain,
    conflict: 'guarded',
    tone: 'danger',
    public: false,
  },
  {
    action: 'close',
    step: 'close',
    label: text('结案', '結案', 'Close'),
    done: text('结案', '結案', 'Closed'),
    from: ['verified'],
    to: 'closed',
    by: [verifier, clerk],
    fields: [note],
    guards: supervisionOver,
    effects: [stopAll],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
  },
];
