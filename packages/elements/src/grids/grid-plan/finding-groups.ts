import { planFindingCodes, type DivisionCode, type PlanFinding, type PlanFindingCode } from '@linli/model';

/** Findings of one kind. */
export interface FindingGroup {
  code: PlanFindingCode;
  severity: PlanFinding['severity'];
  findings: PlanFinding[];
}

/** To what the list of findings is narrowed; empty: all. */
export interface FindingFilter {
  code: PlanFindingCode | '';
  community: DivisionCode;
}

export const noFindingFilter: FindingFilter = { code: '', community: '' };

/** Findings by kind: errors first, then in the order in which the model names the kinds. */
export function groupFindings(findings: readonly PlanFinding[], { code, community }: FindingFilter, communitiesOf: (finding: PlanFinding) => readonly DivisionCode[]): FindingGroup[] {
  const groups = new Map<PlanFindingCode, FindingGroup>();
  for (const finding of findings) {
    if ((code !== '' && finding.code !== code) || (community !== '' && !communitiesOf(finding).includes(community))) continue;
    const group = groups.get(finding.code);
    if (group) group.findings.push(finding);
    else groups.set(finding.code, { code: finding.code, severity: finding.severity, findings: [finding] });
  }
  const rank = (group: FindingGroup) => (group.severity === 'error' ? 0 : planFindingCodes.length) + planFindingCodes.indexOf(group.code);
  return [...groups.values()].sort((one, other) => rank(one) - rank(other));
}

/** How many findings each has, by kind or community. */
export function countsBy<K>(findings: readonly PlanFinding[], keysOf: (finding: PlanFinding) => readonly K[]): Map<K, number> {
  const counts = new Map<K, number>();
  for (const finding of findings) for (const key of keysOf(finding)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
