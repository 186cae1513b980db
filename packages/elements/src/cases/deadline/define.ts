import { define } from '../../core/define.js';
import { LinliDeadline } from './deadline.js';

define('deadline', LinliDeadline);

declare global {
  interface HTMLElementTagNameMap {
    'linli-deadline': LinliDeadline;
  }
}
