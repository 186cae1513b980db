/*
 * What runs in the page: each function goes there by its source, so it stands alone but for `deep`, which is put there first.
 */

/** Everything below a node, through shadow roots that are open. */
export function* deep(root) {
  for (const node of root.childNodes) {
    yield node;
    yield* deep(node);
    if (node.shadowRoot) yield* deep(node.shadowRoot);
  }
}

/** Fetches what an implementation ships and mounts its first form; resolves when the probe field is there. */
export async function mountFirst({ style, script, module, ready }) {
  const loaded = (element) => new Promise((resolve, reject) => {
    element.onload = resolve;
    element.onerror = reject;
    document.head.append(element);
  });
  if (style) await loaded(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: style }));
  await loaded(Object.assign(document.createElement('script'), { src: script, type: module ? 'module' : '' }));
  await globalThis.mountAnother({ ready });
}

/** Mounts one more form below the others; resolves when its probe field is there. */
export async function mountAnother({ ready }) {
  const container = document.body.appendChild(document.createElement('section'));
  await globalThis.mountForm(container);
  for (let turn = 0; turn < 200 && !globalThis.pick(container, ready); turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  if (!globalThis.pick(container, ready)) throw new Error(`The form was not mounted: it has no ${ready}`);
}

/** The first element that a selector fits, in a container or the shadow roots in it. */
export function pick(container, selector) {
  for (const node of globalThis.deep(container)) if (node.matches?.(selector)) return node;
  return undefined;
}

/** Milliseconds from a click on a radio button until a field is there, and laid out; or, with `gone`, is no longer. */
export async function reveal({ button, field, gone = false }) {
  const container = document.querySelector('section');
  const done = () => Boolean(globalThis.pick(container, field)?.getClientRects().length) !== gone;
  const control = globalThis.pick(container, button);
  const start = performance.now();
  control.click();
  for (let turn = 0; turn < 1000 && !done(); turn += 1) {
    await (turn < 50 ? undefined : new Promise((resolve) => setTimeout(resolve, 1)));
  }
  void container.offsetHeight;
  const took = performance.now() - start;
  if (!done()) throw new Error(`${field} is still ${gone ? 'there' : 'absent'} after a click on ${button}`);
  return took;
}

/** How many nodes the first form has, and which ids occur more than once within one root. */
export function census() {
  const nodes = [...globalThis.deep(document.body)];
  const ids = nodes.filter((node) => node.id).map((node) => ({ root: node.getRootNode(), id: node.id }));
  const repeated = ids.filter(({ root, id }, index) => ids.findIndex((other) => other.root === root && other.id === id) !== index);
  return { nodes: nodes.length, repeated: repeated.map(({ id }) => id) };
}

/** For each field, the texts that describe its control or a group around it, as one. */
export function described(fields) {
  const container = document.querySelector('section');
  const toldOf = (element) =>
    ['aria-describedby', 'aria-errormessage']
      .flatMap((name) => (element.getAttribute(name) ?? '').split(/\s+/).filter(Boolean))
      .map((id) => element.getRootNode().getElementById(id)?.textContent.trim() ?? '')
      .join(' ');
  const told = (selector) => {
    const texts = [];
    for (let element = globalThis.pick(container, selector); element && element.localName !== 'form'; element = element.parentElement) texts.push(toldOf(element));
    if (texts.length === 0) throw new Error(`There is no ${selector}`);
    return texts.join(' ');
  };
  return Object.fromEntries(fields.map(({ name, selector }) => [name, told(selector)]));
}
