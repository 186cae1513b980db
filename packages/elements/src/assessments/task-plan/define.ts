import { define } from '../../core/define.js';
import { LinliTaskPlan } from './task-plan.js';

define('task-plan', LinliTaskPlan);

declare global {
  interface HTMLElementTagNameMap {
    'linli-task-plan': LinliTaskPlan;
  }
}
