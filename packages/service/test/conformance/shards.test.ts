import { conforms } from './support/conforms.js';

conforms('four shards');
