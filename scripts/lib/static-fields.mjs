import MagicString from 'magic-string';
import { walk } from './walk.mjs';

/**
 * A Rollup plugin: writes `static { this.styles = …; }`, which is how TypeScript emits a static property, as
 * `static styles = …;`. Chromium 86 knows static fields, and static blocks not.
 */
export function staticFields() {
  return {
    name: 'static-fields',
    transform(code) {
      if (!code.includes('static {')) return null;
      const result = new MagicString(code);
      walk(this.parse(code), (node) => {
        const set = node.type === 'StaticBlock' && node.body.length === 1 && node.body[0].expression;
        if (!set || set.operator !== '=' || set.left.object?.type !== 'ThisExpression' || set.left.computed) return;
        result.update(node.start, set.right.start, `static ${set.left.property.name} = `).update(set.right.end, node.end, ';');
      });
      return { code: result.toString(), map: result.generateMap({ hires: true }) };
    },
  };
}
