/** Members that Chromium 86 has not got, or not on a page over plain HTTP. */
const members = new Map([
  ['AbortSignal', ['any', 'timeout']],
  ['Array', ['fromAsync']],
  ['Map', ['groupBy']],
  ['Object', ['groupBy', 'hasOwn']],
  ['Promise', ['try', 'withResolvers']],
  ['URL', ['canParse', 'parse']],
  ['crypto', ['randomUUID', 'subtle']],
  ['navigator', ['clipboard', 'locks', 'serviceWorker']],
]);

/** The name of what a member expression counts on and the floor lacks; `undefined` where there is no such thing, or it asks first. */
export function missingMember(node, parent) {
  const owner = node.object.name ?? node.object.property?.name;
  const isMissing = members.get(owner)?.includes(node.property.name);
  return isMissing && isCountedOn(node, parent) ? `${owner}.${node.property.name}` : undefined;
}

/** Called, or gone on from, as if it were there: `a.b()`, `a.b.c`, and not `a.b?.c`, `const b = a.b`, `if (a.b)`. */
function isCountedOn(node, parent) {
  return (parent.callee === node || parent.object === node) && !parent.optional;
}
