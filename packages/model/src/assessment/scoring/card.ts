import { exactOf, exactText, type Fraction } from '../exact/exact.js';
import { ownIn } from '../own.js';
import { numberOf } from '../formulas/parts.js';
import { blockLine, bonusLine, coreLine, countName, endLines, scoreName, totalLines, vetoName } from '../formulas/total.js';
import { work, type WorkedLine } from '../formulas/work.js';
import { wilsonInterval } from './wilson.js';
import { gradeFor, type HeldVeto } from './vetoes.js';
import { ownFulls, sharedFulls, treeOf, type Tree } from './tree.js';
import { usesRate } from './figures.js';
import type { Leaf } from './leaf.js';
import type { Decimal } from '../decimal.js';
import type { FormulaLine } from '../formula.js';
import type { Indicator, Scheme } from '../scheme.js';
import type { Assessed, Score, Scorecard } from '../score.js';
import { indicatorsOf } from '../indicators-of.js';

/** An indicator or block on the way to a scorecard. */
export interface WorkedNode {
  indicator: Indicator;
  /** `null` of blocks. */
  leaf: Leaf | null;
  /** The lines of a leaf with sharing and coefficient; the one line of a block. Empty where it has no points. */
  lines: readonly FormulaLine[];
  /** What it gives in the group, and what it gives after points of what is left out were shared out. */
  own: Fraction;
  full: Fraction;
  points: Fraction | null;
  /** Nothing of it counts: its points went elsewhere. */
  leftOut: boolean;
}

export interface WorkedCard {
  card: Scorecard;
  nodes: ReadonlyMap<string, WorkedNode>;
  trees: { core: Tree; bonus: Tree };
  held: readonly HeldVeto[];
  /** Core, bonus, vetoes and total. Empty where there is no total. */
  end: readonly WorkedLine[];
}

/** @param held `null`: the count of a veto is impossible */
export function workCard(scheme: Scheme, assessed: Assessed, period: string, leafOf: (indicator: Indicator) => Leaf, held: HeldVeto[] | null): WorkedCard {
  const trees = { core: treeOf(scheme.indicators), bonus: treeOf(scheme.bonus?.indicators ?? []) };
  const nodes = new Map([...workTree(scheme, assessed, trees.core, leafOf, true), ...workTree(scheme, assessed, trees.bonus, leafOf, false)]);
  const scope = new Map([...nodes].flatMap(([id, { points }]) => (points ? [[scoreName(id), points] as const] : [])));
  const coefficient = scheme.groups.find(({ id }) => id === assessed.group)?.coefficients?.total;
  const counted = ({ roots }: Tree): string[] => roots.map(({ id }) => id).filter((id) => nodes.get(id)?.points);

  const [core] = isWhole(trees.core, nodes) ? work([coreLine(counted(trees.core), coefficient)], scope) : [];
  const [bonus] = scheme.bonus ? work([bonusLine(scheme.bonus, counted(trees.bonus), core !== undefined)], scope) : [];
  const without = reasonFor(nodes, held, trees);
  const total = core && without === null ? workTotal(scheme, core, bonus, held ?? [], scope) : [];
  const result = total[total.length - 1];
  const scores = indicatorsOf(scheme).flatMap(({ id }) => nodes.get(id) ?? []).map((node) => scoreOf(scheme, node, nodes, trees));
  const caps = (held ?? []).flatMap(({ veto: { effect } }) => (effect.kind === 'cap-grade' ? [effect.grade] : []));
  return {
    card: {
      scheme: { id: scheme.id, version: scheme.version },
      ...{ organisation: assessed.organisation, group: assessed.group, period, scores },
      core: core ? exactText(core.value) : null,
      bonus: exactText(bonus?.value ?? 0),
      vetoes: takenBy(held ?? [], total, scope),
      total: result ? exactText(result.value) : null,
      grade: result ? gradeFor(scheme.grades ?? [], result.value, caps) : null,
      without,
    },
    ...{ nodes, trees, held: held ?? [] },
    end: result && core ? [core, ...(bonus ? [bonus] : []), ...total] : [],
  };
}

function workTotal(scheme: Scheme, core: WorkedLine, bonus: WorkedLine | undefined, held: readonly HeldVeto[], scope: Map<string, Fraction>): WorkedLine[] {
  for (const { veto, count } of held) scope.set(countName(veto.id), count);
  const before = bonus ? (['+', core.id, bonus.id] as const) : core.id;
  return work(totalLines(before, held.map(({ veto }) => veto), scheme.rounding.total), scope);
}

