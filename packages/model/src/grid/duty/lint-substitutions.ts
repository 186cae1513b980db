import type { Post, Substitution } from '../post.js';
import { postName, type DutyCheck } from './duty-check.js';
import { dutyFindingTexts, type DutyFinding } from './findings.js';
import { isStandingIn, standInFor, substitutionOf } from './stand-in.js';

/** Whoever stands in for a post of the area is there, and is only one. */
export function lintSubstitutions({ posts, allPosts, substitutions, day }: DutyCheck): DutyFinding[] {
  const concerned = new Set(posts.map(({ id }) => id));
  const ours = substitutions.filter(({ post }) => concerned.has(post));
  const wrong = ours.filter(({ from, to }) => to < from);
  const away = posts.filter(({ id }) => substitutionOf(id, substitutions, day));
  const circles = new Set<string>();
  return [
    ...wrong.map(({ post }): DutyFinding => ({ code: 'substitution-dates', text: dutyFindingTexts['substitution-dates'](postName(post, allPosts)), posts: [post] })),
    ...away.flatMap((post) => lintAway(post, { allPosts, substitutions, day, circles })),
  ];
}

interface AwayCheck {
  allPosts: readonly Post[];
  substitutions: readonly Substitution[];
  day: string;
  /** Circles that were found already, each by its posts in order. */
  circles: Set<string>;
}

function lintAway({ id, label }: Post, { allPosts, substitutions, day, circles }: AwayCheck): DutyFinding[] {
  const running = substitutions.filter((substitution) => substitution.post === id && isStandingIn(substitution, day));
  const several: DutyFinding[] = running.length > 1 ? [{ code: 'two-substitutes', text: dutyFindingTexts['two-substitutes'](label), posts: [id, ...running.map(({ by }) => by)] }] : [];
  const by = substitutionOf(id, substitutions, day)?.by ?? id;
  const circle = circleThrough(id, substitutions, day);
  if (circle) {
    const key = [...circle].sort().join();
    if (circles.has(key)) return several;
    circles.add(key);
    return [...several, { code: 'circular-substitution', text: dutyFindingTexts['circular-substitution'](circle.map((post) => postName(post, allPosts))), posts: circle }];
  }
  const substitute = allPosts.find((post) => post.id === by);
  if (!substitute) return [...several, { code: 'unknown-substitute', text: dutyFindingTexts['unknown-substitute'](label, by), posts: [id, by] }];
  const isAway = substitutionOf(by, substitutions, day) !== undefined;
  if (isAway) {
    // Somebody else stands in for the substitute: it works, but nobody can tell who is there.
    const isHeld = standInFor(id, { posts: allPosts, substitutions, day })?.problem === null;
    return [...several, { code: 'substitute-away', ...(isHeld && { severity: 'warning' }), text: dutyFindingTexts['substitute-away'](label, substitute.label), posts: [id, by] }];
  }
  return substitute.filled ? several : [...several, { code: 'vacant-substitute', text: dutyFindingTexts['vacant-substitute'](label, substitute.label), posts: [id, by] }];
}

/** The posts of the circle that a post stands in; a post that only leads into one is not part of it. */
function circleThrough(id: string, substitutions: readonly Substitution[], day: string): string[] | undefined {
  const circle: string[] = [];
  for (let at = id; !circle.includes(at); ) {
    circle.push(at);
    const next = substitutionOf(at, substitutions, day);
    if (!next) return undefined;
    at = next.by;
    if (at === id) return circle;
  }
  return undefined;
}
