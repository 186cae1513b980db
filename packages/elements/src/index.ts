export * from './core/contexts.js';
export { define } from './core/define.js';
export { LinliElement } from './core/linli-element.js';
export { registerLocale } from './core/messages.js';
export type { Catalogue } from './core/catalogue.js';
export { LinliProvider } from './provider/provider.js';
export * from './provider/provider.types.js';
