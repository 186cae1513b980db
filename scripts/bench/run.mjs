const benches = {
  form: async () => (await import('./form/run.mjs')).benchForm(),
  lights: async () => (await import('./lights/run.mjs')).benchLights(),
  list: async () => (await import('./list/run.mjs')).benchList(),
  map: async () => (await import('./map/run.mjs')).benchMap(),
  plan: async () => (await import('./plan/run.mjs')).benchPlan(),
  score: async () => (await import('./score/run.mjs')).benchScore(),
  sync: async () => (await import('./sync/run.mjs')).benchSync(),
};

const name = process.argv[2];
if (!benches[name]) {
  console.error(`Say which benchmark to run: ${Object.keys(benches).join(' or ')}`);
  process.exit(2);
}
await benches[name]();
