import { addRxPlugin, createRxDatabase } from 'rxdb/plugins/core';
import { RxDBLeaderElectionPlugin } from 'rxdb/plugins/leader-election';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';

globalThis.bench = { addRxPlugin, createRxDatabase, replicateRxCollection, getRxStorageDexie, RxDBLeaderElectionPlugin };
