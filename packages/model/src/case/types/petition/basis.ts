import type { Basis } from '../../../clock/clock.js';
import { text } from '../../../text/text.js';

const regulations = text('信访工作条例', '信訪工作條例', 'Regulations on Petition Work');

/** An article of the Regulations on Petition Work (信访工作条例, 2022), which hold in the whole country. */
export function article(number: string): Basis {
  return { source: regulations, article: number };
}
