import { define } from '../../core/define.js';
import '../../controls/chart/define.js';
import { LinliRanking } from './ranking.js';

define('ranking', LinliRanking);

declare global {
  interface HTMLElementTagNameMap {
    'linli-ranking': LinliRanking;
  }
}
