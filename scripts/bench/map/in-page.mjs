/** These run in the page: they may use nothing of this module. */

export async function prepare({ file, form }) {
  globalThis.data = await globalThis.makeData(file, form);
}

/**
 * Mounts a map, and answers how long it took until the second frame after it was painted, and after it was painted as finely as it
 * will be, in milliseconds.
 */
export async function mount() {
  const started = performance.now();
  const { data } = globalThis;
  globalThis.data = undefined;
  globalThis.map = await globalThis.mount(document.querySelector('main'), data);
  await globalThis.map.painted;
  await globalThis.twoFrames();
  const paint = performance.now() - started;
  if (!globalThis.map.fine) return { paint, fine: paint };
  await globalThis.map.fine;
  await globalThis.twoFrames();
  return { paint, fine: performance.now() - started };
}

/** Until a map says that it has come to rest, if it can tell. */
export async function settle(most) {
  const { map } = globalThis;
  if (map.settled) await Promise.race([map.settled(), new Promise((resolve) => setTimeout(resolve, most))]);
}

export function twoFrames() {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Begins to note when frames come, and tasks that block the page. */
export function watch() {
  const seen = { frames: [performance.now()], moved: 0, blocks: [], stop: false };
  globalThis.seen = seen;
  const note = () => {
    seen.frames.push(performance.now());
    if (!seen.stop) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
  seen.observer = new PerformanceObserver((list) => seen.blocks.push(...list.getEntries().map(({ duration }) => duration)));
  seen.observer.observe({ type: 'longtask' });
}

/** The last movement was made. */
export function moved() {
  globalThis.seen.moved = performance.now();
}

/** Intervals between frames while the map was moved, and tasks over 50 ms until it had come to rest, in milliseconds. */
export function watched() {
  const { seen } = globalThis;
  seen.stop = true;
  seen.blocks.push(...seen.observer.takeRecords().map(({ duration }) => duration));
  seen.observer.disconnect();
  const intervals = seen.frames.slice(1).map((time, index) => ({ time, took: time - seen.frames[index] }));
  return { intervals: intervals.filter(({ time, took }) => time - took < seen.moved).map(({ took }) => took), gaps: intervals.map(({ took }) => took), blocks: seen.blocks };
}

/** Milliseconds of one hit test: the mean of all places, or of those that there was time for. */
export function hitAll({ places, most }) {
  const { map } = globalThis;
  const started = performance.now();
  let tested = 0;
  for (const [x, y] of places) {
    map.hit(x, y);
    tested += 1;
    if (performance.now() - started > most) break;
  }
  return (performance.now() - started) / tested;
}

/** Where known places are on the screen, and what the map says is there. */
export function locate(places) {
  const { map } = globalThis;
  return places.map(({ index, longitude, latitude }) => {
    const [x, y] = map.project(longitude, latitude);
    return { index, x, y };
  });
}

/** The colours of the classes, where the page has its own. */
export const coloursOfPage = () => globalThis.map.colours?.();

export function hitsRight(spots) {
  return spots.filter(({ index, x, y }) => Number(globalThis.map.hit(x, y)) === index).length;
}

/** In a page of its own: the colours of a picture at some spots. */
export async function coloursAt({ picture, spots }) {
  const bitmap = await createImageBitmap(await (await fetch(picture)).blob());
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  return spots.map(({ x, y }) => [...data.subarray((Math.floor(y) * bitmap.width + Math.floor(x)) * 4, (Math.floor(y) * bitmap.width + Math.floor(x)) * 4 + 3)]);
}

/** Milliseconds to parse GeoJSON. */
export async function parse(file) {
  const text = await (await fetch(file)).text();
  const started = performance.now();
  JSON.parse(text);
  return performance.now() - started;
}
