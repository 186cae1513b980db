import { templateText } from './template-text.mjs';

/** What Chromium 86 drops from a style sheet, and what would not follow the host's size. */
const missing = [
  [/:has\(/, ':has()'],
  [/:is\(/, ':is()'],
  [/:where\(/, ':where()'],
  [/@layer\b/, '@layer'],
  [/@container\b/, '@container'],
  [/@scope\b/, '@scope'],
  [/\bcolor-mix\(/, 'color-mix()'],
  [/\blight-dark\(/, 'light-dark()'],
  [/\boklch\(/, 'oklch()'],
  [/(^|[;{\s])aspect-ratio\s*:/, 'aspect-ratio'],
  [/(^|[;{\s])inset\s*:/, 'inset'],
  [/\d(svh|dvh|lvh|cqw|cqi)\b/, 'dynamic and container units'],
  [/[{;}]\s*&/, 'nesting'],
  [/\d(rem)\b/, 'rem (sizes are em of --linli-font-size)'],
];

export const floorStyles = {
  meta: { type: 'problem', schema: [], messages: { missing: 'Not in a style sheet of ours: {{name}}.' } },
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        if (node.tag.name !== 'css') return;
        const text = templateText(node).replace(/\/\*[^]*?\*\//g, '');
        for (const [pattern, name] of missing) {
          if (pattern.test(text)) context.report({ node, messageId: 'missing', data: { name } });
        }
      },
    };
  },
};
