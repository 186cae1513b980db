import { missingMember } from '../lib/floor-apis.mjs';
import { tooNew } from '../lib/floor-syntax.mjs';

/** Methods that Chromium 86 has not got. */
const methods = new Set([
  'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'throwIfAborted', 'isWellFormed', 'toWellFormed',
  'showPopover', 'hidePopover', 'togglePopover', 'checkVisibility', 'showPicker',
]);

/** What a script may not count on: Chromium 86, plain HTTP, Safari 15.4. Asking first (`navigator.locks?.request`) passes. */
export const floorScript = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      api: '`{{name}}` is not to be had in Chromium 86 over plain HTTP. Where it only helps, ask first with `?.`.',
      syntax: 'The oldest promised browsers cannot read this: {{name}}.',
    },
  },
  create(context) {
    return {
      MemberExpression(node) {
        const name = missingMember(node, node.parent) ?? missingMethod(node);
        if (name) context.report({ node, messageId: 'api', data: { name } });
      },
      'Program:exit'(node) {
        for (const name of tooNew(node)) context.report({ loc: { line: 1, column: 0 }, messageId: 'syntax', data: { name } });
      },
    };
  },
};

function missingMethod(node) {
  const isCall = !node.computed && node.parent.callee === node && !node.parent.optional;
  return isCall && methods.has(node.property.name) ? `.${node.property.name}()` : undefined;
}
