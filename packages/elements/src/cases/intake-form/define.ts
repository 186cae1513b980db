import { define } from '../../core/define.js';
import { LinliIntakeForm } from './intake-form.js';

define('intake-form', LinliIntakeForm);

declare global {
  interface HTMLElementTagNameMap {
    'linli-intake-form': LinliIntakeForm;
  }
}
