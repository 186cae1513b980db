import { caseField } from '../../controls/fields/case.js';
import { addControl } from '../../controls/fields/renderers.js';
import { define } from '../../core/define.js';
import { LinliCaseActions } from './case-actions.js';

define('case-actions', LinliCaseActions);
addControl('case', caseField);

declare global {
  interface HTMLElementTagNameMap {
    'linli-case-actions': LinliCaseActions;
  }
}
