import { define } from '../../core/define.js';
import { LinliScoreExplain } from './score-explain.js';

define('score-explain', LinliScoreExplain);

declare global {
  interface HTMLElementTagNameMap {
    'linli-score-explain': LinliScoreExplain;
  }
}
