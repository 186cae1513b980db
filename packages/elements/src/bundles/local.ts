export { localBackend } from '@linli/client';
export { appeal } from '@linli/model';
