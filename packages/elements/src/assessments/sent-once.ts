import type { ProceedingVerdict } from '@linli/client';

/** What is sent again because no answer came goes under the same id, so that it counts once. */
export class SentOnce {
  #undecided: { content: string; id: string } | undefined;

  /** @param content what is sent, as text: anything else is another matter, with an id of its own */
  async send(content: string, act: (id: string) => Promise<ProceedingVerdict>): Promise<ProceedingVerdict> {
    const id = this.#undecided?.content === content ? this.#undecided.id : randomId();
    this.#undecided = { content, id };
    const verdict = await act(id);
    this.#undecided = undefined;
    return verdict;
  }

  forget(): void {
    this.#undecided = undefined;
  }
}

/** Without the time that other ids begin with: nothing about the answer of a survey is finer than its day. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
