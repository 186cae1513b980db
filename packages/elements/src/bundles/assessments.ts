import './assessments-elements.js';

export { localProceedings } from '@linli/client';
export { assessmentKind, periodText, reviewKind, surveyKind, taskPlanKind } from '@linli/model';
export * from '../assessments.js';
