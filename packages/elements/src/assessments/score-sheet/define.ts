import { define } from '../../core/define.js';
import { LinliScoreSheet } from './score-sheet.js';

define('score-sheet', LinliScoreSheet);

declare global {
  interface HTMLElementTagNameMap {
    'linli-score-sheet': LinliScoreSheet;
  }
}
