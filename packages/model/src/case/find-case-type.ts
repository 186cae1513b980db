import type { CaseType } from './case-type.js';

/** A case type by its id, in one version or in none in particular. */
export interface TypeRef {
  id: string;
  version?: number | undefined;
}

/**
 * The definition that a case is decided by: in the version that it was filed under where that is still kept, else the latest.
 * Without a version: the latest.
 */
export function findCaseType(caseTypes: readonly CaseType[], { id, version }: TypeRef): CaseType | undefined {
  const versions = caseTypes.filter((caseType) => caseType.id === id).sort((one, other) => other.version - one.version);
  return versions.find((caseType) => caseType.version === version) ?? versions[0];
}
