import type { Catalogue } from '../../core/catalogue.js';
import { registerLocale, type CitizenGroup } from '../../core/messages.js';
import { core } from './core.js';
import { fields } from './fields.js';
import { intake } from './intake.js';
import { facts } from './facts.js';
import { deadline } from './deadline.js';
import { rating } from './rating.js';
import { caseTimeline } from './case-timeline.js';
import { caseActions } from './case-actions.js';
import { caseTracker } from './case-tracker.js';

const words: Pick<Catalogue, CitizenGroup> = {
  core,
  fields,
  intake,
  facts,
  deadline,
  rating,
  caseTimeline,
  caseActions,
  caseTracker,
};

registerLocale('zh-Hant', words);
