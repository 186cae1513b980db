import type { Codec } from '../types.js';

/** JSON, or bytes that only the codec can read. */
export type Sealed = unknown;

/** Writes and reads what was entered: as it is, or through what the host encrypts it with. A codec may take its time, so it is never asked within a transaction. */
export class Sealer {
  readonly codec: Codec | undefined;

  constructor(codec: Codec | undefined) {
    this.codec = codec;
  }

  async seal(value: unknown): Promise<Sealed> {
    return this.codec ? this.codec.seal(new TextEncoder().encode(JSON.stringify(value))) : value;
  }

  async open<T>(sealed: Sealed): Promise<T> {
    return (this.codec && sealed instanceof Uint8Array ? JSON.parse(new TextDecoder().decode(await this.codec.open(sealed))) : sealed) as T;
  }
}
