import { walk } from './walk.mjs';

/** A Rollup plugin: refuses a bundle, dependencies included, that holds syntax which Chromium 86 cannot read. */
export function floorSyntax() {
  return {
    name: 'floor-syntax',
    renderChunk(code, chunk) {
      const found = tooNew(this.parse(code));
      if (found.length > 0) this.error(`${chunk.fileName} holds what Chromium 86 cannot read: ${found.join(', ')}`);
      return null;
    },
  };
}

/** Names the syntax in a tree that is newer than Chromium 86. */
export function tooNew(tree) {
  const found = new Set();
  walk(tree, (node, parents) => {
    const name = names[node.type]?.(node, parents);
    if (name) found.add(name);
  });
  return [...found];
}

const inFunction = (parents) => parents.some(({ type }) => /Function/.test(type));

const names = {
  StaticBlock: () => 'static block',
  AwaitExpression: (node, parents) => !inFunction(parents) && 'top-level await',
  BinaryExpression: ({ operator, left }) => operator === 'in' && left.type === 'PrivateIdentifier' && '#private in object',
  Literal: ({ regex }) => regex && ((/[dv]/.test(regex.flags) && `regular expression flag ${regex.flags}`) || (/\(\?<[=!]/.test(regex.pattern) && 'lookbehind')),
  ImportExpression: ({ options }) => options && 'import attributes',
  ImportDeclaration: ({ attributes }) => attributes?.length > 0 && 'import attributes',
};
