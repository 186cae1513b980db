import type { FieldOf } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import type { Guard } from '../../case-type.js';

/** What shows it, in words; attachments may stand in its place. */
export const evidence: FieldOf<'longText'> = {
  kind: 'longText',
  name: 'evidence',
  label: text('依据', '依據', 'What shows it'),
  hint: text('写明依据，或者附上材料。', '寫明依據，或者附上材料。', 'In words, or as attachments.'),
  maxLength: 1000,
};

/** Either must be given. For a step with the fields `evidence` and `attachments`. */
export function evidenceGiven(message: Guard['message']): Guard {
  return { code: 'no-evidence', when: { or: [{ var: 'args.evidence' }, { var: 'args.attachments' }] }, message };
}
