import type { LinliClient } from '@linli/client';
import { addDays, dayOf, isInForce, mondayOf, rosterWeek, type Centre, type Day, type DivisionCode, type Instant, type RosterCall, type RosterSlot } from '@linli/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { renderEmpty, renderFailure } from '../../cases/case-list/list-states.js';
import { emptyStyles } from '../../controls/empty.styles.js';
import { lightStyles } from '../../controls/light/light.styles.js';
import { NoClientController } from '../../controls/no-client/no-client-controller.js';
import { noticeStyles } from '../../controls/notice/notice.styles.js';
import { renderSkeleton } from '../../controls/skeleton/skeleton.js';
import { skeletonStyles } from '../../controls/skeleton/skeleton.styles.js';
import { WidthController } from '../../controls/table/width-controller.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { DirectoryController } from '../../core/directory-controller.js';
import { LinliElement } from '../../core/linli-element.js';
import { staffOf } from '../../core/staff-of.js';
import { MinuteController } from '../../core/minute-controller.js';
import { CentreData, type CentreFacts } from '../centre-data.js';
import { dayRange } from '../days.js';
import { markStyles } from '../marks.styles.js';
import { renderDayList } from './day-list.js';
import { renderOnCall } from './on-call.js';
import { rosterMessages, type RosterMessages } from './roster.messages.js';
import { rosterStyles } from './roster.styles.js';
import type { RosterWeekDetail } from './roster.types.js';
import { renderWeekTable } from './week-table.js';
import type { WeekPage } from './week.js';

/** Below this width, in em, days stand one below the other. */
const narrow = 54;

/**
 * The week of a centre (入驻安排): which organisation is at which window on which day, resident, rotating or on call, by the working
 * calendar; and how calls stand. For whether the centre is open now use `linli-centre`.
 *
 * @tag linli-roster
 * @fires {CustomEvent<RosterWeekDetail>} linli-week-change - The reader went to another week.
 * @csspart week - The table of the week.
 * @csspart seat - One organisation at one window on one day.
 * @csspart on-call - Those who come when called.
 */
export class LinliRoster extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, emptyStyles, lightStyles, markStyles, noticeStyles, skeletonStyles, rosterStyles];
  }

  /** The division whose centre is shown, 6 to 12 digits. Absent: the area of whoever is looking. */
  @property() area: DivisionCode | undefined;

  /** Which of its centres. Absent: the nearest that serves the area. */
  @property({ attribute: 'centre-id' }) centreId: string | undefined;

  /** The centre itself, where the host has it. */
  @property({ attribute: false }) centre: Centre | undefined;

  /** The roster, where the host has it: all slots in force in the weeks that may be looked at. */
  @property({ attribute: false }) slots: readonly RosterSlot[] | undefined;

  /** Calls to organisations that are on call, as the host keeps them. Absent: calls are not shown. */
  @property({ attribute: false }) calls: readonly RosterCall[] | undefined;

  /** A day of the week that is shown, `YYYY-MM-DD`. Absent: this week. */
  @property() day: Day | undefined;

  /** The moment to reckon from, ISO 8601. Absent: the present, which goes on. */
  @property() now: Instant | undefined;

  /** What is announced after the reader went to another week. */
  @state() private news = '';

  readonly #data = new CentreData(this);
  readonly #directory = new DirectoryController(this);
  readonly #width = new WidthController(this);
  readonly #noClient = new NoClientController(this);

  constructor() {
    super();
    new MinuteController(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { client, centreId, centre, slots } = this;
    const days = client ? Array.from({ length: 7 }, (_, index) => addDays(this.#monday(client), index)) : [];
    this.#data.ask(client, { area: this.#area, centreId, centre, slots, posts: null, days });
    this.toggleAttribute('narrow', this.#width.em < narrow);
  }

  protected override render() {
    const { client, words } = this;
    if (!client) return this.#noClient.render(8);
    const { facts, error } = this.#data;
    const say = this.messages('roster', rosterMessages);
    return html`${renderFailure(error, words, () => this.#data.retry())}
    ${facts ? this.#renderRoster(facts, client, say) : facts === null ? renderEmpty(say.noCentre, say.noCentreHint) : error === undefined ? renderSkeleton(8, words) : nothing}`;
  }

  #renderRoster({ centre, slots }: CentreFacts, client: LinliClient, say: RosterMessages): TemplateResult {
    const { locale, words } = this;
    const { calendar } = client;
    const now = this.now ?? client.now();
    const area = this.#area ?? centre.place?.division;
    const organisation = (id: string): string => this.#directory.organisation(id, area);
    const monday = this.#monday(client);
    const page: WeekPage = { centre, calendar, days: rosterWeek(centre, slots, monday, calendar), today: this.#today(client), locale, say, organisation };
    const unknown = page.days.find(({ opening }) => !opening.known);
    const own = slots.filter((slot) => slot.centre === centre.id);
    const onCall = own.filter((slot) => slot.mode === 'onCall' && page.days.some(({ day }) => isInForce(slot, day)));
    return html`${this.#renderBar(client, say)}
      ${unknown ? html`<p class="notice warning">${say.unannounced(Number(unknown.day.slice(0, 4)))}</p>` : nothing}
      ${own.length === 0 && !this.#data.isStale
        ? renderEmpty(say.empty, say.emptyHint)
        : html`<div class="days" aria-busy=${this.#data.isStale}>
            ${this.hasAttribute('narrow') ? renderDayList(page) : renderWeekTable(page)}
          </div>`}
      ${renderOnCall({ slots: onCall, calls: this.calls, calendar, now, locale, say, words, organisation })}`;
  }

  #renderBar(client: LinliClient, say: RosterMessages): TemplateResult {
    const monday = this.#monday(client);
    const thisMonday = mondayOf(this.#today(client));
    return html`<div class="bar">
      <h3>${this.#weekText(monday, say)}</h3>
      <div class="steps">
        <button type="button" class="button" data-step="-1" @click=${() => this.#go(addDays(monday, -7), say)}>${say.previous}</button>
        ${monday === thisMonday ? nothing : html`<button type="button" class="button" data-step="0" @click=${() => this.#go(thisMonday, say)}>${say.thisWeek}</button>`}
        <button type="button" class="button" data-step="1" @click=${() => this.#go(addDays(monday, 7), say)}>${say.next}</button>
      </div>
      <p class="visually-hidden" role="status">${this.news}</p>
    </div>`;
  }

  #weekText(monday: Day, say: RosterMessages): string {
    return say.week(...dayRange(monday, addDays(monday, 6), this.locale));
  }

  #today(client: LinliClient): Day {
    return dayOf(this.now ?? client.now(), client.calendar.offset);
  }

  #monday(client: LinliClient): Day {
    return mondayOf(this.day ?? this.#today(client));
  }

  get #area(): DivisionCode | undefined {
    return this.area ?? staffOf(this.client)?.area;
  }

  #go(monday: Day, say: RosterMessages): void {
    this.day = monday;
    this.news = this.#weekText(monday, say);
    this.emit<RosterWeekDetail>('linli-week-change', { monday });
    // The button for this week goes when it has brought there.
    if (this.client && monday === mondayOf(this.#today(this.client))) void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[data-step="1"]')?.focus());
  }
}
