import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CaseTypeSchema, DivisionSchema, OrganisationSchema, assessmentKind, caseTypes, keptProceedings, keptRegisters, lintCaseType, reviewKind, surveyKind, taskPlanKind,
  type CaseType, type Division, type DivisionCode, type LoadRegister, type PreparedProceeding, type ProceedingKindName, type RegisterEntries, type RegisterName,
} from '@linli/model';
import { WorkCalendarSchema } from '@linli/model/contract';
import * as z from 'zod/mini';
import type { Definitions } from './definitions.js';
import { UsageError } from './usage-error.js';

const RegionsSchema = z.object({ regions: z.array(z.string().check(z.regex(/^\d{6}$/))).check(z.minLength(1)) });

/**
 * Definitions from a folder of JSON: `service.json` and `organisations.json`, and where there are such `divisions.json`, `calendar.json`,
 * `case-types/*.json`, `registers/<region>-<name>.json` and `proceedings/<region>-<kind>.json`.
 * @throws UsageError
 */
export async function readDefinitionFolder(folder: string): Promise<Definitions> {
  const path = (name: string) => join(folder, name);
  const { regions } = await read(path('service.json'), RegionsSchema);
  const organisations = await read(path('organisations.json'), z.array(OrganisationSchema));
  const own = await Promise.all((await namesIn(path('case-types'))).map((name) => readCaseType(path(join('case-types', name)))));
  return {
    regions,
    organisations,
    caseTypes: [...caseTypes.filter(({ id }) => !own.some((each) => each.id === id)), ...own],
    calendar: await readOrNone(path('calendar.json'), WorkCalendarSchema),
    divisions: await divisionsIn(path('divisions.json')),
    registers: keptRegisters({ load: registersIn(path('registers')) }),
    proceedings: keptProceedings({ kinds: [assessmentKind, reviewKind, surveyKind, taskPlanKind], load: (kind) => proceedingsIn(path('proceedings'), kind) }),
  };
}

async function readCaseType(path: string): Promise<CaseType> {
  const caseType = await read(path, CaseTypeSchema);
  const faults = lintCaseType(caseType).filter(({ severity }) => severity !== 'warning');
  if (faults.length > 0) throw new UsageError(`${path} is no sound case type:\n${faults.map(({ at, message }) => `  ${at}: ${message}`).join('\n')}`);
  return caseType;
}

async function divisionsIn(path: string): Promise<Definitions['divisions']> {
  const all = await readOrNone(path, z.array(DivisionSchema));
  if (!all) return undefined;
  const codes = new Set(all.map(({ code }) => code));
  const below = new Map<DivisionCode | null, Division[]>();
  for (const division of all) {
    const parent = [9, 6, 4, 2].map((length) => division.code.slice(0, length)).find((code) => code.length < division.code.length && codes.has(code)) ?? null;
    below.set(parent, [...(below.get(parent) ?? []), division]);
  }
  return async (parent) => below.get(parent) ?? [];
}

/** Of a code shorter than a county's, what there is of all counties below it. */
function registersIn(folder: string): LoadRegister {
  return async <Name extends RegisterName>(name: Name, region: string) => {
    const names = (await namesIn(folder)).filter((file) => file.startsWith(region) && file.endsWith(`-${name}.json`));
    return (await Promise.all(names.map((file) => parse(join(folder, file))))).flat() as RegisterEntries[Name][];
  };
}

async function proceedingsIn(folder: string, kind: ProceedingKindName): Promise<PreparedProceeding[]> {
  const names = (await namesIn(folder)).filter((file) => file.endsWith(`-${kind}.json`));
  return (await Promise.all(names.map((file) => parse(join(folder, file))))).flat() as PreparedProceeding[];
}

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.json')).sort();
}

async function readOrNone<T>(path: string, schema: z.ZodMiniType<T>): Promise<T | undefined> {
  const content = await parse(path, true);
  return content === undefined ? undefined : fitting(path, content, schema);
}

async function read<T>(path: string, schema: z.ZodMiniType<T>): Promise<T> {
  return fitting(path, await parse(path), schema);
}

function fitting<T>(path: string, content: unknown, schema: z.ZodMiniType<T>): T {
  const result = z.safeParse(schema, content);
  if (result.success) return result.data;
  const places = result.error.issues.map((issue) => `/${issue.path.map(String).join('/')} (${issue.code})`);
  throw new UsageError(`${path} is not what it should be; look at: ${places.join(', ')}`);
}

async function parse(path: string, mayBeMissing = false): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (mayBeMissing && error.code === 'ENOENT') return undefined;
    throw new UsageError(`${path} cannot be read (${error.code ?? error.name})`, { cause: error });
  });
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${path} is not JSON`, { cause: error });
  }
}
