import Dexie from 'dexie';

const database = new Dexie('bench');
database.version(1).stores({ cases: 'id, updatedAt, [status+updatedAt]' });
const idsOf = (found) => found.map(({ id }) => id);

globalThis.bench = {
  open: () => database.open(),
  async load(cases, chunk = 10_000) {
    await database.open();
    for (let from = 0; from < cases.length; from += chunk) await database.cases.bulkAdd(cases.slice(from, from + chunk).map((item) => ({ ...item, id: `${item.ref.region}/${item.ref.id}` })));
  },
  newest: async () => idsOf(await database.cases.orderBy('updatedAt').reverse().limit(50).toArray()),
  newestOf: async (status) => idsOf(await database.cases.where('[status+updatedAt]').between([status, Dexie.minKey], [status, Dexie.maxKey]).reverse().limit(50).toArray()),
  byId: async ({ region, id }) => idsOf([await database.cases.get(`${region}/${id}`)]),
};
