import { ensureBrowser } from './lib/browser.mjs';
import { testsOf } from './lib/files.mjs';
import { main } from './lib/main.mjs';
import { runNodeTests } from './lib/node-tests.mjs';

// Nothing lost, nothing twice: random schedules on virtual time, then a real browser and real processes that are killed.
await main(async () => {
  await ensureBrowser();
  runNodeTests(testsOf('service').filter((file) => file.includes('/torture/')));
});
