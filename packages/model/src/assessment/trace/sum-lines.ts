import { exactOf, type Fraction } from '../exact/exact.js';
import { countName, scoreName } from '../formulas/total.js';
import { work } from '../formulas/work.js';
import { given, unscored, worked } from './lines.js';
import { absenceNote, cappedEffect, gradeNote, heldNote, notesTogether, zeroedEffect } from './notes.js';
import type { Text } from '../../text/text-schema.js';
import type { WorkedCard, WorkedNode } from '../scoring/card.js';
import type { Indicator, Scheme } from '../scheme.js';
import type { TraceLine } from '../score.js';

/** A block from what is below it: each by its own points, which a trace of their own explains. */
export function blockLines(card: WorkedCard, block: Indicator): TraceLine[] {
  const below = [...card.trees.core.below(block.id), ...card.trees.bonus.below(block.id)];
  const node = card.nodes.get(block.id);
  return [...below.flatMap(({ id }) => itemLine(card, id)), ...(node ? sumLine(card, node) : [])];
}

/** The total from every indicator that gives points, block by block. Where there is none: what is there, and why. */
export function totalTrace(scheme: Scheme, card: WorkedCard): TraceLine[] {
  const { trees, held, end } = card;
  const down = (indicator: Indicator): TraceLine[] => {
    const node = card.nodes.get(indicator.id);
    const below = [...trees.core.below(indicator.id), ...trees.bonus.below(indicator.id)];
    if (!node?.leaf && below.length > 0) return [...below.flatMap(down), ...(node ? sumLine(card, node) : [])];
    return itemLine(card, indicator.id);
  };
  const items = [...trees.core.roots, ...trees.bonus.roots].flatMap(down);
  const counts = held.flatMap(({ veto, count }) => (veto.effect.kind === 'deduct' ? [given(countName(veto.id), veto.input.title, count)] : []));
  const sums = end.map((line) => worked(line, line.id === '@total' ? totalNote(scheme, card) : undefined));
  const vetoes = sums.findIndex(({ id }) => id.startsWith('@veto:'));
  return vetoes < 0 ? [...items, ...sums] : [...items, ...sums.slice(0, vetoes), ...counts, ...sums.slice(vetoes)];
}

function itemLine(card: WorkedCard, id: string): TraceLine[] {
  const node = card.nodes.get(id);
  if (!node) return [];
  const { indicator, leaf, points, own } = node;
  const why = leaf ? absenceNote(leaf.state, leaf.policy) : undefined;
  return [points ? given(scoreName(id), indicator.title, points, why) : unscored(id, indicator.title, own, why)];
}

function sumLine(card: WorkedCard, { indicator, lines, own }: WorkedNode): TraceLine[] {
  if (lines.length === 0) return [unscored(indicator.id, indicator.title, own, undefined)];
  const scope = new Map<string, Fraction>([...card.nodes].map(([id, { points }]) => [scoreName(id), points ?? exactOf(0)]));
  return work(lines, scope).map((one) => worked(one));
}

function totalNote({ grades = [] }: Scheme, { card, held }: WorkedCard): Text | undefined {
  const grade = grades.find(({ id }) => id === card.grade);
  const capped = held.flatMap(({ veto: { title, effect } }) => {
    if (effect.kind === 'deduct') return [];
    return [heldNote(title, effect.kind === 'zero' ? zeroedEffect : cappedEffect(grades.find(({ id }) => id === effect.grade)?.title))];
  });
  return notesTogether([...capped, grade ? gradeNote(grade) : undefined]);
}
