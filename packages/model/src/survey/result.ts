import * as z from 'zod/mini';

/** Exact, in per cent of the valid answers. */
export const OptionShareSchema = z.object({ option: z.string(), count: z.number(), share: z.string() });

/** What one question came to for one subject. Shares are exact and in per cent. */
export const SurveyResultSchema = z.object({
  subject: z.string(),
  question: z.string(),
  /** How many were asked or answered, and how many of the answers are valid. */
  n: z.number(),
  valid: z.number(),
  /** Fewer valid answers than the minimum cell: there is no figure for anyone. */
  hidden: z.boolean(),
  /** 样本不足. */
  small: z.boolean(),
  /** The share of positive answers; `null` where hidden or nobody answered. */
  rate: z.nullable(z.string()),
  /** Whether strata count by their population and not by their answers. */
  weighted: z.boolean(),
  /** Kish's effective number of answers: (Σw)² ÷ Σw². Without weights, `valid`. */
  effective: z.string(),
  /** (N − n) ÷ (N − 1), the finite population correction that the interval has; `null`: N is not known, it has none. */
  correction: z.nullable(z.string()),
  /** Where the share may lie: 95 %, Wilson. */
  interval: z.nullable(z.tuple([z.number(), z.number()])),
  /** Half the width of the interval, in percentage points. */
  margin: z.nullable(z.number()),
  /** Strata of the subject without a valid answer: the result does not speak for them. */
  uncovered: z.array(z.string()),
  /** Of own answers; empty where figures were imported, and for the public. */
  options: z.array(OptionShareSchema),
});
export type SurveyResult = z.infer<typeof SurveyResultSchema>;
