import type { LinliClient } from '@linli/client';
import { centresOf, type Centre, type Day, type DivisionCode, type Post, type RosterSlot } from '@linli/model';
import type { ReactiveControllerHost } from 'lit';
import { WatchController } from '../core/watch-controller.js';

/** What is asked for. What the host gives is not fetched. */
export interface CentreAsked {
  area: DivisionCode | undefined;
  centreId: string | undefined;
  centre: Centre | undefined;
  slots: readonly RosterSlot[] | undefined;
  /** `null`: not wanted. */
  posts: readonly Post[] | null | undefined;
  /** The days that are looked at, the first of them the day of the centre itself. */
  days: readonly Day[];
}

export interface CentreFacts {
  centre: Centre;
  /** Those in force on any of the days. */
  slots: readonly RosterSlot[];
  posts: readonly Post[];
}

/** A centre with its roster and posts. While other days of it are fetched, what was there stays. */
export class CentreData {
  readonly #watch: WatchController<CentreFacts | null>;
  #client: LinliClient | undefined;
  #asked: CentreAsked | undefined;
  #given: CentreFacts | undefined;
  #before: CentreFacts | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#watch = new WatchController(host);
  }

  /** To be called before each render: asks only when something else is asked for. */
  ask(client: LinliClient | undefined, asked: CentreAsked): void {
    const last = this.#asked;
    if (client === this.#client && last && isSame(last, asked)) return;
    const isSameCentre = client === this.#client && last?.area === asked.area && last?.centreId === asked.centreId && last?.centre === asked.centre;
    this.#before = isSameCentre ? (this.#watch.value ?? this.#before) : undefined;
    this.#client = client;
    this.#asked = asked;
    this.#given = given(asked);
    this.#watch.follow(
      client && !this.#given
        ? async function* ({ signal }) {
            yield await load(client, asked, signal);
          }
        : undefined,
    );
  }

  /** `null`: there is no centre. `undefined`: not known yet. */
  get facts(): CentreFacts | null | undefined {
    const { value } = this.#watch;
    return this.#given ?? (value === undefined ? this.#before : value);
  }

  /** Whether what is shown is of other days than those that are asked for. */
  get isStale(): boolean {
    return this.#given === undefined && this.#watch.value === undefined && this.#before !== undefined;
  }

  get error(): unknown {
    return this.#watch.error;
  }

  retry(): void {
    this.#watch.retry();
  }
}

function isSame(one: CentreAsked, other: CentreAsked): boolean {
  return (
    (['area', 'centreId', 'centre', 'slots', 'posts'] as const).every((member) => one[member] === other[member]) &&
    one.days.length === other.days.length &&
    one.days.every((day, index) => day === other.days[index])
  );
}

function given({ centre, slots, posts }: CentreAsked): CentreFacts | undefined {
  return centre && slots && posts !== undefined ? { centre, slots, posts: posts ?? [] } : undefined;
}

async function load(client: LinliClient, asked: CentreAsked, signal: AbortSignal): Promise<CentreFacts | null> {
  const centre = asked.centre ?? (await findCentre(client, asked, signal));
  if (!centre) return null;
  const area = asked.area ?? centre.place?.division;
  const [slots, posts] = await Promise.all([
    asked.slots ?? (area === undefined ? [] : slotsOn(client, { id: centre.id, area }, asked.days, signal)),
    asked.posts === undefined && area !== undefined ? client.grids.posts(area, { day: asked.days[0], signal }) : (asked.posts ?? []),
  ]);
  return { centre, slots, posts };
}

/** The one of that id; without one, the nearest that serves the area. */
async function findCentre(client: LinliClient, { area, centreId, days }: CentreAsked, signal: AbortSignal): Promise<Centre | undefined> {
  if (area === undefined) return undefined;
  const centres = await client.centres.of(area, { day: days[0], signal });
  if (centreId !== undefined) return centres.find(({ id }) => id === centreId);
  const near = centresOf(await client.directory.organisations(area, { signal }), area);
  return near.map(({ id }) => centres.find((centre) => centre.id === id)).find((centre) => centre !== undefined) ?? centres[0];
}

/** A slot may begin and end within a week, so each day is asked for. */
async function slotsOn(client: LinliClient, centre: { id: string; area: DivisionCode }, days: readonly Day[], signal: AbortSignal): Promise<RosterSlot[]> {
  const byDay = await Promise.all(days.map((day) => client.centres.roster(centre, { day, signal })));
  return [...new Map(byDay.flat().map((slot) => [`${slot.id} ${slot.validFrom}`, slot])).values()];
}
