import './elements.js';
import '../locales/zh-Hant.js';
import '../locales/en.js';

export { appeal, replay } from '@linli/model';
export { createClient, LinliError, localBackend } from '@linli/client';
export * from '../index.js';
