import { registerLocale } from '../core/messages.js';
import { caseList } from './en/case-list.js';
import { core } from './en/core.js';
import { fields } from './en/fields.js';
import { intake } from './en/intake.js';
import { facts } from './en/facts.js';
import { deadline } from './en/deadline.js';
import { rating } from './en/rating.js';
import { caseTimeline } from './en/case-timeline.js';
import { caseActions } from './en/case-actions.js';
import { caseExport } from './en/case-export.js';
import { caseBulk } from './en/case-bulk.js';
import { caseView } from './en/case-view.js';
import { caseTracker } from './en/case-tracker.js';
import { jointCall } from './en/joint-call.js';
import { duplicates } from './en/duplicates.js';
import { supervisionBoard } from './en/supervision-board.js';

registerLocale('en', {
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
