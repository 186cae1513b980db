import { define } from '../../core/define.js';
import '../deadline/define.js';
import { LinliJointCall } from './joint-call.js';

define('joint-call', LinliJointCall);

declare global {
  interface HTMLElementTagNameMap {
    'linli-joint-call': LinliJointCall;
  }
}
