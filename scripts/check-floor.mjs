import { launchFloorBrowser } from './lib/floor.mjs';
import { main } from './lib/main.mjs';
import { smokePortal } from './lib/portal-smoke.mjs';

// The same in Chromium 86, the oldest browser that Linli promises.
await main(() => smokePortal('floor', launchFloorBrowser));
