import type { StaffRole } from '../../identity/actor.js';
import { text } from '../../text/text.js';
import type { Text } from '../../text/text-schema.js';
import type { AssessmentStatus } from './assessment.js';
import type { AssessmentRefusalCode } from './refusals.js';

export const assessmentActions = ['begin', 'observe', 'confirm', 'object', 'answer', 'correct', 'recalculate', 'withdraw', 'lock', 'use', 'publish'] as const;
export type AssessmentAction = (typeof assessmentActions)[number];

/** One line of the table of what may be done with an assessment. */
export interface AssessmentStep {
  action: AssessmentAction;
  title: Text;
  /** None: it begins one. */
  from: readonly AssessmentStatus[];
  /** `settle`: `objection` while one is unanswered or upheld and not yet taken in, else `recalculated` or `confirmed`. `null`: it stays. */
  to: AssessmentStatus | 'settle' | null;
  /** Of which side, and in which posts. */
  side: 'assessor' | 'assessed';
  roles: readonly StaffRole[];
  /** What else refuses it. */
  unless: readonly AssessmentRefusalCode[];
  /** Who else than the assessor reads in the log that it was done: all assessed, and from publication on the public too. */
  shownTo: 'assessor' | 'assessed' | 'public';
}

const contested: readonly AssessmentStatus[] = ['confirmed', 'objection', 'recalculated'];
const drafts: readonly StaffRole[] = ['supervisor'];
const decides: readonly StaffRole[] = ['approver'];

/**
 * The life of a result. A supervisor of the assessing organisation draws up figures, its approver answers for them, and decides on objections:
 * nobody reviews their own figures. After `publish` there is nothing: a published result never moves.
 */
export const assessmentSteps: readonly AssessmentStep[] = [
  step('begin', text('建立考评', '建立考評', 'Begin the assessment'), [], 'draft', drafts, 'public', [
    'faulty-scheme', 'wrong-period', 'wrong-area', 'no-organisations', 'unknown-organisation', 'self-assessment', 'assessed-twice', 'unknown-group',
  ]),
  step('observe', text('录入数据', '錄入資料', 'Enter figures'), ['draft'], null, drafts, 'assessor', ['bad-figures', 'unknown-objection', 'other-figures']),
  step('confirm', text('确认结果', '確認結果', 'Confirm the result'), ['draft'], 'settle', decides, 'public', ['no-figures', 'invalid-figures', 'past-moment']),
  {
    ...step('object', text('提出异议', '提出異議', 'Object'), contested, 'objection', ['handler', 'approver'], 'assessor', ['objections-over', 'unknown-indicator', 'objected-already']),
    side: 'assessed',
  },
  step('answer', text('答复异议', '答覆異議', 'Answer an objection'), ['objection'], 'settle', decides, 'assessor', ['nothing-to-answer', 'unknown-objection']),
  step('correct', text('拟定更正', '擬定更正', 'Draft a correction'), contested, null, drafts, 'assessor', ['bad-figures', 'unknown-objection', 'other-figures']),
  step('recalculate', text('复核重算', '複核重算', 'Recalculate'), contested, 'settle', drafts, 'public', ['open-objection', 'not-corrected', 'nothing-to-take-in', 'past-moment']),
  step('withdraw', text('退回草稿', '退回草稿', 'Withdraw to draft'), contested, 'draft', decides, 'assessed', []),
  step('lock', text('锁定结果', '鎖定結果', 'Lock the result'), ['confirmed', 'recalculated'], 'locked', decides, 'public', [
    'open-objection', 'not-corrected', 'corrections-wait', 'objections-run', 'invalid-figures', 'held',
  ]),
  step('use', text('登记结果运用', '登記結果運用', 'Record what the result is used for'), ['locked'], null, decides, 'assessor', ['not-assessed']),
  step('publish', text('发布', '發布', 'Publish'), ['locked'], 'published', decides, 'public', ['no-top']),
];

function step(action: AssessmentAction, title: Text, from: AssessmentStep['from'], to: AssessmentStep['to'], roles: AssessmentStep['roles'], shownTo: AssessmentStep['shownTo'], unless: AssessmentStep['unless']): AssessmentStep {
  return { action, title, from, to, side: 'assessor', roles, unless, shownTo };
}

export function findStep(action: string): AssessmentStep | undefined {
  return assessmentSteps.find((each) => each.action === action);
}
