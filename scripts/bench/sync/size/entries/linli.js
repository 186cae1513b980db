export { createClient, httpBackend, idbStore } from '@linli/client';
