import type { Catalogue } from '../../core/catalogue.js';
import { registerLocale, type PlanGroup } from '../../core/messages.js';
import { gridPlan } from './grid-plan.js';

const words: Pick<Catalogue, PlanGroup> = {
  gridPlan,
};

registerLocale('en', words);
