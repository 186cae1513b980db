import { define } from '../../core/define.js';
import { Linli{Name} } from './{name}.js';

define('{name}', Linli{Name});

declare global {
  interface HTMLElementTagNameMap {
    'linli-{name}': Linli{Name};
  }
}
