import type { FieldOf } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { evidence, evidenceGiven } from './evidence.js';
import { internalReason, photos } from './fields.js';
import { supervisor } from './who.js';

/**
 * Stars say how severe the ISSUE is, 1 to 5, never anything of who raised it. They are lowered one at a time, each time with
 * evidence, down to 0: struck off (降星销号). All of it stays among organisations.
 */
export function stars({ open, ended }: { open: string[]; ended: string[] }): Transition[] {
  return [rateIssue(open), raiseStars(open), lowerStars([...open, ...ended])];
}

const field: FieldOf<'rating'> = {
  kind: 'rating',
  name: 'stars',
  label: text('问题星级', '問題星級', 'Stars of the issue'),
  hint: text('评的是问题的严重程度，与由谁提出无关。', '評的是問題的嚴重程度，與由誰提出無關。', 'It says how severe the issue is, and nothing of who raised it.'),
  required: true,
  max: 5,
};

function rateIssue(from: string[]): Transition {
  return {
    action: 'rateIssue',
    label: text('评定星级', '評定星級', 'Rate the issue'),
    done: text('评定星级', '評定星級', 'Issue rated'),
    from,
    by: [supervisor],
    fields: [field, internalReason],
    guards: [
      {
        code: 'rated-already',
        when: { '===': [{ var: 'case.stars' }, null] },
        message: text('问题已经评定过星级，可以升星或降星。', '問題已經評定過星級，可以升星或降星。', 'The issue has been rated: raise or lower its stars.'),
      },
    ],
    effects: [{ set: 'stars', value: { var: 'args.stars' } }],
    conflict: 'guarded',
    tone: 'neutral',
    public: false,
  };
}

function raiseStars(from: string[]): Transition {
  return {
    action: 'raiseStars',
    label: text('升星', '升星', 'Raise the stars'),
    done: text('升星', '升星', 'Stars raised'),
    from,
    by: [supervisor],
    fields: [field, internalReason],
    guards: [
      {
        code: 'not-rated',
        when: { '!==': [{ var: 'case.stars' }, null] },
        message: text('问题还没有评定星级。', '問題還沒有評定星級。', 'The issue has not been rated.'),
      },
      {
        code: 'highest',
        when: { '<': [{ var: 'case.stars' }, 5] },
        message: text('问题已是最高的五星。', '問題已是最高的五星。', 'The issue has five stars, the most there are.'),
      },
      {
        code: 'not-raised',
        when: { '>': [{ var: 'args.stars' }, { var: 'case.stars' }] },
        message: text('升星后的星级应当高于现在的星级。', '升星後的星級應當高於現在的星級。', 'Give it more stars than it has.'),
      },
    ],
    effects: [{ set: 'stars', value: { var: 'args.stars' } }],
    conflict: 'guarded',
    tone: 'danger',
    public: false,
  };
}

function lowerStars(from: string[]): Transition {
  return {
    action: 'lowerStars',
    label: text('降星', '降星', 'Lower the stars'),
    done: text('降星', '降星', 'Stars lowered'),
    hint: text('每次降一星；降到零星即销号。', '每次降一星；降到零星即銷號。', 'One star at a time; at none the issue is struck off.'),
    from,
    by: [supervisor],
    fields: [evidence, photos],
    guards: [
      {
        code: 'no-stars',
        when: { '>': [{ var: 'case.stars' }, 0] },
        message: text('问题没有可以降的星级。', '問題沒有可以降的星級。', 'The issue has no stars to lower.'),
      },
      evidenceGiven(text('请写明降星依据，或者附上证明材料。', '請寫明降星依據，或者附上證明材料。', 'Say what shows it, or attach evidence.')),
    ],
    effects: [{ set: 'stars', value: { '-': [{ var: 'case.stars' }, 1] } }],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
  };
}
