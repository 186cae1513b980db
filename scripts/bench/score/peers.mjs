import { createRequire } from 'node:module';
import { installAside } from '../../lib/ensure.mjs';
import { indicators } from './scheme.mjs';

/*
 * Two that evaluate formulas, on the 28 indicators of the scheme with a target: rate, rounded, and points, rounded, in floating point. Neither
 * is shipped: HyperFormula is GPL-3.0, and expr-eval 2.0.2 has an open advisory, code that is evaluated can call out.
 */

const packages = ['expr-eval@2.0.2', 'hyperformula@3.5.0'];
const targets = indicators.filter(({ rule }) => rule.op === 'target');

/** @returns what each scores: a function that goes through so many rows, and answers how many indicators that were */
export async function peers(figures) {
  const require = createRequire(`${await installAside('bench-score', packages)}/`);
  return { 'expr-eval': exprEval(require('expr-eval'), figures), HyperFormula: hyperFormula(require('hyperformula'), figures) };
}

function exprEval({ Parser }, figures) {
  const compiled = targets.map(({ id, rule, full }) => ({
    columns: figures.get(id),
    formula: new Parser().parse(`round(max(${rule.floor}, ${full} - ${rule.slope} * max(0, ${rule.target} - round(done / due * 10000) / 100)) * 100) / 100`),
  }));
  return (rows) => {
    const points = new Float64Array(rows);
    for (const { columns: { done, due }, formula } of compiled) for (let row = 0; row < rows; row += 1) points[row] += formula.evaluate({ done: done[row], due: due[row] });
    return rows * compiled.length;
  };
}

function hyperFormula({ HyperFormula }, figures) {
  return (rows) => {
    const sheet = Array.from({ length: rows }, (_, row) =>
      targets.flatMap(({ id, rule, full }, index) => {
        const { done, due } = figures.get(id);
        const cell = (column) => `${letters(index * 3 + column)}${row + 1}`;
        return [done[row], due[row], `=ROUND(MAX(${rule.floor}, ${full} - ${rule.slope} * MAX(0, ${rule.target} - ROUND(${cell(0)} / ${cell(1)} * 100, 2))), 2)`];
      }),
    );
    const engine = HyperFormula.buildFromArray(sheet, { licenseKey: 'gpl-v3' });
    const last = engine.getCellValue({ sheet: 0, row: rows - 1, col: targets.length * 3 - 1 });
    if (typeof last !== 'number') throw new Error(`HyperFormula answers ${JSON.stringify(last)}`);
    engine.destroy();
    return rows * targets.length;
  };
}

/** The name of a column of a sheet. */
function letters(index) {
  return (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}
