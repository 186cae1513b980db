import { conforms } from './support/conforms.js';

conforms('PGlite');
