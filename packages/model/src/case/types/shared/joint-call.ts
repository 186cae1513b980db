import type { ClockDefinition } from '../../../clock/clock.js';
import type { Condition } from '../../../form/condition.js';
import { text } from '../../../text/text.js';
import type { Guard, Transition } from '../../case-type.js';
import { result } from './assists.js';
import { openCalled } from './effects.js';
import { internalReason, note, photos } from './fields.js';
import { called, clerk, dispatcher } from './who.js';

/**
 * From the call: when to respond, to be there, and to have struck off one's part. All three are presets of practice; a city
 * edits them. They run from the call together, so that who comes late gains no time.
 */
export const jointCallClocks: ClockDefinition[] = [
  { id: 'respond', label: text('应哨时限', '應哨時限', 'Time to respond'), limit: { amount: 30, unit: 'minute' }, warnAfter: 0.5, internal: true, within: 'attend' },
  { id: 'attend', label: text('报到时限', '報到時限', 'Time to report in'), limit: { amount: 2, unit: 'hour' }, warnAfter: 0.5, internal: true, within: 'strikeOff' },
  { id: 'strikeOff', label: text('销号时限', '銷號時限', 'Time to strike off'), limit: { amount: 5, unit: 'workday' }, warnAfter: 0.6, internal: true },
];

interface JointCallOptions {
  /** The statuses in which a centre may call. */
  from: string[];
  /** Those in which the called ones may act and the call be ended; without: the same. */
  during?: string[];
}

/** A centre whistles, departments report in (吹哨报到): each called one responds, comes, and strikes off its own part. */
export function jointCall({ from, during = from }: JointCallOptions): Transition[] {
  return [callJoint(from), respondCall(during), attendCall(during), strikeOffCall(during), endCall(during)];
}

const openCalls: Condition = { filter: [{ var: 'case.calls' }, { '==': [{ var: 'endedAt' }, null] }] };
const callCount: Condition = { reduce: [{ var: 'case.calls' }, { '+': [{ var: 'accumulator' }, 1] }, 0] };

function callJoint(from: string[]): Transition {
  return {
    action: 'callJoint',
    label: text('吹哨', '吹哨', 'Call departments'),
    done: text('吹哨', '吹哨', 'Departments called'),
    hint: text('被叫单位先应哨，再到场报到，办完各自的部分后销号。', '被叫單位先應哨，再到場報到，辦完各自的部分後銷號。', 'Each called unit responds, reports in, and strikes off its own part.'),
    from,
    by: [dispatcher, clerk],
    fields: [
      { kind: 'organisation', name: 'organisations', label: text('被叫单位', '被叫單位', 'Called'), multiple: true, required: true, public: true },
      internalReason,
      {
        kind: 'text',
        name: 'meet',
        label: text('集合时间和地点', '集合時間和地點', 'When and where to meet'),
        hint: text('例如：今天 15:00，小区东门', '例如：今天 15:00，社區東門', 'For example: today 15:00, east gate'),
        required: true,
        maxLength: 120,
      },
    ],
    guards: [
      {
        code: 'call-open',
        when: { '!': [openCalls] },
        message: text('上一次吹哨还没有结束。', '上一次吹哨還沒有結束。', 'The last call has not been ended.'),
      },
      {
        code: 'calls-itself',
        when: { '!': { in: [{ var: 'actor.organisation' }, { var: 'args.organisations' }] } },
        message: text('吹哨单位不能叫自己。', '吹哨單位不能叫自己。', 'Who calls cannot call itself.'),
      },
    ],
    effects: [
      {
        add: 'calls',
        members: {
          id: { cat: ['call-', { '+': [callCount, 1] }] },
          by: { var: 'actor.organisation' },
          reason: { var: 'args.reason' },
          meet: { var: 'args.meet' },
          calledAt: { var: 'now' },
          endedAt: null,
        },
      },
      { part: 'ask', organisations: { var: 'args.organisations' }, as: 'called', task: { var: 'args.reason' }, starts: jointCallClocks.map(({ id }) => id) },
    ],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  };
}

function respondCall(from: string[]): Transition {
  return {
    action: 'respondCall',
    label: text('应哨', '應哨', 'Respond'),
    done: text('应哨', '應哨', 'Responded'),
    from,
    by: [called],
    fields: [note],
    guards: [partIs(['asked'], 'responded-already', text('您单位已经应哨，或者没有被叫到。', '您單位已經應哨，或者沒有被叫到。', 'Your organisation has responded already, or is not called.'))],
    effects: [{ part: 'respond', stops: ['respond'] }],
    conflict: 'append',
    tone: 'primary',
    public: false,
  };
}

function attendCall(from: string[]): Transition {
  return {
    action: 'attendCall',
    label: text('报到', '報到', 'Report in'),
    done: text('报到', '報到', 'Reported in'),
    from,
    by: [called],
    fields: [note],
    guards: [partIs(['asked', 'responded'], 'attended-already', text('您单位已经报到，或者没有被叫到。', '您單位已經報到，或者沒有被叫到。', 'Your organisation has reported in already, or is not called.'))],
    effects: [{ part: 'attend', stops: ['respond', 'attend'] }],
    conflict: 'append',
    tone: 'primary',
    public: false,
  };
}

function strikeOffCall(from: string[]): Transition {
  return {
    action: 'strikeOffCall',
    label: text('销号', '銷號', 'Strike off'),
    done: text('销号', '銷號', 'Struck off'),
    hint: text('只销本单位负责的部分。', '只銷本單位負責的部分。', 'Only what is your own part.'),
    from,
    by: [called],
    fields: [result, photos],
    guards: [partIs(['attended'], 'not-attended', text('报到以后才能销号。', '報到以後才能銷號。', 'Report in before you strike off.'))],
    effects: [{ part: 'finish', result: { var: 'args.result' } }],
    conflict: 'append',
    tone: 'primary',
    public: false,
  };
}

function partIs(states: string[], code: string, message: Guard['message']): Guard {
  return { code, when: { and: [{ '==': [{ var: 'part.as' }, 'called'] }, { in: [{ var: 'part.state' }, states] }] }, message };
}

function endCall(from: string[]): Transition {
  return {
    action: 'endCall',
    label: text('结束吹哨', '結束吹哨', 'End the call'),
    done: text('结束吹哨', '結束吹哨', 'Call ended'),
    hint: text('还有单位没有销号时，要写明理由。', '還有單位沒有銷號時，要寫明理由。', 'Where a unit has not struck off, say why the call ends.'),
    from,
    by: [dispatcher, clerk],
    fields: [{ ...internalReason, required: false }],
    guards: [
      {
        code: 'no-call',
        when: { '!!': [openCalls] },
        message: text('没有进行中的吹哨。', '沒有進行中的吹哨。', 'No call is open.'),
      },
      {
        code: 'called-not-done',
        when: { or: [{ '!': [openCalled] }, { '!!': { var: 'args.reason' } }] },
        message: text('还有单位没有销号，结束吹哨要写明理由。', '還有單位沒有銷號，結束吹哨要寫明理由。', 'A called unit has not struck off: say why the call ends.'),
      },
    ],
    effects: [{ part: 'drop', organisation: openCalled }, { call: 'end' }],
    conflict: 'guarded',
    tone: 'neutral',
    public: false,
  };
}
