import { testsOf } from './lib/files.mjs';
import { runNodeTests } from './lib/node-tests.mjs';

// Nothing lost, nothing twice: random schedules on virtual time, then real processes that are killed.
runNodeTests(testsOf('service').filter((file) => file.includes('/torture/')));
