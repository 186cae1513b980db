import { LinliError } from '@linli/model';

/** Which regions are kept here, and which of them something is to be looked for in. */
export class Regions {
  /** Those of cases, in order. */
  readonly served: readonly string[];
  /** With those of the wider areas that they belong to: proceedings of a province or a city are kept under its padded code. */
  readonly all: readonly string[];
  readonly #mayName: (region: string) => boolean;

  constructor(served: readonly string[] | Regions, mayName: (region: string) => boolean = () => true) {
    this.#mayName = mayName;
    if (served instanceof Regions) {
      ({ served: this.served, all: this.all } = served);
      return;
    }
    const wrong = served.find((region) => !/^\d{6}$/.test(region));
    if (wrong !== undefined || served.length === 0) throw new LinliError('invalid', `Name the regions that are kept, by their six-digit county codes${wrong === undefined ? '' : `, not ${wrong}`}`);
    this.served = [...new Set(served)].sort();
    this.all = [...new Set([...this.served, ...this.served.flatMap(padded)])].sort();
  }

  /** The same for one requester: a region that they may not name is for them as one that is not kept here. */
  for(mayName: (region: string) => boolean): Regions {
    return new Regions(this, mayName);
  }

  /** Whether cases of that region are kept here. */
  has(region: string): boolean {
    return this.served.includes(region) && this.#mayName(region);
  }

  /** @throws LinliError `not_found` for a region that is not kept here */
  check(region: string): void {
    if (!this.all.includes(region) || !this.#isOpen(region)) throw new LinliError('not_found', `Region ${region} is not kept here`);
  }

  /** Those of the cases of an area, or of all areas: a case is kept in the county of its place. */
  within(area: string | undefined): readonly string[] {
    return this.served.filter((region) => (area === undefined || region.startsWith(area.slice(0, 6))) && this.#mayName(region));
  }

  /** Those of what is kept for an area, for what is below it and for what is above it. */
  around(area: string): readonly string[] {
    const above = [area.slice(0, 6), ...padded(area)];
    return this.all.filter((region) => (region.startsWith(area.slice(0, 6)) || above.includes(region)) && this.#isOpen(region));
  }

  /** A wider area is open to who may name a county of it. */
  #isOpen(region: string): boolean {
    const area = this.served.includes(region) ? region : region.replace(/(00){1,2}$/, '');
    return this.served.some((county) => county.startsWith(area) && this.#mayName(county));
  }
}

/** The codes of the province and the city of a division, padded to six digits. */
function padded(area: string): string[] {
  return [2, 4].filter((length) => length <= area.length).map((length) => area.slice(0, length).padEnd(6, '0'));
}

const atOnce = 4;

/** Asks each of the regions, several at once but not all: a statement names one region. Answers in their order. */
export async function eachRegion<T>(regions: readonly string[], ask: (region: string) => Promise<T>): Promise<T[]> {
  const answers = new Array<T>(regions.length);
  let next = 0;
  const work = async () => {
    for (let index = next++; index < regions.length; index = next++) answers[index] = await ask(regions[index] as string);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, regions.length) }, work));
  return answers;
}

/** What belongs to each region, in the order in which it came. */
export function byRegion<T>(items: readonly T[], regionOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const region = regionOf(item);
    const group = groups.get(region);
    if (group) group.push(item);
    else groups.set(region, [item]);
  }
  return groups;
}
