export { readTable } from '@linli/client';
export { importObservations, observationIssueText, rowIssueText, suggestMapping } from '@linli/model';
