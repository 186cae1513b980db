import { define } from '../../core/define.js';
import '../case-actions/define.js';
import { LinliDuplicates } from './duplicates.js';

define('duplicates', LinliDuplicates);

declare global {
  interface HTMLElementTagNameMap {
    'linli-duplicates': LinliDuplicates;
  }
}
