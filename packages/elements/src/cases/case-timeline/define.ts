import { define } from '../../core/define.js';
import { LinliCaseTimeline } from './case-timeline.js';

define('case-timeline', LinliCaseTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'linli-case-timeline': LinliCaseTimeline;
  }
}
