import Dexie from 'dexie';

globalThis.bench = { Dexie };
