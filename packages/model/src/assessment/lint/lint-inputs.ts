import { isEvaluable } from '../../case/lint/evaluable.js';
import { variablesOf } from '../../form/condition.js';
import type { Finding } from '../../text/finding.js';
import { caseFigureNames } from '../counting/case-figures.js';
import { gridFigureNames } from '../counting/grid-figures.js';
import { compareExact } from '../exact/exact.js';
import type { Rule } from '../rule.js';
import type { CountQuery, Indicator, Input, Scheme } from '../scheme.js';
import { duplicates, fault, isTaken, nodesOf, warning } from './nodes.js';

/** The figures of each indicator and veto: their names, where they come from, and how a rate is made of them. */
export function lintInputs(scheme: Scheme): Finding[] {
  const vetoes = (scheme.vetoes ?? []).flatMap(({ input }, index) => lintInput(input, `/vetoes/${index}/input`, [input]));
  return [
    ...nodesOf(scheme).flatMap(({ indicator, at }) => {
      const { inputs = [] } = indicator;
      const places = inputs.map((input, index) => ({ ...input, at: `${at}/inputs/${index}` }));
      const read = readBy(indicator);
      return [
        ...duplicates(places.map(({ id, at: place }) => ({ id, at: `${place}/id` }))),
        ...places.flatMap((input) => lintInput(input, input.at, inputs)),
        ...places.flatMap(({ id, at: place }) => warning(indicator.rule !== undefined && !read.has(id), 'unused-input', place, `Nothing reads “${id}”: use it in the rule or the rate, or leave it out.`)),
        ...lintRate(indicator, at),
      ];
    }),
    ...vetoes,
  ];
}

/** Names that lines of every formula have: a figure of the same name would be taken for another. */
const lineNames = ['measure', 'points', ''];

function lintInput({ id, source, sumOf, list }: Input, at: string, inputs: readonly Input[]): Finding[] {
  const parts = sumOf?.map((part, index) => ({ part, place: `${at}/sumOf/${index}` })) ?? [];
  return [
    ...fault(lineNames.includes(id) || isTaken(id) || /[@:]/.test(id) || /^-?\d+(\.\d+)?$/.test(id), 'reserved-id', `${at}/id`, `Give the figure another id: “${id}” means something else in formulas.`),
    ...(source.from === 'counted' ? lintQuery(source.query, `${at}/source/query`) : []),
    ...fault(list === true && source.from === 'counted', 'source-does-not-fit', `${at}/source`, 'What is counted is one number: scores of judges are judged or entered.'),
    ...(sumOf ? fault(list === true, 'list', `${at}/sumOf`, 'A list of scores is no total of others.') : []),
    ...parts.flatMap(({ part, place }) => [
      ...fault(part === id, 'cycle', place, 'A total is not one of its own parts.'),
      ...lintReference(part, place, inputs),
    ]),
  ];
}

/** A figure that is read as one number. */
export function lintReference(id: string, at: string, inputs: readonly Input[]): Finding[] {
  const input = inputs.find((each) => each.id === id);
  if (!input) return fault(true, 'unknown-input', at, `This indicator has no figure “${id}”: name one of its inputs.`);
  return fault(input.list === true, 'list', at, `“${id}” is a list of scores: only a panel reads such.`);
}

function lintQuery({ of, where, types, by, clock, whose }: CountQuery, at: string): Finding[] {
  const known: readonly string[] = of === 'cases' ? caseFigureNames : gridFigureNames;
  const unknown = where === undefined ? [] : variablesOf(where).filter((name) => !known.includes(name));
  const ofCases = [...(types ? ['types'] : []), ...(by ? ['by'] : []), ...(clock ? ['clock'] : []), ...(whose ? ['whose'] : [])];
  return [
    ...(where === undefined ? [] : fault(!isEvaluable(where), 'bad-condition', `${at}/where`, 'This condition cannot be evaluated: use the operations of JsonLogic, each in an object of its own.')),
    ...unknown.map((name) => ({ code: 'unknown-variable', at: `${at}/where`, message: `Nothing is there to be read as “${name}”: a condition over ${of} knows ${known.join(', ')}.` })),
    ...(of === 'grids' ? ofCases.map((name) => ({ code: 'query-does-not-fit', at: `${at}/${name}`, message: `“${name}” is about cases, and grids are counted here: leave it out.` })) : []),
    ...fault(of === 'cases' && clock !== undefined && (by === undefined || by === 'created'), 'query-does-not-fit', `${at}/clock`, 'No clock is looked at where a case counts by when it was filed: say by what it counts.'),
  ];
}

function lintRate({ rate, inputs = [], rule }: Indicator, at: string): Finding[] {
  if (!rate) return [];
  const { numerator, denominator, less = [], per = 1 } = rate;
  return [
    ...lintReference(numerator, `${at}/rate/numerator`, inputs),
    ...lintReference(denominator, `${at}/rate/denominator`, inputs),
    ...less.flatMap((id, index) => lintReference(id, `${at}/rate/less/${index}`, inputs)),
    ...fault(numerator === denominator, 'same-input', `${at}/rate/denominator`, 'Numerator and denominator are the same figure: the rate would always be 1.'),
    ...fault(less.includes(denominator) || new Set(less).size < less.length, 'same-input', `${at}/rate/less`, 'Take each figure off the denominator once, and not the denominator itself.'),
    ...fault(compareExact(per, 0) <= 0, 'bad-per', `${at}/rate/per`, 'Give what the rate is out of, such as 100, above 0.'),
    ...fault(rule !== undefined && !takesRate(rule), 'rate-does-not-fit', `${at}/rate`, `The rule “${rule?.op ?? ''}” reads figures as they are: leave the rate out, or choose another rule.`),
  ];
}

/** Whether the rule goes by the measure: the others read inputs themselves. */
function takesRate({ op }: Rule): boolean {
  return !['deduct', 'award', 'checklist', 'panel', 'manual'].includes(op);
}

function readBy({ inputs = [], rate, rule }: Indicator): Set<string> {
  const first = rule && (takesRate(rule) || rule.op === 'manual') && !rate ? inputs.slice(0, 1).map(({ id }) => id) : [];
  return new Set([
    ...first,
    ...(rate ? [rate.numerator, rate.denominator, ...(rate.less ?? [])] : []),
    ...inputs.flatMap(({ id, sumOf = [] }) => (sumOf.length > 0 ? [id, ...sumOf] : [])),
    ...(rule ? inputsOfRule(rule).map(({ id }) => id) : []),
  ]);
}

/** The figures that a rule names, and where in it. */
export function inputsOfRule(rule: Rule): { id: string; at: string }[] {
  switch (rule.op) {
    case 'deduct':
      return rule.events.flatMap(({ input, repeated }, index) => [
        { id: input, at: `/events/${index}/input` },
        ...(repeated ? [{ id: repeated.input, at: `/events/${index}/repeated/input` }] : []),
      ]);
    case 'award':
      return rule.events.map(({ input }, index) => ({ id: input, at: `/events/${index}/input` }));
    case 'checklist':
      return rule.items.map(({ input }, index) => ({ id: input, at: `/items/${index}/input` }));
    case 'panel':
      return rule.groups.map(({ input }, index) => ({ id: input, at: `/groups/${index}/input` }));
    case 'relative':
      return rule.base === 'input' && rule.input !== undefined ? [{ id: rule.input, at: '/input' }] : [];
    default:
      return [];
  }
}
