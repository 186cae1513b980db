import PouchDB from 'pouchdb-browser';
import find from 'pouchdb-find';

globalThis.bench = PouchDB.plugin(find);
