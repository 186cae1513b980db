import type { Catalogue } from '../../core/catalogue.js';
import { registerLocale, type StaffGroup } from '../../core/messages.js';
import { caseList } from './case-list.js';
import { caseExport } from './case-export.js';
import { caseBulk } from './case-bulk.js';
import { caseView } from './case-view.js';
import { jointCall } from './joint-call.js';
import { duplicates } from './duplicates.js';
import { supervisionBoard } from './supervision-board.js';

const words: Pick<Catalogue, StaffGroup> = {
  caseList,
  caseExport,
  caseBulk,
  caseView,
  jointCall,
  duplicates,
  supervisionBoard,
};

registerLocale('en', words);
