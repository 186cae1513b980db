import { conforms } from './support/conforms.js';

conforms('PostgreSQL');
