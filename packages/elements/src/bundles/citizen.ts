import './citizen-elements.js';
import '../locales/zh-Hant/citizen.js';
import '../locales/en/citizen.js';

export { createClient, LinliError } from '@linli/client';
export * from '../citizen.js';
