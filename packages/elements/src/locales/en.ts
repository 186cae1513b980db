import { registerLocale } from '../core/messages.js';
import { core } from './en/core.js';
import { fields } from './en/fields.js';

registerLocale('en', {
  core,
  fields,
});
