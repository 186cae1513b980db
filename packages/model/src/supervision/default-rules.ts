import { text } from '../text/text.js';
import { supervisionBasis as basis } from './basis.js';
import type { SupervisionRule } from './triggers.js';

const refused: SupervisionRule[] = [
  {
    id: 'returnedAgain',
    level: 'supervise',
    when: { and: [{ '>=': [{ var: 'facts.returns' }, 2] }, { '==': [{ var: 'case.lead' }, null] }] },
    reason: text('多次退单，现在没有主办单位。', '多次退單，現在沒有主辦單位。', 'The order was returned more than once and nobody leads.'),
    basis,
  },
  {
    id: 'unsigned',
    level: 'urge',
    when: { var: 'clocks.sign.passed' },
    reason: text('逾期未签收。', '逾期未簽收。', 'It was not signed for in time.'),
    basis,
  },
  {
    id: 'designatedUnsigned',
    level: 'supervise',
    when: { and: [{ var: 'case.designated' }, { var: 'clocks.sign.passed' }] },
    reason: text('经协调指定后仍不签收。', '經協調指定後仍不簽收。', 'It was designated after a dispute and still not signed for.'),
    basis,
  },
];

const overdue: SupervisionRule[] = [
  { id: 'overdue', level: 'urge', when: { '==': [{ var: 'light' }, 'red'] }, reason: text('已经超过时限。', '已經超過時限。', 'A limit has passed.'), basis },
  {
    id: 'longOverdue',
    level: 'supervise',
    when: { '>=': [{ var: 'facts.overdueDays' }, 5] },
    reason: text('超过时限 5 天以上。', '超過時限 5 天以上。', 'A limit passed five days ago or more.'),
    basis,
  },
  {
    id: 'quiet',
    level: 'urge',
    when: { and: [{ '==': [{ var: 'facts.phase' }, 'open'] }, { '!=': [{ var: 'light' }, 'paused'] }, { '>=': [{ var: 'facts.quietDays' }, 15] }] },
    reason: text('15 天没有进展。', '15 天沒有進展。', 'Nothing has happened for fifteen days.'),
  },
];

const unresolved: SupervisionRule[] = [
  { id: 'unresolved', level: 'urge', when: { var: 'facts.unresolved' }, reason: text('问题还没有解决。', '問題還沒有解決。', 'The problem is not solved.'), basis },
];

const poorEffect: SupervisionRule[] = [
  {
    id: 'disputedAgain',
    level: 'supervise',
    when: { and: [{ var: 'facts.disputed' }, { '>=': [{ var: 'facts.reworks' }, 1] }] },
    reason: text('重办后仍不认可办理结果。', '重辦後仍不認可辦理結果。', 'It was redone, and the result is disputed again.'),
    basis,
  },
  {
    id: 'poorlyRated',
    level: 'urge',
    when: { and: [{ var: 'facts.rating' }, { '<=': [{ var: 'facts.rating' }, 2] }] },
    reason: text('办理评价在两星以下。', '辦理評價在兩星以下。', 'The handling was given two stars or fewer.'),
    basis,
  },
  {
    id: 'redoneOften',
    level: 'list',
    when: { '>=': [{ var: 'facts.reworks' }, 3] },
    reason: text('已重办 3 次以上。', '已重辦 3 次以上。', 'It was redone three times or more.'),
    basis,
  },
];

/** Who was urged and did nothing is supervised, and after that listed. */
const inVain: SupervisionRule[] = [
  {
    id: 'urgedInVain',
    level: 'supervise',
    when: { and: [{ '==': [{ var: 'case.supervision.level' }, 'urge'] }, { var: 'clocks.supervision.passed' }] },
    reason: text('催办后逾期未回复。', '催辦後逾期未回覆。', 'It was urged, and there was no answer in time.'),
    basis,
  },
  {
    id: 'supervisedInVain',
    level: 'list',
    when: { and: [{ '==': [{ var: 'case.supervision.level' }, 'supervise'] }, { var: 'clocks.supervision.passed' }] },
    reason: text('督办后逾期未回复。', '督辦後逾期未回覆。', 'It was supervised, and there was no answer in time.'),
    basis,
  },
];

/**
 * 潍坊市12345条例 26 names what is to be supervised: refused, overdue, unresolved, of poor effect. The level that each comes to, and
 * the counts and days, are presets that a city edits.
 */
export const defaultSupervisionRules: SupervisionRule[] = [...refused, ...overdue, ...unresolved, ...poorEffect, ...inVain];
