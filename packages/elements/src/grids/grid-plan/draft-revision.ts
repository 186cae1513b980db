import {
  correctGrid, foundGrid, mergeGrids, moveBoundary, retireGrid, splitGrid,
  type GridCodeScheme, type GridDetails, type GridRegister, type GridRevision, type Revised, type RevisionTerms,
} from '@linli/model';
import type { PartEntry, RevisionEntry } from './grid-plan.types.js';
import { readLine } from './line-text.js';

/** Who decides, and how grids are numbered. */
export interface DraftTerms {
  organisation: string;
  scheme?: GridCodeScheme | undefined;
}

/** The revision that was entered, or why the model refuses it. */
export function draftRevision(entry: RevisionEntry, register: GridRegister, { organisation, scheme }: DraftTerms): Revised<{ revision: GridRevision }> {
  const { operation, grids, to, line, on, reason, parts, ground } = entry;
  const terms: RevisionTerms & { scheme?: GridCodeScheme } = { on, organisation, reason: reason.trim(), ...(scheme && { scheme }) };
  const [code = ''] = grids;
  const details = parts.map(detailsOf);
  switch (operation) {
    case 'split':
      return splitGrid(register, code, readLine(line).positions, { ...terms, parts: details });
    case 'merge':
      return mergeGrids(register, grids, { ...terms, ...(details[0] && { grid: details[0] }) });
    case 'boundary':
      return moveBoundary(register, code, to, readLine(line).positions, { ...terms, ...(details[0] && { from: details[0] }), ...(details[1] && { to: details[1] }) });
    case 'correct':
      return correctGrid(register, code, details[0] ?? {}, terms);
    case 'retire':
      return retireGrid(register, code, terms);
    case 'found': {
      const { name = '', ...rest } = details[0] ?? {};
      const bare = { households: null, population: null, extent: '', phone: null, supervisionPhone: null, kind: 'general', setting: 'town', organisation } as const;
      return foundGrid(register, { ...bare, ...rest, name: name.trim(), community: ground?.community ?? '', boundary: ground?.boundary ?? null }, terms);
    }
  }
}

/** The same as if a reason had been given: to see what would become of it before that. */
export function tryRevision(entry: RevisionEntry, register: GridRegister, terms: DraftTerms): Revised<{ revision: GridRevision }> {
  return draftRevision({ ...entry, reason: entry.reason.trim() || '…' }, register, terms);
}

/** What was typed, as the model takes it. What was left alone stays with the model. */
export function detailsOf({ name, kind, setting, households, population, extent, phone, supervisionPhone }: PartEntry): GridDetails {
  return {
    ...(name !== undefined && name.trim() !== '' && { name: name.trim() }),
    ...(kind && { kind }),
    ...(setting && { setting }),
    ...(households !== undefined && { households: countOf(households) ?? null }),
    ...(population !== undefined && { population: countOf(population) ?? null }),
    ...(extent !== undefined && { extent: extent.trim() }),
    ...(phone !== undefined && { phone: phone.trim() || null }),
    ...(supervisionPhone !== undefined && { supervisionPhone: supervisionPhone.trim() || null }),
  };
}

/** A whole number; `null` where nothing was typed; `undefined` where it is no count. */
export function countOf(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  return /^\d{1,7}$/.test(typed) ? Number(typed) : undefined;
}
