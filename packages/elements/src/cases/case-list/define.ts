import { define } from '../../core/define.js';
import { LinliCaseList } from './case-list.js';

define('case-list', LinliCaseList);

declare global {
  interface HTMLElementTagNameMap {
    'linli-case-list': LinliCaseList;
  }
}
