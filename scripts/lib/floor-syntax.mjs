import { missingMember } from './floor-apis.mjs';
import { walk } from './walk.mjs';

/** A Rollup plugin: refuses a bundle, dependencies included, with syntax or functions that Chromium 86 has not got. */
export function floorGuard() {
  return {
    name: 'floor-guard',
    renderChunk(code, chunk) {
      const tree = this.parse(code);
      const found = [...tooNew(tree), ...missingApis(tree)];
      if (found.length > 0) this.error(`${chunk.fileName} holds what Chromium 86 has not got: ${found.join(', ')}`);
      return null;
    },
  };
}

function missingApis(tree) {
  const found = new Set();
  walk(tree, (node, parents) => {
    if (node.type === 'MemberExpression') found.add(missingMember(node, parents[parents.length - 1]));
  });
  return [...found].filter(Boolean);
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
