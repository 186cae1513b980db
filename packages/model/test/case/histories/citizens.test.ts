import { appeal, petition, dispute } from '@linli/model';
import { testHistories } from './run.js';

for (const caseType of [appeal, petition, dispute]) testHistories(caseType);
