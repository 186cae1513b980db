import { tooNew } from '../lib/floor-syntax.mjs';

/** Static members that Chromium 86 has not got, or not on a page over plain HTTP. */
const statics = {
  AbortSignal: ['any', 'timeout'],
  Array: ['fromAsync'],
  Object: ['hasOwn', 'groupBy'],
  Map: ['groupBy'],
  Promise: ['withResolvers', 'try'],
  Symbol: ['dispose', 'asyncDispose'],
  URL: ['canParse', 'parse'],
  crypto: ['randomUUID', 'subtle'],
  navigator: ['clipboard', 'locks', 'serviceWorker'],
};

/** Methods that Chromium 86 has not got, by names that nothing else bears. */
const methods = new Set([
  'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'throwIfAborted', 'isWellFormed', 'toWellFormed',
  'showPopover', 'hidePopover', 'togglePopover', 'checkVisibility', 'setHTML', 'setHTMLUnsafe', 'replaceChildren.all', 'showPicker',
]);

const globalNames = new Set(['structuredClone', 'reportError', 'scheduler', 'navigation', 'CSSContainerRule', 'Temporal', 'WeakRefRegistry']);

/**
 * What the browser floor lacks: Chromium 86 on plain HTTP, Safari 15.4. Optional chaining (`navigator.locks?.request`) and
 * `typeof` count as asking first, and pass.
 */
export const floor = {
  meta: { type: 'problem', schema: [], messages: { api: '`{{name}}` is not to be had in Chromium 86 over plain HTTP.', syntax: 'Chromium 86 cannot read this: {{name}}.' } },
  create(context) {
    const report = (node, name) => context.report({ node, messageId: 'api', data: { name } });
    return {
      MemberExpression(node) {
        const name = node.property.name;
        if (isAsked(node)) return;
        if (statics[objectName(node)]?.includes(name)) report(node, `${objectName(node)}.${name}`);
        else if (!node.computed && node.parent.callee === node && methods.has(name)) report(node, `.${name}()`);
      },
      Identifier(node) {
        if (globalNames.has(node.name) && isGlobalUse(context, node)) report(node, node.name);
      },
      Program(node) {
        for (const name of tooNew(withoutParents(node))) context.report({ node, messageId: 'syntax', data: { name } });
      },
    };
  },
};
