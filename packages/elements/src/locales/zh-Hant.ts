import { registerLocale } from '../core/messages.js';
import { core } from './zh-Hant/core.js';
import { fields } from './zh-Hant/fields.js';

registerLocale('zh-Hant', {
  core,
  fields,
});
