import { text, type AbsencePolicy, type AssessmentData, type Indicator, type Observation, type ObservedValue, type Rounding, type Rule, type Scheme } from '@linli/model';
import { randomFrom } from '@linli/model/samples';
import { indicator, input, observed, words } from './scoring-support.js';

/* Schemes with a bit of everything, and figures for them of which some are missing, without base or impossible. */

export interface World {
  scheme: Scheme;
  data: AssessmentData;
}

class Dice {
  constructor(readonly roll: () => number) {}
  upTo(most: number): number {
    return Math.floor(this.roll() * (most + 1));
  }
  chance(of: number): boolean {
    return this.roll() < of;
  }
  one<T>(of: readonly T[]): T {
    return of[this.upTo(of.length - 1)]!;
  }
  some<T>(most: number, make: (index: number) => T, least = 0): T[] {
    return Array.from({ length: least + this.upTo(most - least) }, (_, index) => make(index));
  }
  decimal(most: number, digits = 2): string {
    return (this.roll() * most).toFixed(this.upTo(digits));
  }
}

const policies: readonly AbsencePolicy[] = ['zero', 'full', 'leave-out', 'peer-mean', 'hold', 'apart'];
const ops: readonly Rule['op'][] = ['ratio', 'proportional', 'target', 'deduct', 'award', 'bands', 'checklist', 'panel', 'relative', 'rank', 'manual'];

/** @param calm nothing is held, listed apart or impossible, so that every card has a total */
export function worldFrom(seed: number, calm = false): World {
  const dice = new Dice(randomFrom(seed));
  const scheme = schemeFrom(dice, calm);
  const organisations = dice.some(6, (index) => ({ organisation: `town ${index}`, group: dice.one(['A', 'B']) }), 1);
  const rules = [...scheme.indicators, ...(scheme.bonus?.indicators ?? [])].filter(({ rule }) => rule);
  const observations = organisations.flatMap(({ organisation }) => [
    ...rules.flatMap((one) => ['2026-03', '2026-02', '2025-03'].flatMap((period) => (dice.chance(0.85) ? [observed(organisation, one.id, valuesFor(dice, one, calm), { period })] : []))),
    ...(scheme.vetoes ?? []).flatMap(({ id }) => (dice.chance(0.2) ? [observed(organisation, id, { events: dice.upTo(2) }, { period: '2026-03' })] : [])),
  ]);
  return { scheme, data: { period: '2026-03', assessed: organisations, observations } };
}

