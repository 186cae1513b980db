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
import { caseView } from './zh-Hant/case-view.js';
import { caseTracker } from './zh-Hant/case-tracker.js';

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
  caseView,
  caseTracker,
});
