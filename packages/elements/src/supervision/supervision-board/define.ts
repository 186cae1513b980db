import '../../cases/case-actions/define.js';
import '../../cases/deadline/define.js';
import { define } from '../../core/define.js';
import { LinliSupervisionBoard } from './supervision-board.js';

define('supervision-board', LinliSupervisionBoard);

declare global {
  interface HTMLElementTagNameMap {
    'linli-supervision-board': LinliSupervisionBoard;
  }
}