function schemeFrom(dice: Dice, calm: boolean): Scheme {
  const known = calm ? policies.slice(0, 3) : policies;
  const rounding = (): Rounding | null => (dice.chance(0.4) ? null : { digits: dice.upTo(3), mode: dice.one(['half-up', 'half-even', 'down', 'up']) });
  const blocks = dice.some(3, (index) => ({ ...indicator(`block ${index}`, 10, undefined, { ...(index > 0 && dice.chance(0.4) && { parent: `block ${index - 1}` }), ...(dice.chance(0.3) && { floor: -5 }), ...(dice.chance(0.2) && { cap: 6 }) }), title: dice.one([words('板块'), words('A = B「c」')]) }));
  const used = blocks.filter(({ id }) => blocks.some(({ parent }) => parent === id));
  const leaves = dice.some(10, (index) => leafFrom(dice, `x${index}`, known, { ...(blocks.length > 0 && dice.chance(0.6) && { parent: dice.one(blocks).id }) }), 2);
  const parents = new Set([...used, ...leaves].map(({ parent }) => parent));
  const bare = blocks.filter(({ id }) => !parents.has(id) && !used.some((block) => block.id === id)).map(({ id, parent }) => leafFrom(dice, `only ${id}`, known, { parent: id, ...(parent && {}) }));
  const ids = [...blocks, ...leaves].map(({ id }) => id);
  return {
    id: 'random', version: 1, title: words('random'), level: 'township', period: 'month', full: 100, indicators: [...blocks, ...leaves, ...bare],
    ...(dice.chance(0.5) && { bonus: { title: words('加分'), cap: dice.upTo(4), ...(dice.chance(0.5) && { upTo: dice.upTo(40) }), indicators: dice.some(2, (index) => leafFrom(dice, `bonus ${index}`, ['zero']), 1) } }),
    vetoes: [
      { id: 'deducts', title: words('扣'), input: input('events'), effect: { kind: 'deduct', points: dice.decimal(30) } },
      { id: 'caps', title: words('等次'), input: input('events'), effect: { kind: 'cap-grade', grade: 'pass' } },
      ...(dice.chance(0.3) ? [{ id: 'zeroes', title: words('归零'), input: input('events'), effect: { kind: 'zero' as const } }] : []),
    ],
    groups: ['A', 'B'].map((id) => ({ id, title: words(id), ...(dice.chance(0.5) && { coefficients: { [dice.one(ids)]: dice.decimal(2), total: '1.05' }, full: { x0: dice.decimal(20), x1: 7 }, targets: { x0: 90, x1: '88.5' } }) })),
    grades: [{ id: 'good', title: text('良好', '良好', 'good'), from: 60 }, { id: 'pass', title: text('合格', '合格', 'pass'), from: 20 }],
    absence: { missing: dice.one(known), noBase: dice.one(known) },
    rounding: { rate: rounding(), item: rounding(), block: rounding(), total: rounding() ?? { digits: 4, mode: 'half-up' } },
    smallBase: 10, ranking: { ties: 'min', within: 'group' },
  };
}

function leafFrom(dice: Dice, id: string, known: readonly AbsencePolicy[], more: Partial<Indicator> = {}): Indicator {
  const op = dice.one(ops);
  const rated = ['ratio', 'proportional', 'target', 'bands', 'relative', 'rank'].includes(op) && dice.chance(0.7);
  const rate = { numerator: 'done', denominator: 'due', per: 100, ...(dice.chance(0.3) && { less: ['off'] }) };
  const made: Indicator = {
    ...indicator(id, dice.chance(0.1) ? 0 : dice.decimal(30), ruleFrom(dice, op), { ...more, ...(rated && { rate }), ...(dice.chance(0.2) && { absence: { missing: dice.one(known) } }), ...(dice.chance(0.3) && { outOf: 100 }) }),
    title: dice.one([words('指标'), words('办结率（12345）'), text('按期办结', '按期辦結', 'In time = good')]),
  };
  if (op !== 'award') return made;
  return { ...made, inputs: made.inputs!.map((each) => ({ ...each, source: { from: 'counted', query: { title: each.title, of: 'cases' } } })) };
}

