import '../provider/define.js';
import '../cases/intake-form/define.js';
import type * as Local from './local.js';

export { createClient } from '@linli/client';
export { LinliIntakeForm } from '../cases/intake-form/intake-form.js';
export { LinliProvider } from '../provider/provider.js';

/** Loads what a page without a server needs beside the form: the back end in the browser, and the appeal case type. */
export function loadLocal(): Promise<typeof Local> {
  return import('./local.js');
}
