import { define } from '../../core/define.js';
import '../case-actions/define.js';
import '../case-timeline/define.js';
import '../deadline/define.js';
import '../rating/define.js';
import { LinliCaseTracker } from './case-tracker.js';

define('case-tracker', LinliCaseTracker);

declare global {
  interface HTMLElementTagNameMap {
    'linli-case-tracker': LinliCaseTracker;
  }
}
