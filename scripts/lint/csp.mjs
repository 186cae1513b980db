import { templateText } from './template-text.mjs';

const sinks = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc', 'createContextualFragment']);
const unsafeImports = /^lit(-html)?\/directives\/(unsafe-html|unsafe-svg|style-map)(\.js)?$/;

/** What `default-src 'none'; require-trusted-types-for 'script'` drops or reports on a host's page. */
export const csp = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      sink: '`{{name}}` takes a string for markup: a host with Trusted Types refuses it. Render a template.',
      import: '`{{name}}` writes markup or a style attribute from a string: a strict host refuses it.',
      code: 'Code from a string: a host without `unsafe-eval` refuses it.',
      write: '`document.write` has no place in an element.',
      inline: '`{{found}}` in a template: a host without `unsafe-inline` drops it. Use a style sheet, or `vars()`.',
    },
  },
  create(context) {
    return {
      MemberExpression(node) {
        const name = node.property.name ?? node.property.value;
        if (sinks.has(name)) context.report({ node, messageId: 'sink', data: { name } });
        if (node.object.name === 'document' && /^write(ln)?$/.test(name)) context.report({ node, messageId: 'write' });
      },
      ImportDeclaration(node) {
        const name = node.source.value;
        if (unsafeImports.test(name)) context.report({ node, messageId: 'import', data: { name } });
      },
      CallExpression: (node) => reportCode(context, node),
      NewExpression: (node) => reportCode(context, node),
      TaggedTemplateExpression(node) {
        const inline = ['html', 'svg'].includes(node.tag.name) && /\sstyle=|<style[\s>]|<script[\s>]|\son[a-z]+=|javascript:/i.exec(templateText(node));
        if (inline) context.report({ node, messageId: 'inline', data: { found: inline[0].trim() } });
      },
    };
  },
};

function reportCode(context, node) {
  const { callee, arguments: [first] } = node;
  const isTimer = /^set(Timeout|Interval)$/.test(callee.name) && ['Literal', 'TemplateLiteral'].includes(first?.type);
  if (callee.name === 'eval' || callee.name === 'Function' || isTimer) context.report({ node, messageId: 'code' });
}
