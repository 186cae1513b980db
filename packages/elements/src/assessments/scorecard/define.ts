import { define } from '../../core/define.js';
import '../../controls/chart/define.js';
import '../score-explain/define.js';
import { LinliScorecard } from './scorecard.js';

define('scorecard', LinliScorecard);

declare global {
  interface HTMLElementTagNameMap {
    'linli-scorecard': LinliScorecard;
  }
}
