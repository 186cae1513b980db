import { enterpriseRequest, pledge, serviceOrder } from '@linli/model';
import { testHistories } from './run.js';

for (const caseType of [enterpriseRequest, pledge, serviceOrder]) testHistories(caseType);
