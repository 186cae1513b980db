import { templateText } from './template-text.mjs';

const attributes = /\s[?.]?(inert|popover|popovertarget|commandfor)(?=[\s=>])/;

/** Attributes in a template that Chromium 86 does not know. */
export const floorMarkup = {
  meta: { type: 'problem', schema: [], messages: { missing: 'Chromium 86 does not know the attribute `{{name}}`.' } },
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        const found = node.tag.name === 'html' && attributes.exec(templateText(node));
        if (found) context.report({ node, messageId: 'missing', data: { name: found[1] } });
      },
    };
  },
};
