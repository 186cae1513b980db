import { createCollection, localOnlyCollectionOptions } from '@tanstack/db';
import { startOfflineExecutor } from '@tanstack/offline-transactions';

globalThis.bench = { createCollection, localOnlyCollectionOptions, startOfflineExecutor };
