import { gridAdmission, measure, rectification, resolution } from '@linli/model';
import { testHistories } from './run.js';

for (const caseType of [measure, rectification, resolution, gridAdmission]) testHistories(caseType);
