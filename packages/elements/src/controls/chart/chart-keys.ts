import type { ChartKind, ChartSpot } from './chart.types.js';

export interface SpotBounds {
  kind: ChartKind;
  rows: number;
  series: number;
}

/**
 * Where a key takes the cursor; `undefined` when the key is not ours. Rows lie side by side in a trend and around a radar, one below
 * the other in bars and ranges; series lie across.
 */
export function moveSpot({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, { row, series }: ChartSpot, { kind, rows, series: count }: SpotBounds): ChartSpot | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  if (key === 'Home') return { row: 0, series };
  if (key === 'End') return { row: rows - 1, series };
  const across = kind === 'trend' || kind === 'radar';
  const [before, after, less, more] = across ? ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] : ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
  const step = Number(key === after) - Number(key === before);
  if (step !== 0) return { row: kind === 'radar' ? (row + step + rows) % rows : Math.min(Math.max(row + step, 0), rows - 1), series };
  const turn = Number(key === more) - Number(key === less);
  if (turn === 0 || count < 2) return undefined;
  return { row, series: (series + turn + count) % count };
}
