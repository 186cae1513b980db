import fc from 'fast-check';
import type { Condition, RoutedCase, RoutingRule } from '@linli/model';
import { is, item, moments, options, rule } from './support.js';

/** Questions that have all their answers among {@link fewCases}. */
export const plainQuestions: Condition[] = [
  is.branch('environment'), is.category('environment'), is.category('environment.noise'), is.branch('environment.noise'), { in: [{ var: 'category.path' }, ['environment.noise', 'facilities']] },
  is.area('360102'), is.area('360102001'), { '!=': [{ var: 'area.code' }, '360102001'] }, is.night, { '>=': [{ var: 'time.hour' }, 6] }, is.channel('web'),
];

/** Those, and what reads days, titles and numbers, or works something out. */
export const questions: Condition[] = [
  is.branch('environment'), is.category('environment.noise'), is.branch('facilities'), { in: [{ var: 'type' }, ['appeal', 'petition']] }, { '==': [{ var: 'type' }, 'hazard'] },
  is.area('360102'), is.area('360102001'), is.area('4419'), is.channel('web'), is.night, { '<': [6, { var: 'time.hour' }, 22] }, is.dayOff, { var: 'time.workday' },
  { '===': [{ var: 'time.workday' }, null] }, { '>=': [{ var: 'time.weekday' }, 6] }, { '==': [{ '%': [{ var: 'time.weekday' }, 2] }, 0] }, { '>=': [{ var: 'time.monthDay' }, 1001] },
  { '>': [{ var: 'time.hour' }, { var: 'time.weekday' }] }, { '>=': [{ var: 'order.returns' }, 1] }, { '<': [{ var: 'order.returns' }, 3] }, { in: ['路灯', { var: 'title' }] },
  { '==': [{ var: 'title' }, ''] }, { '<': [{ var: 'time.day' }, '2026-10-01'] }, { '==': [{ substr: [{ var: 'area.code' }, 0, 4] }, '3601'] }, { some: [{ var: 'category.within' }, { '==': [{ var: '' }, 'facilities'] }] },
];

export const cases: fc.Arbitrary<RoutedCase> = fc
  .record({
    type: fc.constantFrom(...options.types).map((id) => ({ id, version: 1 })),
    category: fc.constantFrom(...options.categories, 'environment.noise.bar', 'traffic'),
    area: fc.constantFrom(...options.areas),
    channel: fc.constantFrom(...options.channels),
    title: fc.constantFrom(...options.titles),
    returns: fc.nat(4),
  })
  .map(item);

export const times = fc.constantFrom(...moments);

/** Up to six rules over a few questions, so that they get in each other's way; some of them valid only for a time. */
export function rulesOf(asked: readonly Condition[], days = ['2026-06-20', '2026-10-10']): fc.Arbitrary<RoutingRule[]> {
  return fc.shuffledSubarray([...asked], { minLength: 2, maxLength: 4 }).chain((few) => {
    const day = fc.constantFrom(undefined, undefined, ...days);
    const one = fc.record({ when: conditionsOf(few), validFrom: day, validTo: day });
    return fc.array(one, { minLength: 1, maxLength: 6 }).map((list) => list.map(({ when, ...window }, index) => rule(`rule-${index}`, when, window)));
  });
}

/** A case and an hour for everything that {@link plainQuestions} can tell apart. */
export const fewCases: [item: RoutedCase, now: string][] = ['environment', 'environment.x', 'environment.noise', 'environment.noise.x', 'facilities', 'facilities.x', 'other'].flatMap((category) =>
  ['360102', '360102001', '360102001001', '360102002', '510104'].flatMap((area) =>
    (['web', 'desk'] as const).flatMap((channel) =>
      ['00', '06', '22'].map((hour): [RoutedCase, string] => [item({ category, area, channel }), `2026-06-15T${hour}:00:00+08:00`]))));

function conditionsOf(leaves: Condition[]): fc.Arbitrary<Condition> {
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
    const parts = fc.array(tie('condition'), { minLength: 1, maxLength: 3 });
    return {
      condition: fc.oneof(
        { maxDepth: 2, withCrossShrink: true },
        fc.constantFrom(...leaves),
        parts.map((and) => ({ and })),
        parts.map((or) => ({ or })),
        tie('condition').map((part) => ({ '!': [part] })),
        fc.tuple(tie('condition'), tie('condition'), tie('condition')).map((three) => ({ if: three })),
      ),
    };
  });
  return condition;
}
