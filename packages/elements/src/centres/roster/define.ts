import { define } from '../../core/define.js';
import { LinliRoster } from './roster.js';

define('roster', LinliRoster);

declare global {
  interface HTMLElementTagNameMap {
    'linli-roster': LinliRoster;
  }
}
