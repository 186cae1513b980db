import { define } from '../../core/define.js';
import { LinliOutbox } from './outbox.js';

define('outbox', LinliOutbox);

declare global {
  interface HTMLElementTagNameMap {
    'linli-outbox': LinliOutbox;
  }
}
