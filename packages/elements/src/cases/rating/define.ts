import { define } from '../../core/define.js';
import { LinliRating } from './rating.js';

define('rating', LinliRating);

declare global {
  interface HTMLElementTagNameMap {
    'linli-rating': LinliRating;
  }
}
