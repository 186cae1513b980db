import type { LinliClient } from '@linli/client';
import type { DivisionCode } from '@linli/model';
import type { DutyData } from './duty-matrix.types.js';

/** The registers of an area on a day, again after each revision of its grids. */
export async function* watchDuties(client: LinliClient, area: DivisionCode, day: string, signal: AbortSignal): AsyncGenerator<DutyData> {
  const { grids: registers } = client;
  for await (const grids of registers.watch(area, { day, signal })) {
    const options = { day, signal };
    const [services, duties, posts, substitutions] = await Promise.all([
      registers.services(area, options), registers.duties(area, options), registers.posts(area, options), registers.substitutions(area, options),
    ]);
    yield { services, duties, posts, substitutions, grids };
  }
}
