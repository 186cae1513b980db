import * as z from 'zod/mini';
import { DecimalSchema } from '../assessment/decimal.js';
import { DoneBySchema } from '../assessment/observation.js';
import { CaseRefSchema } from '../identity/case-ref.js';
import { TextSchema } from '../text/text-schema.js';

/** 草稿 执行中 已结束. */
export const taskPlanStatuses = ['draft', 'adopted', 'closed'] as const;
export type TaskPlanStatus = (typeof taskPlanStatuses)[number];

/** What shows that a milestone is reached: that something is there, or so much of an amount. */
export const MilestoneMeasureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('yes-no') }),
  /** `target` is above 0. */
  z.object({ kind: z.literal('amount'), target: DecimalSchema, unit: TextSchema }),
]);
export type MilestoneMeasure = z.infer<typeof MilestoneMeasureSchema>;

/** A stage of a task (节点) that can be measured: what, by when, by which organisation, and what shows it. */
export const MilestoneSchema = z.object({
  id: z.string(),
  title: TextSchema,
  /** The last day, `YYYY-MM-DD`. */
  due: z.string(),
  /** The organisation that reports on it. */
  owner: z.string(),
  measure: MilestoneMeasureSchema,
  /** What has to be shown. */
  evidence: TextSchema,
  /** Its part of the task. Where no milestone of the task has one, all weigh the same. */
  weight: z.optional(DecimalSchema),
  /** The case (a rectification, a resolution) by which it is carried out. */
  case: z.optional(CaseRefSchema),
});
export type Milestone = z.infer<typeof MilestoneSchema>;

/** A task, or what holds tasks together (a chapter): then others name it as `parent`, and it has no milestones of its own. */
export const TaskSchema = z.object({
  id: z.string(),
  parent: z.optional(z.string()),
  title: TextSchema,
  /** 牵头单位. */
  lead: z.optional(z.string()),
  /** 配合单位. */
  assists: z.optional(z.array(z.string())),
  /** Weights of what stands side by side sum to that of what holds them. */
  weight: DecimalSchema,
  /** First and last day. Default: those of what holds it. */
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  milestones: z.optional(z.array(MilestoneSchema)),
});
export type Task = z.infer<typeof TaskSchema>;

const design = {
  title: TextSchema,
  basis: z.optional(TextSchema),
  /** The organisation that sets the tasks and says what is done. */
  assessor: z.string(),
  from: z.string(),
  to: z.string(),
  /** To what the weights of the outermost tasks sum. */
  full: DecimalSchema,
  /** In the order in which they are shown; what holds a task stands before it. */
  tasks: z.array(TaskSchema),
  /** So many days before its day a milestone is due soon. Default: {@link soonDays}. */
  soon: z.optional(z.number()),
};

export const TaskPlanDesignSchema = z.object(design);
export type TaskPlanDesign = z.infer<typeof TaskPlanDesignSchema>;

/** A file that shows something: kept by the host, known by its SHA-256. */
export const EvidenceFileSchema = z.object({ name: z.string(), sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)) });
export type EvidenceFile = z.infer<typeof EvidenceFileSchema>;

/** What the owner says is done. It is claimed until the assessor has confirmed it. */
export const ProgressReportSchema = z.object({
  id: z.string(),
  milestone: z.string(),
  /** The day on which it was reported. */
  day: z.string(),
  /** How much is done in all (累计), not since the last report. Of a yes-no milestone: 1 or 0. */
  amount: DecimalSchema,
  words: z.string(),
  files: z.array(EvidenceFileSchema),
  case: z.nullable(CaseRefSchema),
  by: DoneBySchema,
  /** `null`: the assessor has not looked yet. */
  answer: z.nullable(z.object({ confirmed: z.boolean(), words: z.string(), day: z.string(), by: DoneBySchema })),
});
export type ProgressReport = z.infer<typeof ProgressReportSchema>;

/** What of a milestone may be set anew once the plan is adopted. Weights may not: what was agreed stays comparable. */
export const MilestoneChangeSchema = z.object({
  title: z.optional(TextSchema),
  due: z.optional(z.string()),
  owner: z.optional(z.string()),
  measure: z.optional(MilestoneMeasureSchema),
  evidence: z.optional(TextSchema),
  case: z.optional(CaseRefSchema),
});
export type MilestoneChange = z.infer<typeof MilestoneChangeSchema>;

/** That a milestone was changed: what it was, what it became, and why. */
export const AmendmentSchema = z.object({ milestone: z.string(), before: MilestoneChangeSchema, after: MilestoneChangeSchema, reason: z.string(), day: z.string(), by: DoneBySchema });
export type Amendment = z.infer<typeof AmendmentSchema>;

/** 任务分解: tasks split into milestones that can be measured, followed and judged. The sum of its steps. */
export const TaskPlanSchema = z.object({
  ...design,
  id: z.string(),
  /** The division, 2 to 12 digits, that it is kept in. */
  area: z.string(),
  version: z.number(),
  status: z.enum(taskPlanStatuses),
  /** In the order in which they came. */
  reports: z.array(ProgressReportSchema),
  amendments: z.array(AmendmentSchema),
  log: z.array(z.object({ action: z.string(), at: z.string(), by: DoneBySchema })),
});
export type TaskPlan = z.infer<typeof TaskPlanSchema>;

/** A preset. */
export const soonDays = 7;
