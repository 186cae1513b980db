import { tooNew } from '../lib/floor-syntax.mjs';

/** Members that Chromium 86 has not got, or not on a page over plain HTTP. */
const members = new Map([
  ['AbortSignal', ['any', 'timeout']],
  ['Array', ['fromAsync']],
  ['Map', ['groupBy']],
  ['Object', ['groupBy', 'hasOwn']],
  ['Promise', ['try', 'withResolvers']],
  ['URL', ['canParse', 'parse']],
  ['crypto', ['randomUUID', 'subtle']],
  ['navigator', ['clipboard', 'locks', 'serviceWorker']],
]);

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
        const name = missing(node);
        if (name && !isAsked(node)) context.report({ node, messageId: 'api', data: { name } });
      },
      'Program:exit'(node) {
        for (const name of tooNew(node)) context.report({ loc: { line: 1, column: 0 }, messageId: 'syntax', data: { name } });
      },
    };
  },
};

function missing(node) {
  const name = node.property.name;
  const owner = node.object.name ?? node.object.property?.name;
  if (members.get(owner)?.includes(name)) return `${owner}.${name}`;
  return !node.computed && node.parent.callee === node && methods.has(name) ? `.${name}()` : undefined;
}

/** `a.b?.c`, `a.b?.()`, `typeof a.b`, `'x' in a.b`, `if (a.b)`: the code goes on where it is absent. */
function isAsked({ parent }) {
  return parent.optional === true || ['UnaryExpression', 'IfStatement', 'LogicalExpression', 'ConditionalExpression'].includes(parent.type);
}
