import type { Grid, Position } from '@linli/model';

/** The grids of the same community that have an edge in common with a grid, by name. Edges are the same where their positions are. */
export function neighboursIn(grids: readonly Grid[], code: string): Grid[] {
  const grid = grids.find((each) => each.code === code);
  if (!grid) return [];
  const edges = new Set(edgesOf(grid, true));
  return grids
    .filter((other) => other !== grid && other.community === grid.community && edgesOf(other, false).some((edge) => edges.has(edge)))
    .sort((one, other) => one.name.localeCompare(other.name, 'zh'));
}

/** Neighbours run along a common edge the opposite way. */
function edgesOf({ boundary }: Grid, reverse: boolean): string[] {
  return (boundary?.polygons ?? []).flatMap((polygon) =>
    polygon.flatMap((ring) =>
      ring.slice(1).map((to, index) => {
        const from = ring[index] as Position;
        return reverse ? `${to.join()} ${from.join()}` : `${from.join()} ${to.join()}`;
      }),
    ),
  );
}
