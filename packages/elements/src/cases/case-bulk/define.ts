import { define } from '../../core/define.js';
import { LinliCaseBulk } from './case-bulk.js';

define('case-bulk', LinliCaseBulk);

declare global {
  interface HTMLElementTagNameMap {
    'linli-case-bulk': LinliCaseBulk;
  }
}
