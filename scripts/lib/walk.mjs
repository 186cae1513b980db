/** Calls `visit(node, parents)` for every node of an ESTree syntax tree, outermost first. */
export function walk(node, visit, parents = []) {
  visit(node, parents);
  const within = [...parents, node];
  for (const [key, value] of Object.entries(node)) {
    if (key === 'parent') continue;
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child.type === 'string') walk(child, visit, within);
    }
  }
}
