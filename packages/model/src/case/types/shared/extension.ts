import type { Basis, ClockDefinition } from '../../../clock/clock.js';
import type { Condition } from '../../../form/condition.js';
import { text } from '../../../text/text.js';
import type { Guard, Transition } from '../../case-type.js';
import { dropRequest } from './effects.js';
import { internalReason, reason } from './fields.js';
import { approver, lead } from './who.js';
import { say, type Words } from './words.js';

interface ExtensionOptions {
  from: string[];
  /** The clocks that may be extended, each with an `extension` of its own. */
  clocks: Pick<ClockDefinition, 'id' | 'label' | 'internal'>[];
  /** Where it stands that more time needs approval, such as 信访工作条例 34; practice has none. */
  basis?: Basis;
}

/**
 * More time: the lead asks, the head of its organisation grants or refuses. Only before the limit has passed, and only as far as the
 * clock's definition allows. Whoever filed it is told with reasons, where they are shown the limit at all.
 */
export function extension(words: Words, options: ExtensionOptions): Transition[] {
  const isTold = words.reader !== undefined && options.clocks.some(({ internal }) => !internal);
  return [askExtension(words, isTold, options), grantExtension(words, isTold, options), refuseExtension(options)];
}

const noRequest: Guard = {
  code: 'request-pending',
  when: { '===': [{ var: 'case.request' }, null] },
  message: text('已有一份延期申请在等待审批。', '已有一份延期申請在等待審批。', 'A request for more time is waiting for a decision.'),
};

const hasRequest: Guard = {
  code: 'no-request',
  when: { '!!': { var: 'case.request.at' } },
  message: text('没有等待审批的延期申请。', '沒有等待審批的延期申請。', 'No request for more time is waiting.'),
};

const limitPassed: Omit<Guard, 'when'> = {
  code: 'limit-passed',
  message: text('时限已过或者已经停止，不能延期。', '時限已過或者已經停止，不能延期。', 'The limit has passed or no longer runs: it cannot be extended.'),
};

/** Only a limit that runs and has not passed is extended; where the calendar cannot tell, none is. */
export function inTime(passed: Condition): Guard {
  return { ...limitPassed, when: { '===': [passed, false] } };
}

export function withinMost(amount: Condition, extendable: Condition, basis?: Basis): Guard {
  return {
    code: 'beyond-limit',
    when: { '<=': [amount, extendable] },
    message: text('超出了可以延长的最长时间。', '超出了可以延長的最長時間。', 'This is more than the limit may be extended by.'),
    ...(basis && { basis }),
  };
}

/** A member of the clock whose id is at a path. */
function ofClock(clock: string, member: string): Condition {
  return { var: { cat: ['clocks.', { var: clock }, '.', member] } };
}

function askExtension(words: Words, isTold: boolean, { from, clocks, basis }: ExtensionOptions): Transition {
  return {
    action: 'askExtension',
    label: text('申请延期', '申請延期', 'Ask for more time'),
    done: text('申请延期', '申請延期', 'More time asked for'),
    hint: isTold
      ? say(words, '由本单位负责人审批；批准后会告知{reader}。', '由本單位負責人審批；批准後會告知{reader}。', 'The head of your organisation decides; the {reader} is told of what is granted.')
      : text('由本单位负责人审批。', '由本單位負責人審批。', 'The head of your organisation decides.'),
    from,
    by: [lead],
    fields: [
      {
        kind: 'single',
        name: 'clock',
        label: text('延长哪个时限', '延長哪個時限', 'Which limit'),
        required: true,
        options: clocks.map(({ id, label }) => ({ value: id, label })),
      },
      {
        kind: 'number',
        name: 'amount',
        label: text('延长多少', '延長多少', 'By how much'),
        hint: text('按这个时限自己的单位，例如工作日。', '按這個時限自己的單位，例如工作日。', 'In the unit of the limit itself, such as working days.'),
        required: true,
        min: 1,
        decimals: 0,
      },
      internalReason,
    ],
    guards: [
      noRequest,
      {
        code: 'not-extendable',
        when: { or: clocks.map(({ id }): Condition => ({ '>': [{ var: `clocks.${id}.extendable` }, 0] })) },
        message: text('没有可以延长的时限。', '沒有可以延長的時限。', 'No limit that runs may be extended further.'),
        ...(basis && { basis }),
      },
      // Asked before anything is entered, so that it is not offered where every limit has passed.
      {
        ...limitPassed,
        when: { or: clocks.map(({ id }): Condition => ({ and: [{ '===': [{ var: `clocks.${id}.passed` }, false] }, { '>': [{ var: `clocks.${id}.extendable` }, 0] }] })) },
      },
      inTime(ofClock('args.clock', 'passed')),
      withinMost({ var: 'args.amount' }, ofClock('args.clock', 'extendable'), basis),
    ],
    effects: [
      {
        set: 'request',
        members: { clock: { var: 'args.clock' }, amount: { var: 'args.amount' }, reason: { var: 'args.reason' }, at: { var: 'now' } },
      },
    ],
    conflict: 'guarded',
    tone: 'neutral',
    public: false,
    ...(basis && { basis }),
  };
}

function grantExtension(words: Words, isTold: boolean, { from, basis }: ExtensionOptions): Transition {
  return {
    action: 'grantExtension',
    label: text('批准延期', '批准延期', 'Grant more time'),
    done: text('延长办理时限', '延長辦理時限', 'Limit extended'),
    from,
    by: [approver],
    fields: [isTold ? { ...reason, label: say(words, '告知{reader}的延期理由', '告知{reader}的延期理由', 'Reason, as the {reader} is told') } : internalReason],
    guards: [hasRequest, inTime(ofClock('case.request.clock', 'passed')), withinMost({ var: 'case.request.amount' }, ofClock('case.request.clock', 'extendable'), basis)],
    effects: [{ clock: 'extend', id: { var: 'case.request.clock' }, amount: { var: 'case.request.amount' } }, dropRequest],
    conflict: 'guarded',
    tone: 'primary',
    public: isTold,
    ...(basis && { basis }),
  };
}

function refuseExtension({ from, basis }: ExtensionOptions): Transition {
  return {
    action: 'refuseExtension',
    label: text('不批准延期', '不批准延期', 'Refuse more time'),
    done: text('不批准延期', '不批准延期', 'More time refused'),
    from,
    by: [approver],
    fields: [internalReason],
    guards: [hasRequest],
    effects: [dropRequest],
    conflict: 'guarded',
    tone: 'danger',
    public: false,
    ...(basis && { basis }),
  };
}
