import type { LinliClient } from '@linli/client';
import { dayOf, pickText, type Centre, type CentrePostRule, type DivisionCode, type Instant, type Post, type RosterSlot } from '@linli/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { renderEmpty, renderFailure } from '../../cases/case-list/list-states.js';
import { emptyStyles } from '../../controls/empty.styles.js';
import { lightStyles } from '../../controls/light/light.styles.js';
import { NoClientController } from '../../controls/no-client/no-client-controller.js';
import { noticeStyles } from '../../controls/notice/notice.styles.js';
import { renderSkeleton } from '../../controls/skeleton/skeleton.js';
import { skeletonStyles } from '../../controls/skeleton/skeleton.styles.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { DirectoryController } from '../../core/directory-controller.js';
import { LinliElement } from '../../core/linli-element.js';
import { staffOf } from '../../core/staff-of.js';
import { MinuteController } from '../../core/minute-controller.js';
import { CentreData, type CentreFacts } from '../centre-data.js';
import { shortDay } from '../days.js';
import { markStyles } from '../marks.styles.js';
import { renderPhone } from '../phone.js';
import { centreMessages, type CentreMessages } from './centre.messages.js';
import { centreStyles } from './centre.styles.js';
import type { CentreDetail } from './centre.types.js';
import { renderHours, renderOpening, type CentrePage } from './opening.js';
import { renderStaff } from './staff.js';
import { renderCalled, renderZones } from './zones.js';

/**
 * A governance centre (综治中心): for a citizen where it is, whether it is open, what can be done there and who is at which window today;
 * for those who run it also its findings, readiness (五有), groups, posts and merged platforms. It shows posts and organisations, never a
 * person. For the week use `linli-roster`.
 *
 * @tag linli-centre
 * @csspart opening - Whether it is open.
 * @csspart zone - One zone, with its windows.
 * @csspart findings - What is wrong, for staff.
 * @csspart readiness - The checklist, for staff.
 * @csspart group - One group with its posts, for staff.
 */
export class LinliCentre extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, emptyStyles, lightStyles, markStyles, noticeStyles, skeletonStyles, centreStyles];
  }

  /** The division whose centre is shown, 6 to 12 digits. Absent: the area of whoever is looking. */
  @property() area: DivisionCode | undefined;

  /** Which of its centres. Absent: the nearest that serves the area. */
  @property({ attribute: 'centre-id' }) centreId: string | undefined;

  /** How much is shown: `public` or `staff`. */
  @property({ reflect: true }) detail: CentreDetail = 'public';

  /** The centre itself, where the host has it. */
  @property({ attribute: false }) centre: Centre | undefined;

  /** Its roster, where the host has it. */
  @property({ attribute: false }) slots: readonly RosterSlot[] | undefined;

  /** Its posts, where the host has them. */
  @property({ attribute: false }) posts: readonly Post[] | undefined;

  /** What must hold of its posts. Absent: the preset of the model. */
  @property({ attribute: false }) postRules: readonly CentrePostRule[] | undefined;

  /** The moment to reckon from, ISO 8601. Absent: the present, which goes on. */
  @property() now: Instant | undefined;

  readonly #data = new CentreData(this);
  readonly #directory = new DirectoryController(this);
  readonly #noClient = new NoClientController(this);

  constructor() {
    super();
    new MinuteController(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { client, centreId, centre, slots, detail } = this;
    this.#data.ask(client, { area: this.#area, centreId, centre, slots, posts: detail === 'staff' ? this.posts : null, days: client ? [this.#today(client)] : [] });
  }

  protected override render() {
    const { client, words } = this;
    if (!client) return this.#noClient.render(6);
    const { facts, error } = this.#data;
    const say = this.messages('centre', centreMessages);
    return html`${renderFailure(error, words, () => this.#data.retry())}
    ${facts ? this.#renderCentre(facts, client, say) : facts === null ? renderEmpty(say.empty, say.emptyHint) : error === undefined ? renderSkeleton(6, words) : nothing}`;
  }

  #renderCentre(facts: CentreFacts, client: LinliClient, say: CentreMessages): TemplateResult {
    const { centre, slots } = facts;
    const area = this.#area ?? centre.place?.division;
    const name = this.#directory.organisation(centre.id, area);
    const page: CentrePage = {
      centre,
      calendar: client.calendar,
      now: this.now ?? client.now(),
      locale: this.locale,
      say,
      words: this.words,
      organisation: (id) => this.#directory.organisation(id, area),
    };
    return html`<article>
      <header>
        <h2>${name === centre.id ? say.name : name}</h2>
        ${renderOpening(page)}
        <dl>
          <div><dt>${say.address}</dt><dd>${pickText(centre.address, this.locale)}</dd></div>
          ${centre.phone ? html`<div><dt>${say.phone}</dt><dd>${renderPhone(centre.phone)}</dd></div>` : nothing}
          <div><dt>${say.hours}</dt><dd>${renderHours(page)}</dd></div>
        </dl>
      </header>
      ${this.detail === 'staff' ? renderStaff({ ...page, ...facts, rules: this.postRules }) : nothing}
      ${centre.zones.length > 0
        ? html`<section aria-labelledby="zones">
            <h3 id="zones">${say.zones}</h3>
            <p class="quiet">${say.today(shortDay(this.#today(client), this.locale))}</p>
            ${renderZones(slots, page)}
          </section>`
        : nothing}
      ${renderCalled(slots, page)}
    </article>`;
  }

  #today(client: LinliClient): string {
    return dayOf(this.now ?? client.now(), client.calendar.offset);
  }

  get #area(): DivisionCode | undefined {
    return this.area ?? staffOf(this.client)?.area;
  }
}
