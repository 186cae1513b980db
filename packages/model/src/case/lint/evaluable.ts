import { evaluate, pathsRead, type Condition } from '../../form/condition.js';

/**
 * Whether every operation in a rule is one of JsonLogic's, in whichever branch it stands. An object of several members is no
 * operation but a value, kept as it is: a rule within it would never be evaluated.
 */
export function isEvaluable(rule: Condition): boolean {
  if (typeof rule !== 'object' || rule === null) return true;
  if (isList(rule)) return rule.every(isEvaluable);
  const members = Object.values(rule);
  if (members.length !== 1) return members.every((member) => pathsRead(member).length === 0);
  return isOperation(rule) && members.every(isEvaluable);
}

function isOperation(rule: Condition): boolean {
  try {
    evaluate(rule, {});
    return true;
  } catch (error) {
    // Other data may be what it can be worked out from; another operation it will not have.
    return error instanceof TypeError;
  }
}

function isList(rule: Condition): rule is readonly Condition[] {
  return Array.isArray(rule);
}
