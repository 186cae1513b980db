import PouchDB from 'pouchdb-browser';
import find from 'pouchdb-find';

PouchDB.plugin(find);
const database = new PouchDB('bench', { adapter: 'idb', auto_compaction: false });
const idsOf = ({ docs }) => docs.map(({ _id }) => _id);

globalThis.bench = {
  open: () => database.info(),
  async load(cases, chunk = 2_000) {
    for (let from = 0; from < cases.length; from += chunk) await database.bulkDocs(cases.slice(from, from + chunk).map((item) => ({ ...item, _id: `${item.ref.region}/${item.ref.id}` })));
  },
  /** An index is made by the first query that needs it, so it is asked for before. */
  async index() {
    await database.createIndex({ index: { fields: ['updatedAt'], ddoc: 'updated', name: 'updated' } });
    await database.createIndex({ index: { fields: ['status', 'updatedAt'], ddoc: 'status', name: 'status' } });
    await globalThis.bench.newest();
    await globalThis.bench.newestOf('handling');
  },
  newest: async () => idsOf(await database.find({ selector: { updatedAt: { $gt: null } }, sort: [{ updatedAt: 'desc' }], limit: 50, use_index: 'updated' })),
  newestOf: async (status) => idsOf(await database.find({ selector: { status, updatedAt: { $gt: null } }, sort: [{ status: 'desc' }, { updatedAt: 'desc' }], limit: 50, use_index: 'status' })),
  byId: async ({ region, id }) => [(await database.get(`${region}/${id}`))._id],
};
