import type { LinliClient } from '@linli/client';
import { rankScorecards, scoreAll, type Assessment, type Bulletin, type DivisionCode, type DoneBy, type Ranking, type Scorecard } from '@linli/model';
import type { ReactiveControllerHost } from 'lit';
import { WatchController } from '../core/watch-controller.js';

/** What is asked for. What the host gives is shown at once, and again when the client has a later version of it. */
export interface AssessmentAsked {
  area: DivisionCode | undefined;
  /** Absent: the newest of the area that the reader may see, and that assesses `organisation` where one is named. */
  assessmentId: string | undefined;
  organisation?: string | undefined;
  assessment: Assessment | undefined;
  /** Of the same scheme, where the host has them. Absent: those of the area are fetched. */
  earlier?: readonly Assessment[] | undefined;
}

/** An assessment and what each organisation came to in it. */
export interface ScoredAssessment {
  assessment: Assessment;
  cards: readonly Scorecard[];
}

export interface AssessmentFacts extends ScoredAssessment {
  /** The earlier periods of the same scheme, the latest first: for movement and trend. Each is scored when `cards` is first read. */
  earlier: readonly ScoredAssessment[];
  /** The places, with movement since the latest earlier period; worked out when they are first read. As published, where that is what the reader may see. */
  readonly rankings: readonly Ranking[];
}

