import { registerLocale } from '../core/messages.js';
import { caseList } from './zh-Hant/case-list.js';
import { core } from './zh-Hant/core.js';
import { fields } from './zh-Hant/fields.js';
import { intake } from './zh-Hant/intake.js';
import { facts } from './zh-Hant/facts.js';
import { deadline } from './zh-Hant/deadline.js';
import { rating } from './zh-Hant/rating.js';
import { caseTimeline } from './zh-Hant/case-timeline.js';
import { caseActions } from './zh-Hant/case-actions.js';
import { caseExport } from './zh-Hant/case-export.js';
import { caseBulk } from './zh-Hant/case-bulk.js';
import { caseView } from './zh-Hant/case-view.js';
import { caseTracker } from './zh-Hant/case-tracker.js';
import { jointCall } from './zh-Hant/joint-call.js';
import { duplicates } from './zh-Hant/duplicates.js';
import { supervisionBoard } from './zh-Hant/supervision-board.js';

registerLocale('zh-Hant', {
  caseList,
  core,
  fields,
  intake,
  facts,
  deadline,
  rating,
  caseTimeline,
  caseActions,
  caseBulk,
  caseExport,
  caseView,
  caseTracker,
  jointCall,
  duplicates,
  supervisionBoard,
});
