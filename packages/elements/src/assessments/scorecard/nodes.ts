import { compareExact, exactOf, exactText, type Exact, type Indicator, type Scheme, type Score, type Scorecard } from '@linli/model';

/** An indicator of a scorecard with what it came to, and those below it. */
export interface ScoreNode {
  indicator: Indicator;
  score: Score;
  children: readonly ScoreNode[];
  /** What is missing to full points; `null` where there are none, and of what comes on top. */
  lost: Exact | null;
}

/** The tree of a scheme with an organisation's scores, in the scheme's order. An indicator that the card does not know is left out. */
export function nodesOf({ indicators }: Pick<Scheme, 'indicators'>, { scores }: Scorecard, isBonus = false): ScoreNode[] {
  const byId = new Map(scores.map((score) => [score.indicator, score]));
  const below = (parent: string | undefined): ScoreNode[] =>
    indicators
      .filter((indicator) => indicator.parent === parent)
      .flatMap((indicator) => {
        const score = byId.get(indicator.id);
        return score ? [{ indicator, score, children: below(indicator.id), lost: isBonus ? null : lostOf(score) }] : [];
      });
  return below(undefined);
}

/** The indicators without others below them: first those that keep the total from being there, then by what they lost; equals in the scheme's order. */
export function byLost(nodes: readonly ScoreNode[]): ScoreNode[] {
  return leavesOf(nodes).sort((one, other) => urgency(other) - urgency(one) || compareExact(other.lost ?? -1, one.lost ?? -1));
}

export function leavesOf(nodes: readonly ScoreNode[]): ScoreNode[] {
  return nodes.flatMap((node) => (node.children.length > 0 ? leavesOf(node.children) : [node]));
}

/** The titles above an indicator, from the top. */
export function pathTo(nodes: readonly ScoreNode[], id: string): Indicator[] {
  for (const { indicator, children } of nodes) {
    if (children.some((child) => child.indicator.id === id)) return [indicator];
    const below = pathTo(children, id);
    if (below.length > 0) return [indicator, ...below];
  }
  return [];
}

/** 0 to 1, for a bar. */
export function shareOf({ points, full }: Pick<Score, 'points' | 'full'>): number {
  const whole = exactOf(full);
  return points === null || whole.n === 0n ? 0 : exactOf(points).div(whole).valueOf();
}

export function numberOf(exact: Exact): number {
  return exactOf(exact).valueOf();
}

function lostOf({ points, full }: Score): Exact | null {
  return points === null ? null : exactText(exactOf(full).sub(exactOf(points)));
}

function urgency({ score: { points, policy, state } }: ScoreNode): number {
  return points === null && (state === 'invalid' || policy === 'hold' || policy === 'apart') ? 1 : 0;
}
