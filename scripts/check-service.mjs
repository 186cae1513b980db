import { testsOf } from './lib/files.mjs';
import { runNodeTests } from './lib/node-tests.mjs';

// The service's tests, in Node, on PGlite and on a real PostgreSQL. Those that kill and wait have a step of their own.
runNodeTests(testsOf('service').filter((file) => !file.includes('/torture/')));
