import { define } from '../../core/define.js';
import { LinliGridTree } from './grid-tree.js';

define('grid-tree', LinliGridTree);

declare global {
  interface HTMLElementTagNameMap {
    'linli-grid-tree': LinliGridTree;
  }
}
