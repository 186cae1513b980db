import type { MapStyle } from './map.types.js';

/** What a map looks like until it is told. */
export const plain: MapStyle = {
  line: 'rgba(255,255,255,.8)',
  hover: { colour: '#1d2530', width: 1.5 },
  focus: { colour: '#1d2530', width: 2, halo: '#ffd24d' },
  selected: { colour: '#1f5fbf', width: 3 },
  font: '12px sans-serif',
  text: '#1d2530',
  textHalo: '#ffffff',
  mark: '#1f5fbf',
  markText: '#ffffff',
};
