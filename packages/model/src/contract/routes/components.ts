import { CaseEventSchema } from '../../case/event.js';
import { CaseSchema } from '../../case/case.js';
import { CaseTypeSchema } from '../../case/case-type.js';
import { ClockSchema } from '../../clock/clock.js';
import { DivisionSchema } from '../../division/division.js';
import { OrganisationSchema } from '../../division/organisation.js';
import { FieldSchema, TreeNodeSchema } from '../../form/definition.js';
import { GridSchema } from '../../grid/grid.js';
import { GridRevisionSchema } from '../../grid/register/revision.js';
import { ActorSchema } from '../../identity/actor.js';
import { CaseRefSchema } from '../../identity/case-ref.js';
import { TextSchema } from '../../text/text-schema.js';
import { ChangePageSchema, FeedItemSchema, SnapshotPageSchema } from './changes.js';
import { BatchSchema, SentCommandSchema, SubmissionSchema } from './commands.js';
import { DeviceReportSchema, NumberBlockSchema } from './devices.js';
import { BackendMetaSchema, WorkCalendarSchema } from './meta.js';
import { ProceedingSchema, ProceedingVerdictSchema, SentProceedingCommandSchema } from './proceedings.js';
import { RegisterEntrySchema, RevisionVerdictSchema } from './registers.js';
import {
  CaseHintSchema, CasePageSchema, CaseRecordSchema, FieldConflictSchema, HintSchema, NarrowingSchema, ProblemSchema, PublicCaseSchema, ReceiptSchema, RefusalSchema, TrackedRecordSchema, VerdictSchema,
} from './shapes.js';

/** The schemas that have a name of their own in the OpenAPI document. */
export const components = {
  Actor: ActorSchema,
  BackendMeta: BackendMetaSchema,
  Batch: BatchSchema,
  Case: CaseSchema,
  CaseEvent: CaseEventSchema,
  CaseHint: CaseHintSchema,
  CasePage: CasePageSchema,
  CaseQuery: NarrowingSchema,
  CaseRecord: CaseRecordSchema,
  CaseRef: CaseRefSchema,
  CaseType: CaseTypeSchema,
  ChangePage: ChangePageSchema,
  Clock: ClockSchema,
  Command: SentCommandSchema,
  DeviceReport: DeviceReportSchema,
  Division: DivisionSchema,
  FeedItem: FeedItemSchema,
  Field: FieldSchema,
  FieldConflict: FieldConflictSchema,
  Grid: GridSchema,
  GridRevision: GridRevisionSchema,
  Hint: HintSchema,
  NumberBlock: NumberBlockSchema,
  Organisation: OrganisationSchema,
  Problem: ProblemSchema,
  Proceeding: ProceedingSchema,
  ProceedingCommand: SentProceedingCommandSchema,
  ProceedingVerdict: ProceedingVerdictSchema,
  PublicCase: PublicCaseSchema,
  Receipt: ReceiptSchema,
  Refusal: RefusalSchema,
  RegisterEntry: RegisterEntrySchema,
  RevisionVerdict: RevisionVerdictSchema,
  SnapshotPage: SnapshotPageSchema,
  Submission: SubmissionSchema,
  Text: TextSchema,
  TrackedRecord: TrackedRecordSchema,
  TreeNode: TreeNodeSchema,
  Verdict: VerdictSchema,
  WorkCalendar: WorkCalendarSchema,
} as const;
