import { exactOf, type Fraction } from '../exact/exact.js';
import { rateExpression } from '../formulas/formula-of.js';
import { meanOf } from '../formulas/panel.js';
import { joinText, line, numberOf, over, sumOf } from '../formulas/parts.js';
import { baseTitle, meanTitle, movedTitle, peerCountTitle, peerSumTitle, placeTitle } from '../formulas/titles.js';
import { work } from '../formulas/work.js';
import { neededInputs } from '../scoring/figures.js';
import { earlierPeriod, placeBefore } from '../scoring/standing.js';
import { trimmedMean } from '../scoring/trimmed-mean.js';
import { given, unscored, worked } from './lines.js';
import { absenceNote, movedNote, notesTogether, periodMark, sharedNote, smallNote, trimmedNote } from './notes.js';
import type { Leaf } from '../scoring/leaf.js';
import type { Measures } from '../scoring/measured.js';
import type { WorkedNode } from '../scoring/card.js';
import type { Indicator } from '../scheme.js';
import type { Assessed, Score, TraceLine } from '../score.js';

export interface LeafContext {
  measures: Measures;
  assessed: Assessed;
  period: string;
  score: Score;
}

/** From the figures to the points of one indicator. Where there are none: the figures that are there, and why. */
export function leafLines(leaf: Leaf, { lines, own, full }: WorkedNode, context: LeafContext): TraceLine[] {
  const { indicator, policy, state } = leaf;
  const why = absenceNote(state, policy);
  const figures = [...figureLines(leaf), ...meanLines(leaf)];
  if (lines.length === 0) return [...figures, unscored(indicator.id, indicator.title, own, why)];
  const [measure, ...others] = work(lines, new Map(leaf.reads));
  if (!measure) return figures;
  const last = others[others.length - 1]?.id ?? measure.id;
  const noted = (id: string): TraceLine['note'] => notesTogether([
    id === 'measure' ? smallNote(context.score) : undefined,
    id === '@shared' ? sharedNote(own, full) : undefined,
    id === last ? why : undefined,
  ]);
  return [
    ...figures,
    ...(leaf.reads.has('@peer-sum') ? peerLines(leaf.reads) : []),
    worked(measure, noted(measure.id)),
    ...(state === 'scored' ? comparedLines(leaf, context) : []),
    ...others.map((one) => worked(one, noted(one.id))),
  ];
}

function titleOf({ inputs = [], title }: Indicator, input: string): TraceLine['title'] {
  return inputs.find(({ id }) => id === input)?.title ?? title;
}

function figureLines({ indicator, measured }: Leaf): TraceLine[] {
  const needed = [...new Set(neededInputs(indicator))];
  return needed.flatMap((id) => {
    const value = measured.values.get(id);
    return value ? [given(id, titleOf(indicator, id), value)] : [];
  });
}

/** The scores that are left of each group of judges, written out. */
function meanLines({ indicator, measured }: Leaf): TraceLine[] {
  const { rule } = indicator;
  if (rule?.op !== 'panel') return [];
  return rule.groups.flatMap(({ input, dropHigh, dropLow }) => {
    const trimmed = trimmedMean(measured.lists.get(input) ?? [], dropHigh, dropLow);
    if (!trimmed.mean) return [];
    const mean = over(sumOf(trimmed.kept.map(numberOf)), trimmed.kept.length);
    return work([line(meanOf(input), joinText(titleOf(indicator, input), meanTitle), mean)], new Map()).map((one) => worked(one, trimmedNote(trimmed)));
  });
}

function peerLines(reads: ReadonlyMap<string, Fraction>): TraceLine[] {
  const titles = [['@peer-sum', peerSumTitle], ['@peer-count', peerCountTitle]] as const;
  return titles.map(([id, title]) => given(id, title, reads.get(id) ?? exactOf(0)));
}

/** What the measure is compared with. */
function comparedLines(leaf: Leaf, context: LeafContext): TraceLine[] {
  const { rule } = leaf.indicator;
  if (rule?.op === 'rank') return rankLines(leaf, context);
  if (rule?.op !== 'relative') return [];
  return rule.base === 'peer-mean' ? peerBaseLines(leaf, context) : earlierLines(leaf, context);
}

function rankLines({ indicator, reads }: Leaf, { measures, assessed, period }: LeafContext): TraceLine[] {
  const { rule } = indicator;
  const moves = rule?.op === 'rank' && rule.moved !== undefined;
  const number = (id: string): Fraction => reads.get(id) ?? exactOf(0);
  return [
    given('@count', peerCountTitle, number('@count')),
    given('@place', placeTitle, number('@place')),
    ...(moves ? [given('@moved', movedTitle, number('@moved'), movedNote(placeBefore(measures, assessed, indicator, period)))] : []),
  ];
}

function peerBaseLines({ indicator }: Leaf, { measures, assessed, period }: LeafContext): TraceLine[] {
  const { sorted, sum } = measures.peers(assessed.group, indicator, period);
  const reads = new Map([['@peer-sum', sum], ['@peer-count', exactOf(sorted.length)]]);
  return [...peerLines(reads), ...work([line('@base', baseTitle, ['/', '@peer-sum', '@peer-count'])], reads).map((one) => worked(one))];
}

/** The measure of the earlier period, from its own figures. */
function earlierLines(leaf: Leaf, { measures, assessed, period }: LeafContext): TraceLine[] {
  const { indicator } = leaf;
  const earlier = earlierPeriod(indicator.rule, period);
  if (earlier === null) return [];
  const { values } = measures.of(assessed, indicator, earlier);
  const named = (id: string): string => `@base:${id}`;
  const figures = neededInputs(indicator).flatMap((id) => {
    const value = values.get(id);
    return value ? [given(named(id), joinText(titleOf(indicator, id), periodMark(earlier)), value)] : [];
  });
  const { rate } = indicator;
  const [first] = neededInputs(indicator);
  const expression = rate ? rateExpression({ ...rate, numerator: named(rate.numerator), denominator: named(rate.denominator), less: rate.less?.map(named) }) : named(first ?? '');
  const rounding = measures.formula(indicator, assessed.group).lines[0]?.rounding ?? null;
  const scope = new Map([...values].map(([id, value]) => [named(id), value]));
  return [...figures, ...work([line('@base', baseTitle, expression, rounding)], scope).map((one) => worked(one))];
}
