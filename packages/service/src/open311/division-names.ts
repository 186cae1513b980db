import { divisionPath, parentDivision, type Division, type DivisionCode } from '@linli/model';

export type DivisionName = (code: DivisionCode) => string | undefined;

/** What divisions are called, as far as the definitions say: looked up once, since names of divisions do not change while a service runs. */
export class DivisionNames {
  readonly #divisions: ((parent: DivisionCode | null) => Promise<readonly Division[]>) | undefined;
  readonly #known = new Map<DivisionCode | null, Promise<ReadonlyMap<DivisionCode, string>>>();

  constructor(divisions: ((parent: DivisionCode | null) => Promise<readonly Division[]>) | undefined) {
    this.#divisions = divisions;
  }

  /** The names of these divisions and of those above them. */
  async of(codes: readonly DivisionCode[]): Promise<DivisionName> {
    const wanted = new Set(codes.flatMap(divisionPath));
    const parents = new Set([null, ...[...wanted].flatMap((code) => parentDivision(code) ?? [])]);
    const found = await Promise.all([...parents].map((parent) => this.#below(parent)));
    return (code) => found.find((names) => names.has(code))?.get(code);
  }

  #below(parent: DivisionCode | null): Promise<ReadonlyMap<DivisionCode, string>> {
    const known = this.#known.get(parent);
    if (known) return known;
    const asked = (this.#divisions?.(parent) ?? Promise.resolve([])).then((divisions) => new Map(divisions.map(({ code, name }) => [code, name])));
    this.#known.set(parent, asked);
    // A failure is not remembered.
    asked.catch(() => this.#known.delete(parent));
    return asked;
  }
}
