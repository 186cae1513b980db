import { define } from '../core/define.js';
import { LinliProvider } from './provider.js';

define('provider', LinliProvider);

declare global {
  interface HTMLElementTagNameMap {
    'linli-provider': LinliProvider;
  }
}
