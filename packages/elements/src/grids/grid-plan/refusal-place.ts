import type { RevisionRefusal, RevisionRefusalCode } from '@linli/model';

/** Beside which entry a refusal is said. */
export type RefusalPlace = 'grids' | 'to' | 'line' | 'on' | 'reason' | 'form';

const places: Partial<Record<RevisionRefusalCode, RefusalPlace>> = {
  'no-reason': 'reason',
  'no-day': 'on',
  'not-in-force': 'on',
  'ends-later': 'on',
  'too-early': 'on',
  'unknown-grid': 'grids',
  'other-community': 'grids',
  'no-boundary': 'grids',
  'mixed-crs': 'grids',
  'too-few': 'grids',
  'not-adjacent': 'grids',
  'line-does-not-cut': 'line',
  'line-crosses-itself': 'line',
  'line-unclear': 'line',
  'nothing-to-move': 'line',
  'nothing-left': 'line',
  'cut-in-two': 'line',
  'neighbour-apart': 'line',
};

export function placeOfRefusal({ code }: RevisionRefusal): RefusalPlace {
  return places[code] ?? 'form';
}
