import type { LinliClient } from '@linli/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Host extends ReactiveControllerHost {
  readonly client: LinliClient | undefined;
}

/** `blob:` addresses of kept files, for images and downloads. They live as long as the element is on the page. */
export class BlobUrlController implements ReactiveController {
  readonly #host: Host;
  #urls = new Map<string, string | undefined>();
  readonly #failed = new Set<string>();
  #client: LinliClient | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The address of a file by its SHA-256; `undefined` until it has been read. */
  url(sha256: string): string | undefined {
    const { client } = this.#host;
    if (client && !this.#urls.has(sha256)) {
      this.#urls.set(sha256, undefined);
      void this.#load(client, sha256);
    }
    return this.#urls.get(sha256);
  }

  /** Whether the file could not be had. */
  failed(sha256: string): boolean {
    return this.#failed.has(sha256);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** What one actor could not have, another may. */
  hostUpdate(): void {
    if (this.#client !== this.#host.client) this.#forget();
    this.#client = this.#host.client;
  }

  hostDisconnected(): void {
    this.#forget();
  }

  #forget(): void {
    this.#urls.forEach((url) => url && URL.revokeObjectURL(url));
    this.#urls = new Map();
    this.#failed.clear();
  }

  async #load(client: LinliClient, sha256: string): Promise<void> {
    const urls = this.#urls;
    const blob = await client.blobs.get(sha256).catch(() => undefined);
    // The element may have left the page meanwhile, or serve another client.
    if (urls !== this.#urls) return;
    if (blob) urls.set(sha256, URL.createObjectURL(blob));
    else this.#failed.add(sha256);
    this.#host.requestUpdate();
  }
}
