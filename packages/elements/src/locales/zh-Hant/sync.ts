import type { Catalogue } from '../../core/catalogue.js';
import { registerLocale, type SyncGroup } from '../../core/messages.js';
import { outbox } from './outbox.js';
import { syncStatus } from './sync-status.js';

const words: Pick<Catalogue, SyncGroup> = {
  outbox,
  syncStatus,
};

registerLocale('zh-Hant', words);
