/** One message of a stream of server-sent events. */
export interface ServerSentEvent {
  /** `message` where the stream names none. */
  type: string;
  data: string;
}

/**
 * Reads a stream of server-sent events, however it is cut into pieces, by the rules of the HTML standard (9.2.6). An EventSource cannot do it: it sends
 * no token. What is not ended by an empty line is not told.
 */
export class ServerSentEvents {
  readonly #decoder = new TextDecoder('utf-8');
  #rest = '';
  #skipsFeed = false;
  #type = '';
  #data: string[] = [];

  /** The messages that these bytes bring to their end. */
  push(bytes: Uint8Array): ServerSentEvent[] {
    const events: ServerSentEvent[] = [];
    for (const line of this.#lines(this.#decoder.decode(bytes, { stream: true }))) {
      const event = this.#take(line);
      if (event) events.push(event);
    }
    return events;
  }

  /** Lines end with CR, LF, or both; the two may come apart. */
  #lines(text: string): string[] {
    if (text === '') return [];
    const more = this.#skipsFeed && text.startsWith('\n') ? text.slice(1) : text;
    this.#skipsFeed = text.endsWith('\r');
    const lines = (this.#rest + more).split(/\r\n|\r|\n/);
    this.#rest = lines.pop() ?? '';
    return lines;
  }

  #take(line: string): ServerSentEvent | undefined {
    if (line === '') return this.#dispatch();
    const colon = line.indexOf(':');
    if (colon === 0) return undefined;
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'data') this.#data.push(value);
    if (name === 'event') this.#type = value;
    return undefined;
  }

  #dispatch(): ServerSentEvent | undefined {
    const event = this.#data.length > 0 ? { type: this.#type || 'message', data: this.#data.join('\n') } : undefined;
    this.#type = '';
    this.#data = [];
    return event;
  }
}
