import { testsOf } from './lib/files.mjs';
import { runNodeTests } from './lib/node-tests.mjs';

// The model's tests, in Node.
runNodeTests(testsOf('model'));
