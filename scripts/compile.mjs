import { compile } from './lib/build-steps.mjs';
import { main } from './lib/main.mjs';

// TypeScript to modules: all that tests in Node need.
await main(() => compile());
