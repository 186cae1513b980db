import { startService } from '@linli/service/node';
import { actors, caseTypes, countiesOf, organisations } from './matters.mjs';
import { asChild } from './child.mjs';

const plenty = { burst: 10_000_000, perMinute: 10_000_000 };

// The service in a process of its own, as `linli-service` runs it, but for the limits that the public has.
await asChild(async ({ databaseUrl, data, regions }) => {
  const started = await startService({
    port: 0, data, databaseUrl,
    definitions: { regions: countiesOf(regions), caseTypes, organisations },
    developmentActors: actors,
    limits: { rates: { submitCommand: plenty, submitBatch: plenty, other: plenty } },
  });
  const tokens = Object.fromEntries(await Promise.all(Object.keys(actors).map(async (name) => [name, await started.token(name)])));
  return { url: started.url, tokens, close: () => started.close() };
});
