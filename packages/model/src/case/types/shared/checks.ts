import type { ClockDefinition } from '../../../clock/clock.js';
import type { Condition } from '../../../form/condition.js';
import type { Field, FieldOf } from '../../../form/definition.js';
import type { CheckKind } from '../../../supervision/supervision.js';
import { text } from '../../../text/text.js';
import type { Guard, Transition } from '../../case-type.js';
import { redone, stop } from './effects.js';
import { photos, reason } from './fields.js';
import { supervisor, verifier } from './who.js';

/** From a check that failed until the type’s own reply stops it, else until the case is closed again; a preset. */
export const checksClocks: ClockDefinition[] = [
  { id: 'redo', label: text('复查整改时限', '複查整改時限', 'Time to put right after a check'), limit: { amount: 10, unit: 'workday' }, warnAfter: 0.6 },
];

interface CheckOptions {
  /** The statuses in which the case is over and may be looked at again. */
  ended: string[];
  /** Where it goes when a check that failed reopens it. */
  back: string;
  /** Windows that begin anew when it is closed again. */
  windows?: string[];
}

/**
 * A case that is over is looked at again: `lookBack` (回头看) asks whether the result lasts, `sampleReview` (案件评查) whether it was
 * handled by the rules. What fails may be reopened, once for each finding. Findings stay among organisations; that it was
 * reopened, and why, the applicant is told.
 */
export function checks({ ended, back, windows = [] }: CheckOptions): Transition[] {
  return [lookBack(ended), sampleReview(ended), reopenOnCheck(ended, back, windows)];
}

const batch: FieldOf<'text'> = {
  kind: 'text',
  name: 'batch',
  label: text('检查批次', '檢查批次', 'Batch'),
  required: true,
  maxLength: 60,
};

const findings: FieldOf<'longText'> = {
  kind: 'longText',
  name: 'findings',
  label: text('检查情况', '檢查情況', 'Findings'),
  hint: text('写事项办得怎么样，不写人。', '寫事項辦得怎麼樣，不寫人。', 'Say how the matter was handled, nothing about persons.'),
  required: { '==': [{ var: 'result' }, 'fails'] },
  maxLength: 1000,
};

function lookBack(from: string[]): Transition {
  return {
    ...check('lookBack', from, [result(text('成效保持', '成效保持', 'The result lasts'), text('问题反弹', '問題反彈', 'The problem is back'))]),
    action: 'lookBack',
    by: [supervisor, verifier],
    label: text('回头看', '回頭看', 'Look back'),
    done: text('回头看', '回頭看', 'Looked back'),
  };
}

function sampleReview(from: string[]): Transition {
  return {
    ...check('sample', from, [result(text('办理规范', '辦理規範', 'Handled by the rules'), text('存在问题', '存在問題', 'Faults found'))]),
    action: 'sampleReview',
    by: [supervisor],
    label: text('案件评查', '案件評查', 'Review'),
    done: text('案件评查', '案件評查', 'Reviewed'),
  };
}

function result(holds: FieldOf<'single'>['label'], fails: FieldOf<'single'>['label']): Field {
  return {
    kind: 'single',
    name: 'result',
    label: text('检查结果', '檢查結果', 'Result'),
    required: true,
    options: [{ value: 'holds', label: holds }, { value: 'fails', label: fails }],
  };
}

function check(kind: CheckKind, from: string[], fields: Field[]): Omit<Transition, 'action' | 'by' | 'label' | 'done'> {
  return {
    from,
    fields: [batch, ...fields, findings, photos],
    guards: [ownWork, onceABatch],
    effects: [
      {
        add: 'checks',
        members: {
          kind,
          batch: { var: 'args.batch' },
          result: { var: 'args.result' },
          findings: { var: 'args.findings' },
          by: { var: 'actor.organisation' },
          at: { var: 'now' },
          reworks: { var: 'case.reworks' },
        },
      },
    ],
    conflict: 'append',
    tone: 'neutral',
    public: false,
  };
}

const ownWork: Guard = {
  code: 'own-work',
  when: { '!=': [{ var: 'case.lead' }, { var: 'actor.organisation' }] },
  message: text('主办单位不能检查自己办理的事项。', '主辦單位不能檢查自己辦理的事項。', 'The organisation that led the case cannot check its own work.'),
};

const onceABatch: Guard = {
  code: 'checked-already',
  when: { '!': { in: [{ var: 'args.batch' }, { map: [{ var: 'case.checks' }, { var: 'batch' }] }] } },
  message: text('这一批次已经检查过这件事项。', '這一批次已經檢查過這件事項。', 'The case has been checked in this batch.'),
};

/** A finding counts for the handling that it looked at: once the case was redone, it has done its work. */
const failed: Condition = {
  '===': [
    { reduce: [{ var: 'case.checks' }, { if: [{ '==': [{ var: 'current.result' }, 'fails'] }, { var: 'current.reworks' }, { var: 'accumulator' }] }, null] },
    { var: 'case.reworks' },
  ],
};

function reopenOnCheck(from: string[], to: string, windows: string[]): Transition {
  return {
    action: 'reopenOnCheck',
    reopens: true,
    label: text('退回整改', '退回整改', 'Reopen after the check'),
    done: text('检查后重新办理', '檢查後重新辦理', 'Reopened after a check'),
    from,
    to,
    by: [supervisor],
    fields: [reason],
    guards: [
      {
        code: 'no-failed-check',
        when: failed,
        message: text('没有不通过的检查，或者检查后已经重新办理过。', '沒有不通過的檢查，或者檢查後已經重新辦理過。', 'No check has failed, or the case was redone since.'),
      },
    ],
    effects: [
      ...redone,
      ...stop(...windows),
      { clock: 'start', id: 'redo' },
    ],
    conflict: 'guarded',
    tone: 'danger',
    public: true,
  };
}
