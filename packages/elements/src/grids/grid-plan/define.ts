import { define } from '../../core/define.js';
import '../grid-map/define.js';
import { LinliGridPlan } from './grid-plan.js';

define('grid-plan', LinliGridPlan);

declare global {
  interface HTMLElementTagNameMap {
    'linli-grid-plan': LinliGridPlan;
  }
}
