import { measure, rectification, resolution } from '@linli/model';
import { testHistories } from './run.js';

for (const caseType of [measure, rectification, resolution]) testHistories(caseType);
