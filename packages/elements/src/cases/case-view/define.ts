import { define } from '../../core/define.js';
import '../case-actions/define.js';
import '../case-timeline/define.js';
import '../deadline/define.js';
import '../joint-call/define.js';
import '../rating/define.js';
import { LinliCaseView } from './case-view.js';

define('case-view', LinliCaseView);

declare global {
  interface HTMLElementTagNameMap {
    'linli-case-view': LinliCaseView;
  }
}