/** An assessment, kept up to date, with its scorecards and those of earlier periods. */
export class AssessmentController {
  readonly #watch: WatchController<readonly Assessment[]>;
  #client: LinliClient | undefined;
  #asked: AssessmentAsked | undefined;
  #all: readonly Assessment[] | undefined;
  #facts: AssessmentFacts | undefined;
  #unscorable: { assessment: Assessment; error: unknown } | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#watch = new WatchController(host, (all) => this.#received(all));
  }

  /** To be called before each render: asks only when something else is asked for. */
  ask(client: LinliClient | undefined, asked: AssessmentAsked): void {
    const last = this.#asked;
    if (client === this.#client && last && isSame(last, asked)) return;
    const area = areaOf(asked);
    const isSameArea = client === this.#client && last && area === areaOf(last);
    this.#client = client;
    this.#asked = asked;
    this.#facts = undefined;
    if (isSameArea) return;
    this.#all = undefined;
    this.#watch.follow(client && area !== undefined ? (options) => client.assessments.watch(area, options) : undefined);
  }

  /** `null`: there is none, or it is not for the reader to see. `undefined`: not known yet, or see `error`. */
  get assessment(): Assessment | null | undefined {
    const { assessment: given, assessmentId } = this.#asked ?? {};
    const all = this.#all;
    const id = given?.id ?? assessmentId;
    const kept = id === undefined ? this.#newest(all ?? []) : all?.find((candidate) => candidate.id === id);
    if (given) return kept && kept.version > given.version ? kept : given;
    return kept ?? (all && null);
  }

  /** The assessment scored: `null` and `undefined` as above, `undefined` too where its figures cannot be scored. */
  get facts(): AssessmentFacts | null | undefined {
    const { assessment } = this;
    if (!assessment) return assessment;
    if (this.#facts?.assessment !== assessment) this.#facts = this.#score(assessment);
    return this.#facts;
  }

  /** Why nothing, or nothing newer, could be had; or why the figures could not be scored. */
  get error(): unknown {
    if (this.#unscorable && this.#unscorable.assessment === this.assessment) return this.#unscorable.error;
    // What the host gave is complete without what stands around it.
    return this.#asked?.assessment ? undefined : this.#watch.error;
  }

  retry(): void {
    this.#unscorable = undefined;
    this.#watch.retry();
  }

  /** What did not change stays the same object, and is not scored again. */
  #received(all: readonly Assessment[]): void {
    const kept = new Map(this.#all?.map((assessment) => [assessment.id, assessment]));
    this.#all = all.map((assessment) => {
      const known = kept.get(assessment.id);
      return known?.version === assessment.version ? known : assessment;
    });
    this.#facts = undefined;
  }

  /** Those above and below an area concern it too: its own come first. */
  #newest(all: readonly Assessment[]): Assessment | undefined {
    const { area, organisation } = this.#asked ?? {};
    const about = organisation === undefined ? all : all.filter(({ assessed }) => assessed.some((one) => one.organisation === organisation));
    return about.find((assessment) => assessment.area === area) ?? about[0];
  }

  #score(assessment: Assessment): AssessmentFacts | undefined {
    if (this.#unscorable?.assessment === assessment) return undefined;
    try {
      return new Facts(assessment, cardsOf(assessment), earlierThan(assessment, this.#asked?.earlier ?? this.#all ?? []));
    } catch (error) {
      this.#unscorable = { assessment, error };
      return undefined;
    }
  }
}

class Facts implements AssessmentFacts {
  readonly assessment: Assessment;
  readonly cards: readonly Scorecard[];
  readonly earlier: readonly ScoredAssessment[];
  #rankings: readonly Ranking[] | undefined;

  constructor(assessment: Assessment, cards: readonly Scorecard[], earlier: readonly ScoredAssessment[]) {
    this.assessment = assessment;
    this.cards = cards;
    this.earlier = earlier;
  }

  get rankings(): readonly Ranking[] {
    const { assessment, cards, earlier } = this;
    this.#rankings ??= showsPlaces(assessment)
      ? rankScorecards(assessment.scheme, cards, { before: earlier[0] && showsPlaces(earlier[0].assessment) ? earlier[0].cards : undefined })
      : (assessment.published?.rankings ?? []);
    return this.#rankings;
  }
}

/** Whether the reader may see every place: as staff, or because it was published so. */
function showsPlaces({ published }: Assessment): boolean {
  return published === undefined || published.publication.show === 'full';
}

const scored = new WeakMap<Assessment, readonly Scorecard[]>();

/** The scorecard of each organisation, worked out once for each version of an assessment; of one that is published, what is shown of it. */
export function cardsOf(assessment: Assessment): readonly Scorecard[] {
  const known = scored.get(assessment) ?? assessment.published?.cards ?? scoreAll(assessment.scheme, assessment);
  scored.set(assessment, known);
  return known;
}

const ofBulletins = new WeakMap<Bulletin, Assessment>();

/** The assessment that a bulletin has frozen, as its public may see it. Nothing that the client has is later. */
export function assessmentOf(bulletin: Bulletin): Assessment {
  const known = ofBulletins.get(bulletin);
  if (known) return known;
  const { assessment: id, area, title, publication, assessor, scheme, period, assessed, figures, cards, rankings, digest } = bulletin;
  const { at } = publication;
  const by: DoneBy = { role: 'system', organisation: assessor };
  const made: Assessment = {
    id, area, title, scheme, period, assessor, assessed,
    version: Number.MAX_SAFE_INTEGER,
    status: 'published',
    observations: figures.map((figure) => ({ ...figure, at, by })),
    objections: [],
    changes: [],
    log: [{ action: 'publish', at, by }],
    bulletin: digest,
    published: { publication, period, assessed: assessed.length, cards, rankings },
  };
  ofBulletins.set(bulletin, made);
  return made;
}

function earlierThan({ id, area, scheme, period }: Assessment, all: readonly Assessment[]): ScoredAssessment[] {
  return all
    .filter((other) => other.id !== id && other.area === area && other.scheme.id === scheme.id && other.scheme.period === scheme.period && other.period < period)
    .sort((one, other) => (one.period < other.period ? 1 : -1))
    .map((assessment) => ({
      assessment,
      get cards() {
        return cardsOrNone(assessment);
      },
    }));
}

/** An earlier period that cannot be scored is no reason to keep this one back. */
function cardsOrNone(assessment: Assessment): readonly Scorecard[] {
  try {
    return cardsOf(assessment);
  } catch {
    return [];
  }
}

function areaOf({ assessment, area }: AssessmentAsked): DivisionCode | undefined {
  return assessment?.area ?? area;
}

function isSame(one: AssessmentAsked, other: AssessmentAsked): boolean {
  return (['area', 'assessmentId', 'organisation', 'assessment', 'earlier'] as const).every((member) => one[member] === other[member]);
}
