import type { DivisionCode, Grid, PlanFinding, PlanFindingCode } from '@linli/model';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { findingKey } from './finding-changes.js';
import type { FindingFix } from './finding-fixes.js';
import { countsBy, groupFindings, noFindingFilter, type FindingFilter, type FindingGroup } from './finding-groups.js';
import { renderFindings, renderFindingTable, shownAtFirst } from './finding-list.js';
import type { PlanWords } from './plan-words.js';

/** So many more findings of a kind are shown at a time. */
const more = 100;

export interface FindingsHandlers {
  mayRevise(finding: PlanFinding): boolean;
  onChoose(finding: PlanFinding | undefined): void;
  onFix(fix: FindingFix, finding: PlanFinding): void;
}

/** The list of findings: to what it is narrowed, which one is looked at, how many of each kind are shown. */
export class FindingsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #handlers: FindingsHandlers;
  #filter: FindingFilter = noFindingFilter;
  #current: string | undefined;
  #shown = new Map<PlanFindingCode, number>();
  #findings: readonly PlanFinding[] = [];
  #communityOf: ReadonlyMap<string, DivisionCode> = new Map();
  #groups: readonly FindingGroup[] = [];

  constructor(host: ReactiveControllerHost, handlers: FindingsHandlers) {
    this.#host = host;
    this.#handlers = handlers;
    host.addController(this);
  }

  hostConnected(): void {
    // Only so that Lit knows it as a controller.
  }

  /** The finding that is looked at. */
  get current(): PlanFinding | undefined {
    return this.#current === undefined ? undefined : this.#findings.find((finding) => findingKey(finding) === this.#current);
  }

  /** Findings by number of each grid: what the map is coloured by. */
  counts: ReadonlyMap<string, number> = new Map();

  /** What was found, and the grids that it is about. The one that is looked at stays so while it is there. */
  show(findings: readonly PlanFinding[], grids: readonly Grid[]): void {
    if (findings === this.#findings) return;
    this.#findings = findings;
    this.#communityOf = new Map(grids.map(({ code, community }) => [code, community]));
    const counts = new Map(grids.map(({ code }) => [code, 0]));
    for (const finding of findings) for (const code of finding.grids) counts.set(code, (counts.get(code) ?? 0) + 1);
    this.counts = counts;
    if (this.#current !== undefined && !findings.some((finding) => findingKey(finding) === this.#current)) this.#current = undefined;
    this.#arrange();
  }

  /** No finding is looked at any more. */
  leave(): void {
    this.#current = undefined;
    this.#host.requestUpdate();
  }

  render(words: PlanWords): TemplateResult {
    const communities = countsBy(this.#findings, this.#communitiesOf);
    return renderFindings(
      {
        groups: this.#groups,
        filter: this.#filter,
        kinds: countsBy(this.#findings, ({ code }) => [code]),
        communities: new Map([...communities].sort(([one], [other]) => one.localeCompare(other))),
        current: this.#current,
        shown: (code) => this.#shown.get(code) ?? shownAtFirst,
        mayRevise: (finding) => this.#handlers.mayRevise(finding),
        onFilter: (filter) => {
          this.#filter = { ...this.#filter, ...filter };
          this.#arrange();
        },
        onMore: (code) => {
          this.#shown.set(code, (this.#shown.get(code) ?? shownAtFirst) + more);
          this.#host.requestUpdate();
        },
        onChoose: (finding) => {
          const key = findingKey(finding);
          this.#current = this.#current === key ? undefined : key;
          this.#host.requestUpdate();
          this.#handlers.onChoose(this.#current === undefined ? undefined : finding);
        },
        onFix: (fix, finding) => this.#handlers.onFix(fix, finding),
      },
      words,
    );
  }

  renderTable(words: PlanWords): TemplateResult {
    return renderFindingTable(this.#groups, words);
  }

  #arrange(): void {
    this.#groups = groupFindings(this.#findings, this.#filter, this.#communitiesOf);
    this.#host.requestUpdate();
  }

  readonly #communitiesOf = ({ grids, community }: PlanFinding): DivisionCode[] => {
    const codes = [...grids.map((code) => this.#communityOf.get(code)), community].filter((code) => code !== undefined);
    return [...new Set(codes)];
  };
}
