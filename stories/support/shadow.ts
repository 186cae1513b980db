import { configure, waitFor, within } from 'storybook/test';

/** How long a story's play may wait for what it expects on a slow machine, in milliseconds. */
const patience = { timeout: 60_000 };
configure({ asyncUtilTimeout: patience.timeout });

/** An element of a story, and queries inside its shadow root. */
export interface Inside<E extends HTMLElement> {
  element: E;
  /** Queries of Testing Library, inside the shadow root. */
  see: ReturnType<typeof within>;
  /** The first match of a selector inside the shadow root, once it is there. */
  find<T extends HTMLElement = HTMLElement>(selector: string): Promise<T>;
}

/** Waits for an element of the story to be drawn, and looks inside it; `path` leads through nested elements, outermost first. */
export async function inside<E extends HTMLElement = HTMLElement>(canvas: HTMLElement, ...path: string[]): Promise<Inside<E>> {
  let scope: ParentNode = canvas;
  let element = canvas;
  for (const selector of path) {
    element = await eventually(() => scope.querySelector<HTMLElement>(selector), selector);
    scope = await eventually(() => element.shadowRoot, `the inside of ${selector}`);
  }
  const root = scope;
  return {
    element: element as E,
    see: within(root as unknown as HTMLElement),
    find: <T extends HTMLElement>(selector: string) => eventually(() => root.querySelector<T>(selector), selector),
  };
}

/** Waits until `look` answers something. */
export function eventually<T>(look: () => T | null | undefined, what: string): Promise<T> {
  return waitFor(() => {
    const found = look();
    if (found === null || found === undefined) throw new Error(`Never seen: ${what}`);
    return found;
  }, patience);
}

/** Waits until an expectation holds. */
export function until(expectation: () => void | Promise<void>): Promise<void> {
  return waitFor(expectation, patience);
}

/** Waits for two frames: what is laid out by its own size has then been measured and drawn again. */
export async function painted(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}
