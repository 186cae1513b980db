import { decisionRisk, gridEvent, hazard } from '@linli/model';
import { testHistories } from './run.js';

for (const caseType of [decisionRisk, gridEvent, hazard]) testHistories(caseType);
