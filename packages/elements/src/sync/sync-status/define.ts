import { define } from '../../core/define.js';
import { LinliSyncStatus } from './sync-status.js';

define('sync-status', LinliSyncStatus);

declare global {
  interface HTMLElementTagNameMap {
    'linli-sync-status': LinliSyncStatus;
  }
}
