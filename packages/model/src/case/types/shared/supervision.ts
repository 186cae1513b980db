import type { ClockDefinition } from '../../../clock/clock.js';
import type { Field, FieldOf } from '../../../form/definition.js';
import { supervisionBasis } from '../../../supervision/basis.js';
import { supervisionLevels, type SupervisionLevel } from '../../../supervision/supervision.js';
import { text } from '../../../text/text.js';
import type { Guard, Transition } from '../../case-type.js';
import type { Effect } from '../../effect.js';
import { stop } from './effects.js';
import { internalReason, photos } from './fields.js';
import { printedLimit } from './limits.js';
import { stars } from './stars.js';
import { supervisor } from './who.js';
import { say, type Words } from './words.js';

/**
 * The limit to answer to supervision is printed on each order; the one here is a preset. Internal: what the applicant is owed
 * stays the limits of the case itself.
 */
export const supervisionClocks: ClockDefinition[] = [
  { id: 'supervision', label: text('督办时限', '督辦時限', 'Time set by supervision'), limit: { amount: 5, unit: 'workday' }, warnAfter: 0.6, internal: true, basis: supervisionBasis },
];

interface SupervisionOptions {
  /** The statuses in which the case may be taken under supervision. */
  open: string[];
  /** Those in which what is still under it may be let go of. */
  ended?: string[];
}

/**
 * Attention that only rises: urge (催办), supervise (督办), list (挂牌督办). The organisation whose supervisor takes the step sponsors
 * it, and ends it.
 *
 * Listing is public: a plate is hung for all to see, with what must be shown before it comes off. Urging and supervising pass
 * between organisations, and would only worry an applicant whose own limits they do not change.
 */
export function supervision(words: Words, { open, ended = [] }: SupervisionOptions): Transition[] {
  const anywhere = [...open, ...ended];
  return [urge(open), supervise(open), list(words, open), endSupervision(anywhere), unlist(anywhere), ...stars({ open, ended })];
}

const limit = printedLimit([1, 2, 3, 5, 10, 15, 20, 30, 60], 'workday', text('回复时限', '回覆時限', 'Reply within'));

/** A case that is listed, or whose issue has stars left, is not over (降星销号). For the step that closes. */
export const supervisionOver: Guard[] = [
  {
    code: 'still-listed',
    when: { '!=': [{ var: 'case.supervision.level' }, 'list'] },
    message: text('事项还在挂牌督办，摘牌后才能结案。', '事項還在掛牌督辦，摘牌後才能結案。', 'The case is still listed: it is closed once it comes off the list.'),
  },
  starsGone(text('问题还有星级，降到零星销号后才能结案。', '問題還有星級，降到零星銷號後才能結案。', 'The issue still has stars: the case is closed once they are down to none.')),
];

function criteria(words: Words): FieldOf<'longText'> {
  return {
    kind: 'longText',
    name: 'criteria',
    label: text('摘牌条件', '摘牌條件', 'What must be shown before unlisting'),
    hint: words.reader
      ? say(words, '写明做到什么程度、用什么证明才能摘牌。{reader}能看到这里的内容。', '寫明做到什麼程度、用什麼證明才能摘牌。{reader}能看到這裡的內容。', 'Say what must be reached and how it is shown. The {reader} reads this.')
      : text('写明做到什么程度、用什么证明才能摘牌。这里的内容公开。', '寫明做到什麼程度、用什麼證明才能摘牌。這裡的內容公開。', 'Say what must be reached and how it is shown. This is public.'),
    required: true,
    public: true,
    minLength: 4,
    maxLength: 500,
  };
}

function urge(from: string[]): Transition {
  return {
    ...raise('urge', from, [internalReason, limit.field]),
    action: 'urge',
    label: text('催办', '催辦', 'Urge'),
    done: text('催办', '催辦', 'Urged'),
    tone: 'neutral',
  };
}

function supervise(from: string[]): Transition {
  return {
    ...raise('supervise', from, [internalReason, limit.field]),
    action: 'supervise',
    label: text('督办', '督辦', 'Supervise'),
    done: text('督办', '督辦', 'Put under supervision'),
    tone: 'neutral',
  };
}

