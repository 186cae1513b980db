import type { LinliClient } from '@linli/client';
import type { Case } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { renderFailure } from '../case-list/list-states.js';
import type { LinliElement } from '../../core/linli-element.js';
import { WatchController } from '../../core/watch-controller.js';
import { renderCaseLine } from '../facts/case-line.js';
import type { Fact } from '../facts/facts-controller.js';
import { renderSection, type Page } from './page.js';

/** The cases that belong with one: what it comes from, what comes from it, what was merged into it. They are asked for once it is there. */
export class Family {
  readonly #children: WatchController<readonly Case[]>;
  readonly #followers: WatchController<readonly Case[]>;
  #followed: { client: LinliClient; id: string } | undefined;

  constructor(host: LinliElement) {
    this.#children = new WatchController(host);
    this.#followers = new WatchController(host);
  }

  /** Follows the family of a case, or none. */
  follow(client: LinliClient | undefined, item: Case | undefined): void {
    const last = this.#followed;
    if (client === last?.client && item?.ref.id === last?.id) return;
    this.#followed = client && item && { client, id: item.ref.id };
    this.#children.follow(client && item && ((options) => client.cases.watch({ parent: item.ref, sort: 'createdAt' }, options)));
    this.#followers.follow(client && item && ((options) => client.cases.watch({ mergedInto: item.ref, sort: 'createdAt' }, options)));
  }

  /** Nothing where there is no other, as for most. */
  render(page: Page): TemplateResult | typeof nothing {
    const { item: { parent, project }, say, facts, words } = page;
    const parentCase = parent && facts.cases.find(parent.ref);
    const shown: Fact[] = [
      ...(project ? [{ label: say.project, value: project }] : []),
      ...(parent ? [{ label: say.parent[parent.kind], value: parentCase ? renderLine(parentCase, page) : facts.case(parent.ref) }] : []),
      ...this.#list(this.#children, say.children, page),
      ...this.#list(this.#followers, say.followers, page),
    ];
    const error = this.#children.error ?? this.#followers.error;
    if (shown.length === 0 && error === undefined) return nothing;
    return renderSection('family', say.family, html`${shown.length > 0 ? facts.renderFacts(shown) : nothing}${renderFailure(error, words, () => this.#retry())}`);
  }

  #list({ value = [] }: WatchController<readonly Case[]>, label: string, page: Page): Fact[] {
    return value.length > 0 ? [{ label, value: value.map((item) => renderLine(item, page)) }] : [];
  }

  #retry(): void {
    this.#children.retry();
    this.#followers.retry();
  }
}

function renderLine(item: Case, { client, locale, open }: Page): TemplateResult {
  return renderCaseLine(item, { client, locale, open });
}
