/** How long a slow machine may take, in milliseconds: a little less than a test may. */
const patience = 45_000;

/** Waits until something holds, and answers it. What cannot be looked at yet counts as not holding. */
export async function until<T>(look: () => T | undefined | null | false | Promise<T | undefined | null | false>, what = String(look)): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    let reason: unknown;
    try {
      const found = await look();
      if (found) return found;
    } catch (error) {
      reason = error;
    }
    if (performance.now() > end) throw new Error(`Never came true: ${what}`, { cause: reason });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Waits until what an element shows, and how, has not changed for some frames: until its size was seen and what it awaits at once has come. */
export async function still(element: HTMLElement & { readonly updateComplete: Promise<unknown> }): Promise<void> {
  let before = '';
  let frames = 0;
  await until(async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await element.updateComplete;
    const now = (element.cloneNode() as Element).outerHTML + (element.shadowRoot?.innerHTML ?? '');
    frames = now === before ? frames + 1 : 0;
    before = now;
    return frames >= 3;
  }, `${element.localName} is still`);
}
