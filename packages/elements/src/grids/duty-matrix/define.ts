import { define } from '../../core/define.js';
import { LinliDutyMatrix } from './duty-matrix.js';

define('duty-matrix', LinliDutyMatrix);

declare global {
  interface HTMLElementTagNameMap {
    'linli-duty-matrix': LinliDutyMatrix;
  }
}
