/** What a service that closes has to wait for. */
export class UnderWay {
  readonly #works = new Set<Promise<unknown>>();

  add(work: Promise<unknown>): void {
    this.#works.add(work);
    const ended = () => this.#works.delete(work);
    work.then(ended, ended);
  }

  /** Something that goes on after its request was answered. Call the answer when it has ended. */
  begin(): () => void {
    let end: () => void = () => undefined;
    this.add(new Promise<void>((resolve) => (end = resolve)));
    return end;
  }

  /** Resolves when there is nothing any more, also of what is begun meanwhile. */
  async ended(): Promise<void> {
    while (this.#works.size > 0) await Promise.allSettled(this.#works);
  }
}
