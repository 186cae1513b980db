import type { CaseType, PublicCase, Status } from '@linli/model';

/** The stages that an applicant follows, each with the statuses of the common trunk that belong to it. */
const stages = {
  register: ['registered', 'triaged'],
  accept: ['accepted'],
  dispatch: ['dispatched', 'returned', 'signed'],
  handle: ['handling', 'awaiting', 'suspended'],
  reply: ['replied', 'verified', 'calledBack'],
  close: ['closed'],
} as const;

export type StageId = keyof typeof stages;

const stageIds = Object.keys(stages) as StageId[];

export interface Stage {
  id: StageId;
  state: 'done' | 'current' | 'ahead';
}

/** Where a case is on its way. `ending`: it left the way before its end, with this status. */
export interface Trunk {
  stages: Stage[];
  /** The present stage is the last, and over too. */
  finished: boolean;
  ending: Status | undefined;
}

/** The way of a case as its applicant may see it; `undefined` for a case type whose statuses are not those of the trunk. */
export function trunkOf(item: Pick<PublicCase, 'status' | 'steps'>, caseType: CaseType): Trunk | undefined {
  const here = stageOf(item.status);
  const status = caseType.statuses.find(({ id }) => id === item.status);
  const ending = here === undefined && status?.phase === 'ended' ? status : undefined;
  const at = here ?? (ending && lastStage(item.steps, caseType));
  if (at === undefined) return undefined;
  const passed = ending ? at + 1 : at;
  return {
    stages: stageIds.map((id, index) => ({ id, state: index < passed ? 'done' : index === at ? 'current' : 'ahead' })),
    finished: ending === undefined && status?.phase === 'ended',
    ending,
  };
}

function stageOf(status: string | undefined): number | undefined {
  const index = stageIds.findIndex((id) => (stages[id] as readonly string[]).includes(status ?? ''));
  return index < 0 ? undefined : index;
}

/** The stage that the case had reached when it ended. */
function lastStage(steps: PublicCase['steps'], caseType: CaseType): number | undefined {
  const reached = steps.map(({ action }) => stageOf(caseType.transitions.find((transition) => transition.action === action)?.to));
  return reached.filter((stage): stage is number => stage !== undefined).pop();
}
