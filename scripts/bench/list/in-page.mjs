/** These run in the page: they may use nothing of this module. */

/** Makes what is to be listed, before anything is measured. */
export function prepare({ count, ours }) {
  globalThis.data = globalThis.makeData(count, !ours);
}

/** Mounts a list, and answers how long it took until the second frame after, in milliseconds. */
export function mount() {
  const started = performance.now();
  globalThis.list = globalThis.mount(document.querySelector('main'), globalThis.data);
  return globalThis.twoFrames(started);
}

export async function sort() {
  const started = performance.now();
  globalThis.list.sort();
  return globalThis.twoFrames(started);
}

export async function filter(text) {
  const started = performance.now();
  globalThis.list.filter(text);
  return globalThis.twoFrames(started);
}

export function twoFrames(started) {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - started))));
}

/** Begins to look, in every frame, at points down the list: a point where no row is drawn makes its frame a blank one. */
export function watch() {
  const seen = { frames: 0, blanks: 0, stop: false };
  globalThis.seen = seen;
  const isBlank = (y) => {
    let element = document.elementFromPoint(200, y);
    while (element?.shadowRoot) {
      const inner = element.shadowRoot.elementFromPoint(200, y);
      if (!inner || inner === element) break;
      element = inner;
    }
    const { textContent = '' } = element ?? {};
    return textContent.trim() === '' || textContent.length > 300;
  };
  const look = () => {
    if (seen.stop) return;
    const { top, bottom } = document.querySelector('main').getBoundingClientRect();
    const points = Array.from({ length: 9 }, (_, index) => top + 200 + ((bottom - top - 240) * index) / 8);
    seen.frames += 1;
    if (points.some(isBlank)) seen.blanks += 1;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

export function watched() {
  const { seen } = globalThis;
  seen.stop = true;
  const root = globalThis.list.shadow ?? document;
  const scrolled = Math.max(...Array.from(root.querySelectorAll('*'), ({ scrollTop }) => scrollTop));
  return { frames: seen.frames, blanks: seen.blanks, scrolled };
}