function list(words: Words, from: string[]): Transition {
  return {
    ...raise('list', from, [internalReason, criteria(words), limit.field]),
    action: 'list',
    label: text('挂牌督办', '掛牌督辦', 'List'),
    done: text('挂牌督办', '掛牌督辦', 'Listed'),
    hint: text('挂牌后，达到摘牌条件并有证明才能摘牌。', '掛牌後，達到摘牌條件並有證明才能摘牌。', 'It comes off the list only when the criteria are shown to be met.'),
    tone: 'danger',
    public: true,
  };
}

function raise(level: SupervisionLevel, from: string[], fields: Field[]): Omit<Transition, 'action' | 'label' | 'done' | 'tone'> {
  return { from, by: [supervisor], fields, guards: [upwards(level)], effects: raised(level), conflict: 'guarded', public: false, basis: supervisionBasis };
}

function raised(level: SupervisionLevel): Effect[] {
  return [
    {
      set: 'supervision',
      members: {
        level,
        sponsor: { var: 'actor.organisation' },
        reason: { var: 'args.reason' },
        ...(level === 'list' && { criteria: { var: 'args.criteria' } }),
        since: { var: 'now' },
      },
    },
    ...stop('supervision'),
    { clock: 'start', id: 'supervision', limit: limit.rule },
  ];
}

/** Only to a level above the one that holds. */
function upwards(level: SupervisionLevel): Guard {
  return {
    code: 'not-upwards',
    when: { '!': { in: [{ var: 'case.supervision.level' }, supervisionLevels.slice(supervisionLevels.indexOf(level))] } },
    message: text('事项已处于同级或更高级别的督办。', '事項已處於同級或更高級別的督辦。', 'The case is under supervision of this level or a higher one.'),
  };
}

function endSupervision(from: string[]): Transition {
  return {
    action: 'endSupervision',
    label: text('结束督办', '結束督辦', 'End supervision'),
    done: text('结束督办', '結束督辦', 'Supervision ended'),
    from,
    by: [supervisor],
    fields: [{ ...shown, label: text('办到什么程度', '辦到什麼程度', 'What has been shown') }, photos],
    guards: [
      {
        code: 'not-supervised',
        when: { in: [{ var: 'case.supervision.level' }, ['urge', 'supervise']] },
        message: text('事项没有在催办或督办；挂牌的应当摘牌。', '事項沒有在催辦或督辦；掛牌的應當摘牌。', 'The case is not urged or supervised; what is listed is unlisted.'),
      },
      sponsors,
    ],
    effects: ends,
    conflict: 'guarded',
    tone: 'neutral',
    public: false,
  };
}

function unlist(from: string[]): Transition {
  return {
    action: 'unlist',
    label: text('摘牌', '摘牌', 'Unlist'),
    done: text('摘牌', '摘牌', 'Unlisted'),
    hint: text('对照摘牌条件逐项说明，并附证明。', '對照摘牌條件逐項說明，並附證明。', 'Say how each criterion is met, and attach what shows it.'),
    from,
    by: [supervisor],
    fields: [{ ...shown, public: true }, { ...photos, required: true }],
    guards: [
      {
        code: 'not-listed',
        when: { '==': [{ var: 'case.supervision.level' }, 'list'] },
        message: text('事项没有挂牌。', '事項沒有掛牌。', 'The case is not listed.'),
      },
      sponsors,
      starsGone(text('问题还有星级，降到零星销号后才能摘牌。', '問題還有星級，降到零星銷號後才能摘牌。', 'The issue still has stars: it comes off the list once they are down to none.')),
    ],
    effects: ends,
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  };
}

const shown: FieldOf<'longText'> = {
  kind: 'longText',
  name: 'shown',
  label: text('如何达到摘牌条件', '如何達到摘牌條件', 'How the criteria are met'),
  required: true,
  minLength: 4,
  maxLength: 1000,
};

const sponsors: Guard = {
  code: 'not-sponsor',
  when: { '==': [{ var: 'case.supervision.sponsor' }, { var: 'actor.organisation' }] },
  message: text('由提出督办的单位结束督办。', '由提出督辦的單位結束督辦。', 'The organisation that sponsors the supervision ends it.'),
};

const ends: Effect[] = [{ set: 'supervision', value: null }, ...stop('supervision')];

function starsGone(message: Guard['message']): Guard {
  // Never rated counts as none.
  return { code: 'stars-left', when: { '!': { '>': [{ var: 'case.stars' }, 0] } }, message };
}
