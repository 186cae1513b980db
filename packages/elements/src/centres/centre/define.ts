import { define } from '../../core/define.js';
import { LinliCentre } from './centre.js';

define('centre', LinliCentre);

declare global {
  interface HTMLElementTagNameMap {
    'linli-centre': LinliCentre;
  }
}
