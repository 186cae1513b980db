import type { Choice } from '../../../form/definition.js';
import { text } from '../../../text/text.js';

/** The three kinds of mediation that a centre links (三调对接). */
export const tracks: Choice[] = [
  { value: 'people', label: text('人民调解', '人民調解', "People's mediation") },
  { value: 'administrative', label: text('行政调解', '行政調解', 'Administrative mediation') },
  { value: 'judicial', label: text('司法调解', '司法調解', 'Judicial mediation') },
];
