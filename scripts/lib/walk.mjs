/** Calls `visit(node, parents)` for every node of an ESTree syntax tree, outermost first. */
export function walk(node, visit, parents = []) {
  visit(node, parents);
  const within = [...parents, node];
  for (const child of Object.values(node).flat()) {
    if (child && typeof child.type === 'string') walk(child, visit, within);
  }
}
