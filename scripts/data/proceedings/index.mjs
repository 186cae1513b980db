import { randomFrom } from '@linli/model/samples';
import { sampleAssessments } from './assessment.mjs';
import { townshipsOf } from './cast.mjs';
import { sampleReview } from './review.mjs';
import { sampleSurveys } from './survey.mjs';
import { sampleTaskPlan } from './task-plan.mjs';

/**
 * What the government of the sample county does about its townships: assessments of four months, a panel review, surveys, the plan of
 * the year; by kind. Every step is decided by the model. @param day the day `YYYY-MM-DD` as of which they are seen
 */
export function proceedingsOf({ organisations, records, grids, day }) {
  const townships = townshipsOf(organisations);
  const given = (seed) => ({ organisations, townships, records, grids, day, random: randomFrom(seed) });
  return { assessment: sampleAssessments(given(51)), review: [sampleReview(given(52))], survey: sampleSurveys(given(53)), taskPlan: [sampleTaskPlan(given(54))] };
}
