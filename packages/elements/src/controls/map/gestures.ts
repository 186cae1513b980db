import type { GestureHandlers, GestureMode, Spot } from './map.types.js';
import type { PolygonMap } from './polygon-map.js';

/** A press that moves further than this, in CSS pixels, is a drag. */
const slack = 4;
/** Wheel pixels that double the scale; a pinch on a trackpad comes as small ones with Ctrl. */
const wheelDouble = 300;
const pinchDouble = 60;
const lineHeight = 16;

/**
 * Mouse, finger and pen on a map: drag, wheel, pinch, double click, hover and pick. In the mode `shared` the page keeps the plain wheel
 * and the single finger. Returns what takes it all off again.
 */
export function attachGestures(host: HTMLElement, map: PolygonMap, handlers: GestureHandlers, mode: GestureMode = 'shared'): () => void {
  const pointers = new Map<number, Spot>();
  let start: Spot | undefined;
  let isDrag = false;
  let hovered = -1;
  const isShared = mode === 'shared';

  const spotOf = (event: MouseEvent): Spot => {
    const { left, top } = host.getBoundingClientRect();
    return { x: event.clientX - left - host.clientLeft, y: event.clientY - top - host.clientTop };
  };
  const hover = (index: number, spot: Spot) => {
    if (index === hovered) return;
    hovered = index;
    handlers.onHover?.(index, spot);
  };
  /** Whether this finger scrolls the page. */
  const isPages = (event: PointerEvent) => isShared && event.pointerType === 'touch' && pointers.size < 2;

  function down(event: PointerEvent) {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    const spot = spotOf(event);
    pointers.set(event.pointerId, spot);
    if (pointers.size > 1) isDrag = true;
    else {
      start = spot;
      isDrag = false;
    }
  }

  function move(event: PointerEvent) {
    const spot = spotOf(event);
    const before = pointers.get(event.pointerId);
    if (!before) {
      if (event.pointerType === 'mouse') hover(map.hitTest(spot.x, spot.y), spot);
      return;
    }
    if (!isDrag && start && Math.hypot(spot.x - start.x, spot.y - start.y) > slack && !isPages(event)) {
      isDrag = true;
      host.setPointerCapture(event.pointerId);
      hover(-1, spot);
    }
    if (!isDrag || isPages(event)) return;
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    pointers.set(event.pointerId, spot);
    if (!other) {
      map.panBy(spot.x - before.x, spot.y - before.y);
      return;
    }
    map.panBy((spot.x - before.x) / 2, (spot.y - before.y) / 2);
    const span = Math.hypot(before.x - other.x, before.y - other.y);
    if (span > 0) map.zoomBy(Math.hypot(spot.x - other.x, spot.y - other.y) / span, (spot.x + other.x) / 2, (spot.y + other.y) / 2);
  }

  function up(event: PointerEvent) {
    pointers.delete(event.pointerId);
  }

  function cancel(event: PointerEvent) {
    if (isPages(event) && pointers.has(event.pointerId)) handlers.onHint?.('touch');
    pointers.delete(event.pointerId);
  }

  function leave(event: PointerEvent) {
    if (event.pointerType === 'mouse') hover(-1, spotOf(event));
  }

  function click(event: MouseEvent) {
    if (isDrag) return;
    const spot = spotOf(event);
    const cluster = handlers.onCluster && map.clusterAt(spot.x, spot.y);
    if (cluster) handlers.onCluster?.(cluster);
    else handlers.onPick?.(map.hitTest(spot.x, spot.y), spot, event.ctrlKey || event.metaKey || event.shiftKey);
  }

  function doubleClick(event: MouseEvent) {
    const spot = spotOf(event);
    event.preventDefault();
    map.zoomBy(event.shiftKey ? 0.5 : 2, spot.x, spot.y);
  }

  function wheel(event: WheelEvent) {
    const isPinch = event.ctrlKey || event.metaKey;
    if (isShared && !isPinch) {
      handlers.onHint?.('wheel');
      return;
    }
    event.preventDefault();
    const spot = spotOf(event);
    const pixels = event.deltaY * (event.deltaMode === 0 ? 1 : lineHeight);
    // A wheel that clicks sends a hundred pixels at once, with Ctrl too.
    const double = isPinch && Math.abs(pixels) < 50 ? pinchDouble : wheelDouble;
    map.zoomBy(2 ** (-pixels / double), spot.x, spot.y);
  }

  /** Two fingers are ours: else the page would scroll with them, and take them away. */
  function touch(event: TouchEvent) {
    if (event.touches.length > 1 && event.cancelable) event.preventDefault();
  }

  const listeners: [string, (event: never) => void, AddEventListenerOptions?][] = [
    ['pointerdown', down],
    ['pointermove', move],
    ['pointerup', up],
    ['pointercancel', cancel],
    ['pointerleave', leave],
    ['click', click],
    ['dblclick', doubleClick],
    ['wheel', wheel, { passive: false }],
    ['touchstart', touch, { passive: false }],
    ['touchmove', touch, { passive: false }],
  ];
  host.style.touchAction = isShared ? 'pan-x pan-y' : 'none';
  for (const [type, listener, options] of listeners) host.addEventListener(type, listener as EventListener, options);
  return () => {
    host.style.touchAction = '';
    for (const [type, listener, options] of listeners) host.removeEventListener(type, listener as EventListener, options);
  };
}
