import type { LinliClient } from '@linli/client';
import type { DivisionCode, Grid, Ground } from '@linli/model';

/** What a plan is made from: the grids of an area on a day, and the ground of its communities. */
export interface PlanData {
  grids: readonly Grid[];
  grounds: readonly Ground[];
}

/** The grids of an area on a day, again after each revision. */
export async function* watchPlan(client: LinliClient, area: DivisionCode, day: string, signal: AbortSignal): AsyncGenerator<PlanData> {
  const grounds = client.grids.grounds(area, { day, signal });
  // Whoever waits for the grids first hears of what went wrong there.
  grounds.catch(() => undefined);
  for await (const grids of client.grids.watch(area, { day, signal })) yield { grids, grounds: await grounds };
}
