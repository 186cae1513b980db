import { launchBrowser } from './lib/launch.mjs';
import { main } from './lib/main.mjs';
import { smokePortal } from './lib/portal-smoke.mjs';

// The sample portal, driven through its pages in a present Chromium.
await main(() => smokePortal('portal', launchBrowser));
