import type { FieldsMessages } from '../controls/fields/fields.messages.js';
import type { CoreMessages } from './core.messages.js';

/** Every group of messages, by name. An element adds its own line here; each language must then have it. */
export interface Catalogue {
  core: CoreMessages;
  fields: FieldsMessages;
}
