import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { holds, lintRouting, routeCase, routingFacts, type RoutingRule } from '@linli/model';
import { cases, fewCases, plainQuestions, questions, rulesOf, times } from './arbitraries.js';
import { calendar, categories, options, organisations, table } from './support.js';

/** The ids of the rules that are said never to fire. */
function dead(rules: RoutingRule[], surroundings: Partial<Parameters<typeof lintRouting>[1]> = {}): string[] {
  const findings = lintRouting(table(rules), { organisations, ...surroundings });
  assert.ok(!findings.some(({ code }) => code === 'too-complex' || code === 'bad-condition'));
  return findings.filter(({ code }) => ['unreachable', 'shadowed', 'same-condition'].includes(code)).map(({ at }) => `rule-${at.slice('/rules/'.length)}`);
}

test('the rule that fires is the first that is valid on the day and holds, and the trace says so', () => {
  fc.assert(
    fc.property(rulesOf(questions), cases, times, (rules, item, now) => {
      const facts = routingFacts(item, { calendar, now });
      const first = rules.find(({ when, validFrom = '', validTo = '9999' }) => validFrom <= facts.time.day && facts.time.day <= validTo && holds(when, facts));
      const checked = table(rules);
      const routing = routeCase(item, checked, { calendar, now });
      assert.equal(routing.rule, first ?? null);
      assert.equal(routing.then, first?.then ?? checked.otherwise);
      assert.deepEqual(routing.trace.map(({ rule }) => rule), rules.map(({ id }) => id));
      assert.deepEqual(routing.trace.filter(({ outcome }) => outcome === 'fired').map(({ rule }) => rule), first ? [first.id] : []);
    }),
  );
});

test('a rule said to be shadowed or unreachable never fires', () => {
  fc.assert(
    fc.property(rulesOf(questions), fc.array(fc.tuple(cases, times), { minLength: 60, maxLength: 60 }), (rules, facts) => {
      const never = dead(rules);
      for (const [item, now] of never.length > 0 ? facts : []) assert.ok(!never.includes(routeCase(item, table(rules), { calendar, now }).rule?.id ?? ''));
    }),
    { numRuns: 300 },
  );
});

test('given the category trees, it never fires for a category of the trees', () => {
  const known = cases.filter(({ category }) => options.categories.includes(category));
  fc.assert(
    fc.property(rulesOf(questions), fc.array(fc.tuple(known, times), { minLength: 60, maxLength: 60 }), (rules, facts) => {
      const never = dead(rules, { categories });
      for (const [item, now] of never.length > 0 ? facts : []) assert.ok(!never.includes(routeCase(item, table(rules), { calendar, now }).rule?.id ?? ''));
    }),
  );
});

test('of rules about categories, areas, hours and channels, exactly those that never fire are named', () => {
  fc.assert(
    fc.property(rulesOf(plainQuestions, []), (rules) => {
      const fired = new Set(fewCases.map(([item, now]) => routeCase(item, table(rules), { calendar, now }).rule?.id));
      assert.deepEqual(dead(rules), rules.map(({ id }) => id).filter((id) => !fired.has(id)));
    }),
    { numRuns: 150 },
  );
});
