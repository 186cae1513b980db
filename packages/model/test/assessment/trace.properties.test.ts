import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exactOf, evaluateExpression, explainScore, explainScores, locales, roundExact, scoreAll, exactText, traceTable, traceText } from '@linli/model';
import { worldFrom } from './scoring-worlds.js';
import { compare, parseQ, recompute } from './trace-support.js';

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

test('every score, worked out again from its own text in each language, is the score', () => {
  const checked = { scores: 0, totals: 0 };
  fc.assert(fc.property(seeds, (seed) => {
    const { scheme, data } = worldFrom(seed);
    const explain = explainScores(scheme, data);
    for (const card of scoreAll(scheme, data)) {
      const subjects = [...card.scores.map(({ indicator, points }) => [indicator, points] as const), ['total', card.total] as const];
      for (const [subject, points] of subjects) {
        const trace = explain(card.organisation, subject);
        assert.equal(trace.result, points);
        if (points === null) continue;
        for (const locale of locales) {
          const lines = traceText(trace, locale);
          assert.equal(compare(recompute(lines)!, parseQ(points)), 0, `${seed} ${card.organisation} ${subject}\n${lines.join('\n')}`);
        }
        checked[subject === 'total' ? 'totals' : 'scores']++;
      }
    }
  }), { numRuns: 150 });
  assert.ok(checked.scores > 2000 && checked.totals > 40, JSON.stringify(checked));
});

test('a trace as data: every line follows from those before it, and the last is the score', () => {
  fc.assert(fc.property(seeds, (seed) => {
    const { scheme, data } = worldFrom(seed, true);
    for (const card of scoreAll(scheme, data)) {
      for (const subject of [...card.scores.map(({ indicator }) => indicator), 'total']) {
        const { lines, result } = explainScore(scheme, data, card.organisation, subject);
        const scope = new Map<string, ReturnType<typeof exactOf>>();
        for (const { id, expression, exact, rounding, value } of lines) {
          if (expression !== null) assert.equal(exactText(evaluateExpression(expression, scope)), exact);
          assert.equal(exactText(roundExact(exact, rounding)), value);
          scope.set(id, exactOf(value));
        }
        if (result !== null) assert.equal(lines[lines.length - 1]!.value, result);
      }
    }
  }), { numRuns: 25 });
});

test('a table has a row for every line, of as many cells as columns', () => {
  fc.assert(fc.property(seeds, fc.constantFrom(...locales), (seed, locale) => {
    const { scheme, data } = worldFrom(seed);
    const trace = explainScore(scheme, data, data.assessed[0]!.organisation, 'total');
    const { columns, rows, notes } = traceTable(trace, locale);
    assert.equal(rows.length, trace.lines.length);
    assert.ok(rows.every((row) => row.length === columns.length && row[1] !== '' && row[2] !== '' && row[3] !== ''));
    assert.equal(notes.length, trace.lines.filter(({ note }) => note).length);
  }), { numRuns: 30 });
});
