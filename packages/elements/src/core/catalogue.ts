import type { CaseListMessages } from '../cases/case-list/case-list.messages.js';
import type { IntakeMessages } from '../cases/intake-form/intake-form.messages.js';
import type { FieldsMessages } from '../controls/fields/fields.messages.js';
import type { FactsMessages } from '../cases/facts/facts.messages.js';
import type { DeadlineMessages } from '../cases/deadline/deadline.messages.js';
import type { RatingMessages } from '../cases/rating/rating.messages.js';
import type { CaseTimelineMessages } from '../cases/case-timeline/case-timeline.messages.js';
import type { CaseActionsMessages } from '../cases/case-actions/case-actions.messages.js';
import type { CaseExportMessages } from '../cases/case-export/case-export.messages.js';
import type { CaseBulkMessages } from '../cases/case-bulk/case-bulk.messages.js';
import type { CaseViewMessages } from '../cases/case-view/case-view.messages.js';
import type { DuplicatesMessages } from '../cases/duplicates/duplicates.messages.js';
import type { JointCallMessages } from '../cases/joint-call/joint-call.messages.js';
import type { CaseTrackerMessages } from '../cases/case-tracker/case-tracker.messages.js';
import type { SupervisionBoardMessages } from '../supervision/supervision-board/supervision-board.messages.js';
import type { CoreMessages } from './core.messages.js';

/** Every group of messages, by name. An element adds its own line here; each language must then have it. */
export interface Catalogue {
  caseList: CaseListMessages;
  core: CoreMessages;
  fields: FieldsMessages;
  intake: IntakeMessages;
  facts: FactsMessages;
  deadline: DeadlineMessages;
  rating: RatingMessages;
  caseTimeline: CaseTimelineMessages;
  caseActions: CaseActionsMessages;
  caseBulk: CaseBulkMessages;
  caseExport: CaseExportMessages;
  caseView: CaseViewMessages;
  caseTracker: CaseTrackerMessages;
  jointCall: JointCallMessages;
  duplicates: DuplicatesMessages;
  supervisionBoard: SupervisionBoardMessages;
}
