import { pointerStep } from '../../record/pointer.js';
import type { Finding } from '../../text/finding.js';
import { compareExact } from '../exact/exact.js';
import type { Scheme } from '../scheme.js';
import { duplicates, fault, nodesOf } from './nodes.js';

/** The classes of organisations: what each says otherwise is about indicators that there are, and has an effect. */
export function lintGroups(scheme: Scheme): Finding[] {
  const nodes = new Map(nodesOf(scheme).map((node) => [node.indicator.id, node] as const));
  const names = (record: object | undefined, at: string, alsoTotal = false): Finding[] =>
    Object.keys(record ?? {}).flatMap((id) => fault(!nodes.has(id) && !(alsoTotal && id === 'total'), 'unknown-indicator', `${at}${pointerStep(id)}`, `No indicator is called “${id}”: name one of the scheme.`));
  return [
    ...fault(scheme.groups.length === 0, 'no-group', '/groups', 'Add a group: every organisation is compared within one.'),
    ...duplicates(scheme.groups.map(({ id }, index) => ({ id, at: `/groups/${index}/id` }))),
    ...scheme.groups.flatMap(({ full, targets = {}, coefficients = {} }, index) => {
      const at = `/groups/${index}`;
      return [
        ...names(full, `${at}/full`),
        ...names(targets, `${at}/targets`),
        ...names(coefficients, `${at}/coefficients`, true),
        ...Object.keys(targets).flatMap((id) => {
          const rule = nodes.get(id)?.indicator.rule;
          const uses = rule?.op === 'target' || rule?.op === 'proportional' || (rule?.op === 'relative' && rule.base === 'target');
          return fault(nodes.has(id) && !uses, 'target-not-used', `${at}/targets${pointerStep(id)}`, `The rule of “${id}” has no target: leave this one out.`);
        }),
        ...Object.entries(coefficients).flatMap(([id, factor]) => fault(compareExact(factor, 0) <= 0, 'bad-coefficient', `${at}/coefficients${pointerStep(id)}`, 'Give what the points are multiplied by, above 0.')),
      ];
    }),
  ];
}
