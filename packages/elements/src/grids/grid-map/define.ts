import { define } from '../../core/define.js';
import { LinliGridMap } from './grid-map.js';

define('grid-map', LinliGridMap);

declare global {
  interface HTMLElementTagNameMap {
    'linli-grid-map': LinliGridMap;
  }
}
