import MagicString from 'magic-string';
import { walk } from './walk.mjs';

/** A Rollup plugin: collapses white space in `html`, `svg` and `css` templates, where it means nothing. */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code) {
      if (!/\b(html|svg|css)\s*`/.test(code)) return null;
      const result = new MagicString(code);
      walk(this.parse(code), (node) => {
        const shorten = node.type === 'TaggedTemplateExpression' && shorteners[node.tag.name];
        if (!shorten || /<(pre|textarea)\b/.test(code.slice(node.start, node.end))) return;
        for (const { start, end } of node.quasi.quasis) {
          if (start < end) result.update(start, end, shorten(code.slice(start, end)));
        }
      });
      return { code: result.toString(), map: result.generateMap({ hires: true }) };
    },
  };
}

/** One space stays between tags: between inline elements it shows. */
const shortenMarkup = (text) => text.replace(/\s+/g, ' ');

const shortenStyles = (text) =>
  text
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}');

const shorteners = { html: shortenMarkup, svg: shortenMarkup, css: shortenStyles };
