import { regionOf, type DivisionCode } from '@linli/model';

/** The counties of an area, by the directory: those whose changes concern a post there. Where the directory knows none, the area’s own code stands for one. */
export async function countiesIn(area: DivisionCode, below: (parent: DivisionCode) => Promise<readonly { code: DivisionCode }[]>): Promise<string[]> {
  if (area.length >= 6) return [area.slice(0, 6)];
  const parts = await below(area);
  const counties = await Promise.all(parts.filter(({ code }) => code.length > area.length).map(({ code }) => countiesIn(code, below)));
  const found = counties.flat().slice(0, most);
  return found.length > 0 ? found : [regionOf(area)];
}

/** As many as the service takes in one question. */
const most = 100;
