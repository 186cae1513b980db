/** What has begun and is to be brought to its end before its ground is taken away. */
export class UnderWay {
  readonly #works = new Set<Promise<unknown>>();

  add<T>(work: Promise<T>): Promise<T> {
    this.#works.add(work);
    const done = () => this.#works.delete(work);
    work.then(done, done);
    return work;
  }

  /** Resolves once all of it has ended, well or not. */
  async ended(): Promise<void> {
    await Promise.all([...this.#works].map((work) => work.catch(() => undefined)));
  }
}
