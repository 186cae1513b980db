import { Queue } from 'workbox-background-sync';

globalThis.bench = { Queue };