function ruleFrom(dice: Dice, op: Rule['op']): Rule {
  const side = dice.one(['at-least', 'at-most'] as const);
  const steps = dice.one(['exact', 'started', 'whole'] as const);
  switch (op) {
    case 'ratio': return { op };
    case 'proportional': return { op, ...(dice.chance(0.5) && { target: 90 }), ...(dice.chance(0.3) && { cap: '1.2' }), ...dice.one([{}, { from: 40 }, { from: 97 }, { side: 'at-most' as const }]), ...(dice.chance(0.3) && { least: 50 }) };
    case 'target': return { op, target: dice.decimal(100), slope: dice.decimal(2), floor: dice.one([0, 2, -3, null]), side, steps, ...(dice.chance(0.3) && { unit: 5 }), ...(dice.chance(0.2) && { least: 50 }), further: dice.some(2, () => ({ from: dice.decimal(100), slope: dice.decimal(1), fromTarget: dice.chance(0.5) })) };
    case 'deduct': return {
      op, floor: dice.one([0, -2, -5, null]),
      events: dice.some(3, (index) => ({ input: `e${index}`, per: dice.decimal(1), ...(dice.chance(0.4) && { tiers: [{ from: 3, per: '0.5' }, { from: 5, per: 1 }], cap: 4 }), ...(dice.chance(0.3) && { repeated: { input: `again${index}`, times: 2 } }) }), 1),
    };
    case 'award': return { op, events: dice.some(3, (index) => ({ input: `e${index}`, per: dice.decimal(2), ...(dice.chance(0.4) && { tiers: [{ from: 3, per: '0.5' }], cap: 3 }) }), 1) };
    case 'bands': return { op, side, bands: side === 'at-least' ? [{ from: 90, points: 10 }, { from: 60, points: '4.5' }] : [{ from: 20, points: 10 }, { from: 60, points: '4.5' }], below: -1 };
    case 'checklist': return { op, items: dice.chance(0.5) ? [{ input: 'a', points: 2 }, { input: 'b', points: '1.5' }] : [{ input: 'a' }, { input: 'b' }, { input: 'c' }] };
    case 'panel': return { op, outOf: 100, groups: dice.some(2, (index) => ({ input: `j${index}`, weight: dice.upTo(3) + 1, dropHigh: dice.upTo(1), dropLow: dice.upTo(1) }), 1) };
    case 'relative': {
      const base = dice.one(['last-year', 'last-period', 'peer-mean', 'target', 'input'] as const);
      return { op, base, by: dice.one(['difference', 'percent']), up: dice.decimal(2), down: dice.decimal(2), even: 3, side, steps, floor: dice.one([0, -2, null]), ...(dice.chance(0.3) && { unit: '2.5' }), ...(base === 'target' && { target: dice.upTo(90) }), ...(base === 'input' && { input: 'other' }) };
    }
    case 'rank': return dice.chance(0.3) ? { op, side, places: [], falling: dice.one([{ how: 'step', per: '0.75', floor: 1 }, { how: 'even', floor: 2 }, { how: 'share' }] as const) } : { op, side, places: dice.some(2, (index) => ({ to: index * 2 + 1, points: 5 - index })), otherwise: dice.upTo(1), ...(dice.chance(0.5) && { last: [{ count: 2, points: '-0.5' }] }), ...(dice.chance(0.5) && { moved: [{ by: 1, points: '0.5' }, { by: 2, points: 1 }, { by: -1, points: '-0.5' }] }) };
    case 'manual': return { op, from: -2, to: 12 };
  }
}

function valuesFor(dice: Dice, { rate, rule, inputs = [] }: Indicator, calm: boolean): Record<string, ObservedValue> {
  const values = Object.fromEntries(inputs.map(({ id, list }) => [id, list ? dice.some(5, () => dice.decimal(100, 1)) : valueFor(dice, id, rule?.op)]));
  if (rate) {
    const due = dice.upTo(20);
    Object.assign(values, { due: due + 3, done: dice.upTo(due), off: 3 });
    if (dice.chance(0.1)) Object.assign(values, { due: 3, done: 0 });
  }
  const [first] = inputs;
  if (first && dice.chance(0.05)) values[first.id] = null;
  if (!calm && first && dice.chance(0.03)) values[first.id] = dice.one(['text', -999, [1]]);
  return values;
}

function valueFor(dice: Dice, id: string, op: Rule['op'] | undefined): ObservedValue {
  switch (op) {
    case 'checklist': return dice.upTo(1);
    case 'award':
    case 'deduct': return id.startsWith('again') ? 0 : dice.upTo(6);
    case 'ratio': return dice.decimal(1);
    case 'manual': return dice.decimal(12);
    default: return dice.decimal(100);
  }
}

export function withoutOrder(observations: readonly Observation[], turn: number): Observation[] {
  const listed = [...observations].map((one) => ({ ...one, values: Object.fromEntries(Object.entries(one.values).map(([id, value]) => [id, Array.isArray(value) ? [...value].reverse() : value]).reverse()) }));
  return [...listed.slice(turn), ...listed.slice(0, turn)].reverse();
}
