import type { LinliClient } from '@linli/client';
import { responsibleFor, type DivisionCode, type Grid, type GridService, type Organisation, type Responsibility } from '@linli/model';

/** What there is to say about somebody's grid. */
export interface GridAnswer {
  responsibility: Responsibility;
  services: readonly GridService[];
  organisations: readonly Organisation[];
}

/** Everything about one grid on a day, for whoever lives there. */
export async function answerOf(client: LinliClient, grid: Grid, day: string, signal?: AbortSignal): Promise<GridAnswer> {
  const { community } = grid;
  const county: DivisionCode = community.slice(0, 6);
  const options = { day, signal };
  const [posts, substitutions, services, duties, organisations, centres] = await Promise.all([
    client.grids.posts(community, options),
    client.grids.substitutions(community, options),
    client.grids.services(county, options),
    client.grids.duties(community, options),
    client.directory.organisations(community, { signal }),
    client.centres.of(community, options),
  ]);
  const responsibility = responsibleFor({ grids: [grid], posts, substitutions, services, duties, organisations, centres }, { grid: grid.code, day });
  return { responsibility, services, organisations };
}
