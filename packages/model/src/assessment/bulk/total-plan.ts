import { blockLine, bonusLine, coreLine, countName, endLines, scoreName, totalLines } from '../formulas/total.js';
import { line } from '../formulas/parts.js';
import type { FormulaLine } from '../formula.js';
import { ownIn } from '../own.js';
import type { Indicator, Scheme } from '../scheme.js';
import { treeOf, type Tree } from '../scoring/tree.js';
import { compileLines } from './compile.js';
import type { LeafPlan } from './leaf-plan.js';
import type { BulkLeaf } from './leaves.js';
import { Program } from './program.js';
import { keep, storedFor, termOf, type Stored } from './stored.js';
import { attempt, columnTerm, Unfit, type Term } from './term.js';
import type { VetoCounts } from './veto-counts.js';

/** How the points of leaves become totals in one group. */
export interface TotalPlan {
  readonly lines: TotalLines;
  /** Leave totals, and tell of rows that doubles could not decide. `null`: every row the exact way. */
  readonly plain: Program | null;
  readonly zeroed: Program | null;
  readonly stored: Stored;
  /** What is asked for besides: points of indicators and blocks that decide between equals. */
  readonly asked: ReadonlyMap<string, Stored>;
}

/** From the points of leaves to the total. */
export interface TotalLines {
  /** By the id of each leaf, from `@kept` to its `scoreName`: its coefficient. */
  leaves: ReadonlyMap<string, readonly FormulaLine[]>;
  /** From those names and `countName` to `@total`; and the same where an event makes the total zero. */
  plain: readonly FormulaLine[];
  zeroed: readonly FormulaLine[];
}

export function totalPlan(
  scheme: Scheme,
  group: string,
  leaves: readonly { leaf: BulkLeaf; plan: LeafPlan }[],
  { columns }: VetoCounts,
  cells: { totals: Float64Array; asked: ReadonlyMap<string, Float64Array> },
  workspace: Float64Array[],
): TotalPlan {
  const unit = 10 ** scheme.rounding.total.digits;
  const asked = new Map<string, Stored>();
  const weighing = new Map(leaves.map(({ leaf: { indicator } }) => [indicator.id, leafFormula(scheme, group, indicator)]));
  const program = (lines: readonly FormulaLine[]): { program: Program; stored: Stored } | null =>
    attempt(() => {
      const made = new Program(workspace);
      const scope = new Map<string, Term>([
        ...columns.map(({ veto, counts, most }) => [countName(veto.id), columnTerm({ cells: counts, whole: true, low: 0, high: most })] as const),
      ]);
      for (const { leaf: { indicator: { id } }, plan } of leaves) {
        const terms = new Map([['@kept', termOf(plan.stored)]]);
        compileLines(made, weighing.get(id) ?? [], terms);
        scope.set(scoreName(id), terms.get(scoreName(id)) as Term);
      }
      compileLines(made, lines, scope);
      const total = scope.get('@total') as Term;
      const stored = storedFor(cells.totals, total, unit, 1);
      if (stored.unit === null) throw new Unfit();
      keep(made, total, stored);
      for (const [id, into] of cells.asked) keepAsked(made, scope.get(scoreName(id)), id, into, asked);
      return { program: made, stored };
    });
  const lines: TotalLines = { leaves: weighing, plain: totalFormula(scheme, group, false), zeroed: totalFormula(scheme, group, true) };
  const zeroed = (scheme.vetoes ?? []).some(({ effect }) => effect.kind === 'zero') ? program(lines.zeroed) : null;
  const plain = program(lines.plain);
  return { lines, plain: plain?.program ?? null, zeroed: zeroed?.program ?? null, stored: plain?.stored ?? storedFor(cells.totals, null, unit, 1), asked };
}

function keepAsked(program: Program, term: Term | undefined, id: string, cells: Float64Array, asked: Map<string, Stored>): void {
  if (!term) return;
  const kept = storedFor(cells, term, term.kind === 'exact' && !term.below ? term.parts : null, 1);
  keep(program, term, kept);
  asked.set(id, kept);
}

function leafFormula(scheme: Scheme, group: string, { id, title }: Indicator): FormulaLine[] {
  const coefficient = ownIn(scheme.groups.find((one) => one.id === group)?.coefficients, id);
  if (coefficient === undefined) return [line(scoreName(id), title, '@kept')];
  const ended = endLines([line('points', title, '@kept')], null, coefficient);
  return [...ended, line(scoreName(id), title, ended[ended.length - 1]?.id ?? 0)];
}

/** Blocks, core, bonus and total, one line after the other. */
function totalFormula(scheme: Scheme, group: string, zeroed: boolean): FormulaLine[] {
  const { coefficients } = scheme.groups.find(({ id }) => id === group) ?? {};
  const [core, bonus] = [treeOf(scheme.indicators), treeOf(scheme.bonus?.indicators ?? [])];
  const idsOf = ({ roots }: Tree): string[] => roots.map(({ id }) => id);
  const held = (scheme.vetoes ?? []).filter(({ effect: { kind } }) => kind === 'deduct' || (zeroed && kind === 'zero'));
  return [
    ...[core, bonus].flatMap((tree) => tree.roots.flatMap((root) => blockLines(tree, root, coefficients, scheme))),
    coreLine(idsOf(core), ownIn(coefficients, 'total')),
    ...(scheme.bonus ? [bonusLine(scheme.bonus, idsOf(bonus))] : []),
    ...totalLines(scheme.bonus ? ['+', '@core', '@bonus'] : '@core', held, scheme.rounding.total),
  ];
}

/** What is below comes first. */
function blockLines(tree: Tree, block: Indicator, coefficients: Scheme['groups'][number]['coefficients'], scheme: Scheme): FormulaLine[] {
  const children = tree.below(block.id);
  if (children.length === 0) return [];
  const own = blockLine(block, children.map(({ id }) => id), ownIn(coefficients, block.id), scheme.rounding.block);
  return [...children.flatMap((child) => blockLines(tree, child, coefficients, scheme)), own];
}
