import '../sync/outbox/define.js';
import '../sync/sync-status/define.js';
