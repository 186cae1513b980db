import '../provider/define.js';
import '../cases/intake-form/define.js';

export { createClient, localBackend } from '@linli/client';
export { appeal } from '@linli/model';
export { LinliIntakeForm } from '../cases/intake-form/intake-form.js';
