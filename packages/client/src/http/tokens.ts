import { LinliError, asLinliError, orAborted } from '../errors.js';

/**
 * Asks the host for a token. `start`: the first one. `expired`: the one before was refused; a new one is to be had without bothering the person.
 * `denied`: that one was refused too; the person has to sign in. Answers `null` where nobody is signed in. The signal aborts when the client is closed.
 */
export type GetToken = (asked: { reason: 'start' | 'expired' | 'denied'; signal: AbortSignal }) => Promise<string | null> | string | null;

/** The token of the person who is signed in, in memory for as long as the page lives and nowhere else. However many calls need it, the host is asked once. */
export class Tokens {
  readonly #getToken: GetToken;
  readonly #closing: AbortSignal;
  #token: string | undefined;
  #asking: Promise<string> | undefined;
  #denied = false;

  constructor(getToken: GetToken, closing: AbortSignal) {
    this.#getToken = getToken;
    this.#closing = closing;
  }

  /** @throws LinliError `unauthenticated` when there is none to be had */
  async current(signal: AbortSignal | undefined): Promise<string> {
    return this.#token ?? this.#ask(this.#denied ? 'denied' : 'start', signal);
  }

  /** In place of one that was refused, unless another call has got a new one meanwhile. @throws as {@link current} */
  async after(refused: string, signal: AbortSignal | undefined): Promise<string> {
    if (this.#token === refused) this.#token = undefined;
    return this.#token ?? this.#ask('expired', signal);
  }

  /** The new one was refused as well: the next is to come from the person. */
  deny(refused: string): void {
    if (this.#token !== refused) return;
    this.#token = undefined;
    this.#denied = true;
  }

  accept(): void {
    this.#denied = false;
  }

  #ask(reason: 'start' | 'expired' | 'denied', signal: AbortSignal | undefined): Promise<string> {
    this.#asking ??= this.#fetch(reason).finally(() => (this.#asking = undefined));
    return orAborted(this.#asking, signal, 'Signing in');
  }

  async #fetch(reason: 'start' | 'expired' | 'denied'): Promise<string> {
    const token = await this.#told(reason);
    // Anything else would not go into a header, and the failure would look like one of the line.
    if (token === null || !/^[\x21-\x7e]+$/.test(token)) throw new LinliError('unauthenticated', 'Nobody is signed in, or the token is none; sign in');
    return (this.#token = token);
  }

  async #told(reason: 'start' | 'expired' | 'denied'): Promise<string | null> {
    try {
      return await this.#getToken({ reason, signal: this.#closing });
    } catch (error) {
      if (error instanceof LinliError || (error instanceof Error && error.name === 'AbortError')) throw asLinliError(error, 'Signing in');
      throw new LinliError('unauthenticated', 'A token could not be had; sign in and try again', { cause: error });
    }
  }
}
