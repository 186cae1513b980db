import * as z from 'zod/mini';
import { DecimalSchema } from '../assessment/decimal.js';
import { DoneBySchema } from '../assessment/observation.js';
import { DivisionCodeSchema } from '../division/division.js';
import { TextSchema } from '../text/text-schema.js';
import { SurveyResultSchema } from './result.js';

/** 筹备 调查中 调查结束 已公布. */
export const surveyStatuses = ['planned', 'open', 'closed', 'published'] as const;
export type SurveyStatus = (typeof surveyStatuses)[number];

/** How an option counts: `positive` towards the result, `other` against it, `not-valid` (不了解、不回答) not at all. */
export const optionCounts = ['positive', 'other', 'not-valid'] as const;
export type OptionCount = (typeof optionCounts)[number];

export const SurveyOptionSchema = z.object({ id: z.string(), title: TextSchema, counts: z.enum(optionCounts) });
export type SurveyOption = z.infer<typeof SurveyOptionSchema>;

export const questionKinds = ['scale', 'choice', 'yes-no'] as const;

/** One question, with one answer. The options of a `scale` stand from best to worst. There is no free text: whoever has a matter files a case. */
export const SurveyQuestionSchema = z.object({
  id: z.string(),
  title: TextSchema,
  hint: z.optional(TextSchema),
  kind: z.enum(questionKinds),
  options: z.array(SurveyOptionSchema),
  /** What the share of positive answers is called: 安全感, 满意度, 知晓率, 参与率. */
  result: TextSchema,
  /** May be left out. */
  optional: z.optional(z.boolean()),
});
export type SurveyQuestion = z.infer<typeof SurveyQuestionSchema>;

/** Whom the survey is about: an organisation and the area that it serves. Never a person. */
export const SurveySubjectSchema = z.object({ organisation: z.string(), area: DivisionCodeSchema, title: TextSchema });
export type SurveySubject = z.infer<typeof SurveySubjectSchema>;

/** A part of a subject's area from which people are drawn. Every answer belongs to one. */
export const StratumSchema = z.object({
  id: z.string(),
  /** Id of the organisation. */
  subject: z.string(),
  title: TextSchema,
  /** How many people it stands for; `null` where nobody knows, and then nothing of its subject is weighted. */
  population: z.nullable(z.number()),
  /** How many answers are wanted. */
  planned: z.number(),
});
export type Stratum = z.infer<typeof StratumSchema>;

/** `online` answers come from whoever wishes to; those of the others from people who were drawn. */
export const sampleModes = ['online', 'telephone', 'visit', 'third-party'] as const;
export type SampleMode = (typeof sampleModes)[number];

/** A result below so many per cent opens a rectification. What the order says may be given here. */
export const ThresholdSchema = z.object({
  id: z.string(),
  question: z.string(),
  below: DecimalSchema,
  requirement: z.optional(TextSchema),
  /** One of the limits that the form of a rectification offers: `30`. */
  limit: z.optional(z.string()),
});
export type Threshold = z.infer<typeof ThresholdSchema>;

const design = {
  title: TextSchema,
  purpose: TextSchema,
  basis: z.optional(TextSchema),
  /** `2026`, `2026-H1`, `2026-Q3` or `2026-07`. */
  period: z.string(),
  /** The organisation that asks. */
  surveyor: z.string(),
  questions: z.array(SurveyQuestionSchema),
  subjects: z.array(SurveySubjectSchema),
  sample: z.object({
    /** From whom, and how they are drawn. */
    frame: TextSchema,
    mode: z.enum(sampleModes),
    strata: z.array(StratumSchema),
  }),
  /** First and last day on which answers are taken. */
  from: z.string(),
  to: z.string(),
  /** Of fewer valid answers than this nobody sees a figure. Default: {@link minimumCell}. */
  minimumCell: z.optional(z.number()),
  /** Results of fewer valid answers than this are flagged 样本不足. Default: {@link smallSample}. */
  smallSample: z.optional(z.number()),
  thresholds: z.optional(z.array(ThresholdSchema)),
};

export const SurveyDesignSchema = z.object(design);
export type SurveyDesign = z.infer<typeof SurveyDesignSchema>;

/** What was answered in a stratum: counts, never a sheet. */
export const TallySchema = z.object({
  stratum: z.string(),
  /** How many sheets. */
  answered: z.number(),
  /** By question, then option. */
  counts: z.record(z.string(), z.record(z.string(), z.number())),
});
export type Tally = z.infer<typeof TallySchema>;

/** What a third party (第三方测评) found, question by question: in a stratum, or (`null`) in all of a subject. */
export const ImportedCellSchema = z.object({
  subject: z.string(),
  stratum: z.nullable(z.string()),
  question: z.string(),
  /** How many were asked, how many answers are valid, and how many of these positive: a decimal where it was weighted. */
  n: z.number(),
  valid: z.number(),
  positive: DecimalSchema,
  /** How many people it stands for. Default: what the sample says. */
  population: z.optional(z.nullable(z.number())),
});
export type ImportedCell = z.infer<typeof ImportedCellSchema>;

/** A survey (测评), from its design to its results: the sum of its steps, in which nobody who answered occurs. */
export const SurveySchema = z.object({
  ...design,
  id: z.string(),
  /** The division, 2 to 12 digits, that it is kept in. */
  area: z.string(),
  version: z.number(),
  status: z.enum(surveyStatuses),
  tallies: z.array(TallySchema),
  /** The later of two for the same stratum and question has replaced the earlier. */
  imported: z.array(z.object({ agency: z.string(), cell: ImportedCellSchema })),
  /** Digests of the commands by which answers came, so that the same one twice counts once. They tell neither who nor when. */
  taken: z.array(z.string()),
  /** Set when it is closed, and never changed. */
  results: z.nullable(z.array(SurveyResultSchema)),
  /** What was done, but for answers. */
  log: z.array(z.object({ action: z.string(), at: z.string(), by: DoneBySchema })),
});
export type Survey = z.infer<typeof SurveySchema>;

/** DOMAIN A7 (k ≥ 5). */
export const minimumCell = 5;

/** Below it an interval is so wide that the figure says little. A preset. */
export const smallSample = 30;
