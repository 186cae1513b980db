import { text } from '../../../text/text.js';
import type { CaseType } from '../../case-type.js';
import { sharedNotices } from '../shared/notices.js';
import { categories } from './categories.js';
import { clocksFor } from './clocks.js';
import { closing } from './closing.js';
import { form } from './form.js';
import { handlingFor } from './handling.js';
import { intakeFor } from './intake.js';
import { notices } from './notices.js';
import { appealPresets, type AppealPreset } from './presets.js';
import { severalFor } from './several.js';
import { statuses } from './statuses.js';
import { words } from './words.js';

/**
 * 12345 appeal: from the first word of a citizen to an answer that was verified, called back on and rated; with the limits of a
 * city, see {@link appealPresets}.
 */
export function appealFor(preset: AppealPreset): CaseType {
  const transitions = [...intakeFor(preset), ...handlingFor(preset), ...closing, ...severalFor(preset)];
  const clocks = clocksFor(preset);
  return {
    id: 'appeal',
    version: 1,
    label: text('12345 诉求', '12345 訴求', '12345 appeal'),
    receiptPrefix: 'SQ',
    form,
    projection: { title: 'subject', category: 'category', place: 'place', name: 'name', phone: 'phone', confidential: 'confidential' },
    categories,
    statuses,
    transitions,
    clocks,
    notices: [...notices, ...sharedNotices(words, transitions, clocks)],
  };
}

/** The appeal with the limits of the first preset. */
export const appeal: CaseType = appealFor(appealPresets[0] as AppealPreset);
