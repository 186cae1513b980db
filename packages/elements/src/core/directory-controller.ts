import type { LinliClient } from '@linli/client';
import { pickText, type DivisionCode, type Locale, type Organisation } from '@linli/model';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Host extends ReactiveControllerHost {
  readonly client: LinliClient | undefined;
  readonly locale: Locale;
}

/** Names of organisations and divisions, fetched when they are first asked for. Until a name is known, and where it is not, its code stands in. */
export class DirectoryController implements ReactiveController {
  readonly #host: Host;
  readonly #organisations = new Map<DivisionCode, Promise<void>>();
  readonly #known = new Map<string, Organisation>();
  readonly #paths = new Map<DivisionCode, string>();
  #client: LinliClient | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#client === this.#host.client) return;
    this.#client = this.#host.client;
    this.#organisations.clear();
    this.#known.clear();
    this.#paths.clear();
  }

  /** The name of an organisation that serves `area` or a division above or below it. */
  organisation(id: string, area: DivisionCode | undefined): string {
    const known = this.#known.get(id);
    if (known) return pickText(known.name, this.#host.locale);
    if (area && !this.#organisations.has(area)) this.#organisations.set(area, this.#loadOrganisations(area));
    return id;
  }

  /** The names from the province down to `code`, joined as an address is. */
  place(code: DivisionCode): string {
    const known = this.#paths.get(code);
    if (known !== undefined) return known;
    this.#paths.set(code, '');
    void this.#loadPath(code);
    return '';
  }

  async #loadOrganisations(area: DivisionCode): Promise<void> {
    const client = this.#client;
    // A name that cannot be had is no reason to show an error in place of the case.
    const found = await client?.directory.organisations(area).catch(() => []);
    if (!found || client !== this.#client) return;
    found.forEach((organisation) => this.#known.set(organisation.id, organisation));
    this.#host.requestUpdate();
  }

  async #loadPath(code: DivisionCode): Promise<void> {
    const client = this.#client;
    const path = await client?.directory.path(code).catch(() => []);
    if (!path || client !== this.#client) return;
    this.#paths.set(code, path.map(({ name }) => name).join(' '));
    this.#host.requestUpdate();
  }
}
