import { filesUnder } from './lib/files.mjs';
import { runNodeTests } from './lib/node-tests.mjs';

// The tests of these scripts themselves.
runNodeTests(filesUnder('scripts', '.test.mjs'));
