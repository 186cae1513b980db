import { buildPortal } from './lib/build-steps.mjs';
import { main } from './lib/main.mjs';

// The files of the sample portal, in examples/portal/public.
await main(buildPortal);
