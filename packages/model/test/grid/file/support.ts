import { defaultGridCodeScheme, exportGrids, GridFileError, gridFileReader, type Grid, type GridFile, type GridFileOptions, type ImportIssue } from '@linli/model';
import { sampleGrids } from '@linli/model/samples';

export const sample = sampleGrids({ seed: 4, townships: 2, communitiesPerTownship: 3, gridsPerCommunity: 4 });
export const options: GridFileOptions = { scheme: defaultGridCodeScheme, day: '2026-03-01' };

export const first = sample.grids[0] as Grid;
export const second = sample.grids[1] as Grid;

export type Json = Record<string, unknown>;

/** The file of two grids, to be spoilt: `top` replaces members of the whole, `feature` of the first feature, `properties` of its properties. */
export function fileOf({ top = {}, feature = {}, properties = {} }: { top?: Json; feature?: Json; properties?: Json } = {}): string {
  const file = exportGrids([first, second]);
  const features = file.features.map((each, index) => (index === 0 ? { ...each, properties: { ...each.properties, ...properties }, ...feature } : each));
  return JSON.stringify({ ...file, features, ...top });
}

export function read(text: string | Uint8Array, more: Partial<GridFileOptions> = {}): GridFile {
  const reader = gridFileReader({ ...options, ...more });
  reader.write(text);
  return reader.end();
}

/** `mixed-crs at 2`, or nothing where the file is read. */
export function refusalOf(text: string | Uint8Array, more: Partial<GridFileOptions> = {}): string {
  try {
    read(text, more);
  } catch (error) {
    if (error instanceof GridFileError) return [error.code, ...(error.feature === null ? [] : [`at ${error.feature}`]), ...error.found].join(' ');
    throw error;
  }
  return '';
}

export function shortly({ severity, code, feature, member, geometry, gridCode }: ImportIssue): string {
  return [feature, severity, code, geometry?.code ?? gridCode?.code ?? member].filter((part) => part !== undefined && part !== null).join(' ');
}
