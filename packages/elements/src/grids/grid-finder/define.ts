import { define } from '../../core/define.js';
import { LinliGridFinder } from './grid-finder.js';

define('grid-finder', LinliGridFinder);

declare global {
  interface HTMLElementTagNameMap {
    'linli-grid-finder': LinliGridFinder;
  }
}
