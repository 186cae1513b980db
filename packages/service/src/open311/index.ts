export { defaultServices } from './default-services.js';
export { open311Routes, type Open311Options } from './routes.js';
export type { Open311Definitions, ServiceRequest } from './service-request.js';
export type { Open311Service } from './services.js';
