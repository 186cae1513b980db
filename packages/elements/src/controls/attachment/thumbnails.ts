import type { Attachment } from '@linli/model';
import type { FieldTools } from '../fields/field-control.js';

/** Small pictures of kept files, as `blob:` addresses that are given back when they are no longer shown. */
export class Thumbnails {
  readonly #tools: FieldTools;
  readonly #blobs = new Map<string, Blob>();
  readonly #addresses = new Map<string, string>();
  readonly #asked = new Set<string>();

  constructor(tools: FieldTools) {
    this.#tools = tools;
  }

  /** Remembers the content of a file that was just kept, so that it need not be fetched. */
  keep({ sha256 }: Attachment, blob: Blob): void {
    this.#blobs.set(sha256, blob);
  }

  /** The address of a picture; `undefined` when the file is none, or while it is being fetched. */
  address(attachment: Attachment): string | undefined {
    const { sha256, type } = attachment;
    if (!type.startsWith('image/')) return undefined;
    const blob = this.#blobs.get(sha256);
    if (!blob) {
      void this.#fetch(attachment);
      return undefined;
    }
    const address = this.#addresses.get(sha256) ?? URL.createObjectURL(blob);
    this.#addresses.set(sha256, address);
    return address;
  }

  drop(sha256: string): void {
    const address = this.#addresses.get(sha256);
    if (address) URL.revokeObjectURL(address);
    this.#addresses.delete(sha256);
    this.#blobs.delete(sha256);
  }

  clear(): void {
    this.#addresses.forEach((address) => URL.revokeObjectURL(address));
    this.#addresses.clear();
    this.#asked.clear();
  }

  async #fetch(attachment: Attachment): Promise<void> {
    const { client } = this.#tools.context();
    if (!client || this.#asked.has(attachment.sha256)) return;
    this.#asked.add(attachment.sha256);
    // A file without its picture is still named and counted.
    const blob = await client.blobs.get(attachment.sha256).catch(() => undefined);
    if (!blob) return;
    this.keep(attachment, blob);
    this.#tools.redraw();
  }
}
