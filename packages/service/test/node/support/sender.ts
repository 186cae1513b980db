import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { receiptCode, receiptSecret, uuidv7, type Receipt } from '@linli/model';
import { matter, region } from './definitions.js';
import { tokenOf } from './service-process.js';

interface Sent {
  id: string;
  type: string;
  target: string;
}

/**
 * Sends commands one after the other for as long as it is let, and each again with the same id until there is an answer that settles it, whatever becomes of
 * the service meanwhile.
 */
export class Sender {
  /** Where the service is now. */
  url: string;
  readonly #token: () => Promise<string>;
  readonly applied: Sent[] = [];
  /** How often something was sent again. */
  again = 0;
  #isStopped = false;
  #heard: () => void = () => undefined;

  constructor(url: string) {
    this.url = url;
    this.#token = () => tokenOf(this.url, 'clerk');
  }

  /** Files cases and remarks on each, until `stop`. */
  async run(): Promise<void> {
    while (!this.#isStopped) {
      const target = newId();
      await this.#settle({ id: target, type: 'case.register', target }, { caseType: 'appeal', args: matter, receipt: newReceipt() });
      for (let count = 0; count < 3 && !this.#isStopped; count += 1) await this.#settle({ id: newId(), type: 'case.remark', target }, { args: { note: `第${count}次` } });
    }
  }

  stop(): void {
    this.#isStopped = true;
  }

  /** Resolves when so many have been applied in all. */
  async reached(count: number): Promise<void> {
    while (this.applied.length < count) await new Promise<void>((resolve) => (this.#heard = resolve));
  }

  async #settle(sent: Sent, more: object): Promise<void> {
    const { id, type, target } = sent;
    const command = { id, v: 2, type, target: { region, id: target }, base: null, at: new Date().toISOString(), ...more };
    for (;;) {
      const { status, text } = await this.#send(id, command);
      if (status === 200 || status === 201) break;
      if (status < 500 && ![401, 409, 429].includes(status)) throw new Error(`${type} was answered ${status}: ${text}`);
      this.again += 1;
      await setTimeout(20);
    }
    this.applied.push(sent);
    this.#heard();
  }

  /** The answer; where none came, as if a proxy had given one. */
  async #send(id: string, command: object): Promise<{ status: number; text: string }> {
    try {
      const headers = { 'content-type': 'application/json', 'idempotency-key': `${region}.${id}`, authorization: `Bearer ${await this.#token()}` };
      const answer = await fetch(`${this.url}/v1/commands`, { method: 'POST', headers, body: JSON.stringify({ command }) });
      return { status: answer.status, text: await answer.text() };
    } catch {
      return { status: 504, text: '' };
    }
  }
}

/** What the service has: the commands of all events, by case. */
export async function recorded(url: string): Promise<Map<string, string[]>> {
  const headers = { authorization: `Bearer ${await tokenOf(url, 'clerk')}` };
  const cases = new Map<string, string[]>();
  for (let after = ''; ; ) {
    const page = (await (await fetch(`${url}/v1/cases?limit=100${after}`, { headers })).json()) as { items: { ref: { id: string } }[]; next: string | null };
    for (const { ref } of page.items) {
      const { events } = (await (await fetch(`${url}/v1/cases/${region}/${ref.id}/events`, { headers })).json()) as { events: { command: string }[] };
      cases.set(ref.id, events.map(({ command }) => command));
    }
    if (page.next === null) return cases;
    after = `&after=${encodeURIComponent(page.next)}`;
  }
}

function newId(): string {
  return uuidv7(Date.now(), randomBytes(10));
}

function newReceipt(): Receipt {
  return { code: receiptCode('SQ', '2026-11-21', randomBytes(7)), secret: receiptSecret(randomBytes(10)) };
}
