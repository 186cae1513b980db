import type { Finding } from '../../text/finding.js';
import type { Rounding } from '../decimal.js';
import { compareExact, exactOf } from '../exact/exact.js';
import type { Scheme } from '../scheme.js';
import { duplicates, fault, nodesOf, warning } from './nodes.js';

/** What becomes of the points: vetoes, grades, rounding and ranking. */
export function lintResults(scheme: Scheme): Finding[] {
  return [...lintVetoes(scheme), ...lintGrades(scheme), ...lintRounding(scheme), ...lintRanking(scheme), ...lintSmallBase(scheme)];
}

function lintVetoes({ vetoes = [], grades = [] }: Scheme): Finding[] {
  return vetoes.flatMap(({ effect, input }, index) => {
    const at = `/vetoes/${index}`;
    const list = fault(input.list === true, 'list', `${at}/input/list`, 'A veto counts events: it is one number, not a list.');
    if (effect.kind === 'deduct') return [...list, ...fault(compareExact(effect.points, 0) <= 0, 'veto-without-effect', `${at}/effect/points`, 'Give the points that it takes, above 0.')];
    if (effect.kind === 'zero') return list;
    const place = `${at}/effect/grade`;
    return [
      ...list,
      ...fault(!grades.some(({ id }) => id === effect.grade), 'unknown-grade', place, `No grade is called “${effect.grade}”: name one of the scheme.`),
      ...warning(grades[0]?.id === effect.grade, 'veto-without-effect', place, 'The best grade is no limit: name the best that is still allowed.'),
    ];
  });
}

function lintGrades({ grades = [], full, bonus }: Scheme): Finding[] {
  const most = exactOf(full).add(exactOf(bonus?.cap ?? 0));
  const last = grades[grades.length - 1];
  return [
    ...duplicates(grades.map(({ id }, index) => ({ id, at: `/grades/${index}/id` }))),
    ...grades.flatMap(({ from }, index) => {
      const before = grades[index - 1];
      const at = `/grades/${index}/from`;
      return [
        ...fault(before !== undefined && compareExact(from, before.from) >= 0, 'grades-not-descending', at, 'The best grade stands first: let each begin below the one before.'),
        ...warning(compareExact(from, most) > 0, 'grade-out-of-reach', at, 'So many points cannot be had.'),
      ];
    }),
    ...warning(last !== undefined && compareExact(last.from, 0) > 0, 'no-lowest-grade', '/grades', `Below ${String(last?.from)} points there is no grade: add one from 0.`),
  ];
}

function lintRounding(scheme: Scheme): Finding[] {
  const check = (rounding: Rounding | null | undefined, at: string): Finding[] => {
    const digits = rounding?.digits;
    return fault(digits !== undefined && (!Number.isInteger(digits) || digits < 0 || digits > 10), 'bad-digits', `${at}/digits`, 'Round to 0 to 10 digits after the point.');
  };
  return [
    ...(['rate', 'item', 'block', 'total'] as const).flatMap((stage) => check(scheme.rounding[stage], `/rounding/${stage}`)),
    ...nodesOf(scheme).flatMap(({ indicator: { rounding }, at }) => [...check(rounding?.rate, `${at}/rounding/rate`), ...check(rounding?.item, `${at}/rounding/item`)]),
  ];
}

function lintRanking(scheme: Scheme): Finding[] {
  const ids = new Set(nodesOf(scheme).map(({ indicator }) => indicator.id));
  const order = scheme.ranking.then ?? [];
  return order.flatMap((id, index) => [
    ...fault(!ids.has(id), 'unknown-indicator', `/ranking/then/${index}`, `No indicator is called “${id}”: name one of the scheme.`),
    ...fault(order.indexOf(id) < index, 'duplicate', `/ranking/then/${index}`, `“${id}” stands above already.`),
  ]);
}

function lintSmallBase(scheme: Scheme): Finding[] {
  const check = (value: number | undefined, at: string): Finding[] => fault(value !== undefined && (!Number.isInteger(value) || value < 1), 'bad-small-base', at, 'Give a whole number of cases, 1 or more.');
  return [...check(scheme.smallBase, '/smallBase'), ...nodesOf(scheme).flatMap(({ indicator, at }) => check(indicator.smallBase, `${at}/smallBase`))];
}
