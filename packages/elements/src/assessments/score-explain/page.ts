import type { CaseRef } from '@linli/model';
import type { Wording } from '../wording.js';
import type { ScoreExplainMessages } from './score-explain.messages.js';
import type { RowPages } from './row-pages.js';

/** What every part of an explanation is drawn with. */
export interface ExplainPage extends Wording {
  say: ScoreExplainMessages;
  rows: RowPages;
  /** Whether there is room for a table. */
  wide: boolean;
  /** Called when a case is pressed. */
  open: (ref: CaseRef) => void;
}
