import { createRxDatabase } from 'rxdb/plugins/core';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';

let cases;
const open = async () => {
  const database = await createRxDatabase({ name: 'bench', storage: getRxStorageDexie(), multiInstance: false, eventReduce: true });
  const text = (maxLength) => ({ type: 'string', maxLength });
  const schema = {
    version: 0, primaryKey: 'id', type: 'object', required: ['id', 'updatedAt', 'status'],
    properties: { id: text(60), updatedAt: text(30), createdAt: text(30), status: text(40), ref: { type: 'object' }, title: { type: 'string' } },
    indexes: ['updatedAt', ['status', 'updatedAt']],
  };
  ({ cases } = await database.addCollections({ cases: { schema } }));
};
const idsOf = (found) => found.map(({ id }) => id);
// What a query found is kept in memory and given again while nothing changes; a condition that is another each time, and always true, makes it read.
let asked = 0;
const since = () => new Date(asked++).toISOString();

globalThis.bench = {
  open,
  async load(all, chunk = 2_000) {
    await open();
    for (let from = 0; from < all.length; from += chunk) {
      const { error } = await cases.bulkInsert(all.slice(from, from + chunk).map((item) => ({ ...item, id: `${item.ref.region}/${item.ref.id}` })));
      if (error.length > 0) throw new Error(JSON.stringify(error[0]).slice(0, 500));
    }
  },
  newest: async () => idsOf(await cases.find({ selector: { updatedAt: { $gt: since() } }, sort: [{ updatedAt: 'desc' }], limit: 50 }).exec()),
  newestOf: async (status) => idsOf(await cases.find({ selector: { status, updatedAt: { $gt: since() } }, sort: [{ updatedAt: 'desc' }], limit: 50 }).exec()),
  byId: async ({ region, id }) => idsOf([await cases.findOne(`${region}/${id}`).exec()]),
};