/** Leaves first, so that every block finds what is below it. */
function workTree(scheme: Scheme, { group }: Assessed, tree: Tree, leafOf: (indicator: Indicator) => Leaf, shares: boolean): Map<string, WorkedNode> {
  const leaves = new Map(tree.leaves.map((indicator) => [indicator.id, leafOf(indicator)]));
  const leftOut = new Set([...leaves.values()].filter(({ policy }) => policy === 'leave-out').map(({ indicator }) => indicator.id));
  const own = ownFulls(scheme, tree, group);
  const fulls = shares && leftOut.size > 0 ? sharedFulls(tree, own, leftOut) : own;
  const coefficientOf = (id: string): Decimal | undefined => ownIn(scheme.groups.find((one) => one.id === group)?.coefficients, id);
  const nodes = new Map<string, WorkedNode>();

  const workLeaf = (leaf: Leaf): WorkedNode => {
    const { id } = leaf.indicator;
    const [from, full] = [own.get(id) ?? exactOf(0), fulls.get(id) ?? exactOf(0)];
    const shared = from.n === 0n || from.equals(full) ? null : { from: numberOf(from), to: numberOf(full) };
    const lines = endLines(leaf.lines, shared, coefficientOf(id));
    const worked = work(lines, new Map(leaf.reads));
    return { indicator: leaf.indicator, leaf, lines, own: from, full, points: worked[worked.length - 1]?.value ?? null, leftOut: leftOut.has(id) };
  };
  const workNode = (indicator: Indicator): WorkedNode => {
    const leaf = leaves.get(indicator.id);
    const node = leaf ? workLeaf(leaf) : workBlock(indicator);
    nodes.set(indicator.id, node);
    return node;
  };
  const workBlock = (indicator: Indicator): WorkedNode => {
    const below = tree.below(indicator.id).map(workNode);
    const counted = below.filter((node) => !node.leftOut);
    const node = { indicator, leaf: null, own: own.get(indicator.id) ?? exactOf(0), full: fulls.get(indicator.id) ?? exactOf(0), leftOut: counted.length === 0 };
    if (counted.length === 0 || counted.some(({ points }) => !points)) return { ...node, lines: [], points: null };
    const line = blockLine(indicator, counted.map((child) => child.indicator.id), coefficientOf(indicator.id), scheme.rounding.block);
    const [worked] = work([line], new Map(counted.flatMap((child) => (child.points ? [[scoreName(child.indicator.id), child.points] as const] : []))));
    return { ...node, lines: [line], points: worked?.value ?? null };
  };
  tree.roots.forEach(workNode);
  return nodes;
}

/** Whether everything that counts has points, and anything counts. */
function isWhole({ roots }: Tree, nodes: ReadonlyMap<string, WorkedNode>): boolean {
  const counted = roots.flatMap(({ id }) => nodes.get(id) ?? []).filter(({ leftOut }) => !leftOut);
  return counted.length > 0 && counted.every(({ points }) => points !== null);
}

/** What cannot be comes before what stands apart, and that before what is waited for. Where all is left out there is nothing to be scored: it is held. */
function reasonFor(nodes: ReadonlyMap<string, WorkedNode>, held: HeldVeto[] | null, trees: WorkedCard['trees']): Scorecard['without'] {
  const leaves = [...nodes.values()].flatMap(({ leaf }) => leaf ?? []);
  if (held === null || leaves.some(({ state }) => state === 'invalid')) return 'invalid';
  if (leaves.some(({ policy }) => policy === 'apart')) return 'apart';
  return leaves.some(({ policy }) => policy === 'hold') || !isWhole(trees.core, nodes) ? 'hold' : null;
}

function scoreOf(scheme: Scheme, node: WorkedNode, nodes: ReadonlyMap<string, WorkedNode>, trees: WorkedCard['trees']): Score {
  const { indicator, leaf, full, points } = node;
  const shown = { indicator: indicator.id, full: exactText(full), points: points ? exactText(points) : null };
  if (!leaf) {
    const why = points ? undefined : firstWithout(node, nodes, trees);
    return { ...shown, state: why?.state ?? 'scored', policy: why?.policy ?? null, measure: null, base: null, small: false, interval: null };
  }
  const { state, policy, measured } = leaf;
  const { measure, base, values } = measured;
  const smallBase = indicator.smallBase ?? scheme.smallBase;
  const rate = state === 'scored' && usesRate(indicator) && indicator.rate?.atMostOne !== false ? indicator.rate : undefined;
  const numerator = values.get(rate?.numerator ?? '');
  return {
    ...shown,
    ...{ state, policy, measure: measure ? exactText(measure) : null, base: base ? exactText(base) : null },
    small: state === 'scored' && base !== null && smallBase !== undefined && base.compare(smallBase) < 0,
    interval: rate && numerator && base ? intervalOf(numerator, base, exactOf(rate.per ?? 1)) : null,
  };
}

/** For display, in floating point. `null`: of less than one nothing is known, and of more than floating point holds everything is. */
function intervalOf(numerator: Fraction, base: Fraction, per: Fraction): [number, number] | null {
  if (base.compare(1) < 0) return null;
  const [low, high] = wilsonInterval(numerator.div(base).valueOf(), base.valueOf());
  return Number.isFinite(low) && Number.isFinite(high) ? [low * per.valueOf(), high * per.valueOf()] : null;
}

/** The leaf that a block has no points for: an impossible one, else the first that counts and has none, else the first. */
function firstWithout({ indicator }: WorkedNode, nodes: ReadonlyMap<string, WorkedNode>, { core, bonus }: WorkedCard['trees']): Leaf | undefined {
  const below = (id: string): Leaf[] => [...core.below(id), ...bonus.below(id)].flatMap((child) => nodes.get(child.id)?.leaf ?? below(child.id));
  const leaves = below(indicator.id);
  return leaves.find(({ state }) => state === 'invalid') ?? leaves.find(({ policy, lines }) => policy !== 'leave-out' && lines.length === 0) ?? leaves[0];
}

function takenBy(held: readonly HeldVeto[], total: readonly WorkedLine[], scope: ReadonlyMap<string, Fraction>): Scorecard['vetoes'] {
  const before = scope.get('@before') ?? exactOf(0);
  const first = held.find(({ veto }) => veto.effect.kind === 'zero')?.veto.id;
  return held.map(({ veto, count }) => {
    const line = total.find(({ id }) => id === vetoName(veto.id));
    const zeroed = veto.id === first && before.s > 0n ? before : exactOf(0);
    return { veto: veto.id, count: exactText(count), taken: exactText(line?.value ?? zeroed) };
  });
}
