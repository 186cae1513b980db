import { define } from '../../core/define.js';
import { LinliCaseExport } from './case-export.js';

define('case-export', LinliCaseExport);

declare global {
  interface HTMLElementTagNameMap {
    'linli-case-export': LinliCaseExport;
  }
}
