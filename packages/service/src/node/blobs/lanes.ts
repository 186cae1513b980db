/** Lets work on one thing go on after what was asked about it before; work on different things goes on at the same time. */
export class Lanes {
  readonly #lanes = new Map<string, Promise<unknown>>();

  take<T>(name: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#lanes.get(name) ?? Promise.resolve()).then(work);
    const quiet = turn.catch(() => undefined).then(() => {
      if (this.#lanes.get(name) === quiet) this.#lanes.delete(name);
    });
    this.#lanes.set(name, quiet);
    return turn;
  }

  async ended(): Promise<void> {
    await Promise.all(this.#lanes.values());
  }
}
