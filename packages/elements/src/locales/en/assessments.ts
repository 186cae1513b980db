import type { Catalogue } from '../../core/catalogue.js';
import { registerLocale, type AssessmentsGroup } from '../../core/messages.js';
import { chart } from './chart.js';
import { ranking } from './ranking.js';
import { scorecard } from './scorecard.js';
import { scoreExplain } from './score-explain.js';
import { scoreSheet } from './score-sheet.js';
import { survey } from './survey.js';
import { taskPlan } from './task-plan.js';

const words: Pick<Catalogue, AssessmentsGroup> = {
  chart,
  ranking,
  scorecard,
  scoreExplain,
  scoreSheet,
  survey,
  taskPlan,
};

registerLocale('en', words);
