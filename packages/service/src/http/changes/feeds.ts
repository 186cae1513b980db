/** The feeds that concern these counties: their own, and those of their cities and provinces, where proceedings of wider areas are kept. */
export function feedsOf(regions: readonly string[]): string[] {
  const wider = regions.flatMap((region) => [2, 4].map((length) => region.slice(0, length).padEnd(6, '0')));
  return [...new Set([...regions, ...wider])];
}

/** The division that a feed is of: `350100` is the city 3501. */
export function areaOfFeed(region: string): string {
  return region.replace(/(00){1,2}$/, '');
}

/** The number of each feed that has been read up to. */
export function numbersOf(positions: ReadonlyMap<string, { seq: string }>): Record<string, string> {
  return Object.fromEntries([...positions].map(([region, { seq }]) => [region, seq]));
}
