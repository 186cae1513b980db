import { define } from '../../core/define.js';
import { LinliCaseActions } from './case-actions.js';

define('case-actions', LinliCaseActions);

declare global {
  interface HTMLElementTagNameMap {
    'linli-case-actions': LinliCaseActions;
  }
}
