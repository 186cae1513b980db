import { CaseSchema } from '../case/case.js';
import { pathsRead } from '../form/condition.js';
import { hasPath } from '../case/lint/schema-path.js';
import { holds, type Condition } from '../form/condition.js';
import type { Finding } from '../text/finding.js';
import { lintTexts } from '../text/lint-text.js';
import { matterFields } from './matter.js';
import { factNames } from './supervision-facts.js';
import type { SupervisionRule } from './triggers.js';

/**
 * What is wrong with supervision rules, for their author. Codes: `duplicate`, `unknown-variable` (what is about a person cannot be
 * read and is unknown), `bad-condition`, `always-the-same` for a rule that looks at nothing, and `missing-translation`.
 */
export function lintSupervisionRules(rules: readonly SupervisionRule[]): Finding[] {
  return [
    ...rules.flatMap(({ id }, index) =>
      rules.findIndex((other) => other.id === id) < index ? [{ code: 'duplicate', at: `/${index}/id`, message: `Rename one of the two that are called “${id}”.` }] : [],
    ),
    ...rules.flatMap(({ when }, index) => lintRule(when, `/${index}/when`, ['light', 'clocks', 'facts'])),
    ...lintTexts(rules),
  ];
}

/** The findings on one rule over a matter. @param roots what it may read beside `case` */
export function lintRule(rule: Condition, at: string, roots: readonly string[]): Finding[] {
  const read = pathsRead(rule);
  const unknown = [...new Set(read)].filter((path) => !isThere(path.split('.'), roots));
  return [
    ...unknown.map((path) => ({ code: 'unknown-variable', at, message: `Nothing is there to be read as “${path}”: name what is known of a matter.` })),
    ...(read.length === 0 ? [{ code: 'always-the-same', at, message: 'This rule looks at nothing: name what it depends on.' }] : []),
    ...(isSound(rule) ? [] : [{ code: 'bad-condition', at, message: 'This rule cannot be evaluated: use the operations of JsonLogic.' }]),
  ];
}

function isThere([root = '', ...rest]: readonly string[], roots: readonly string[]): boolean {
  if (root === 'case') return rest.length > 0 && (matterFields as readonly string[]).includes(rest[0] ?? '') && hasPath(CaseSchema, rest);
  if (!roots.includes(root)) return false;
  if (root === 'light') return rest.length === 0;
  if (root === 'facts') return rest.length === 1 && (factNames as readonly string[]).includes(rest[0] ?? '');
  return rest.length === 2 && ['light', 'passed'].includes(rest[1] ?? '');
}

function isSound(rule: Condition): boolean {
  try {
    holds(rule, {});
    return true;
  } catch {
    return false;
  }
}
