/** How much of a file there is: all of it where `whole`, and then its digest has been checked. */
export interface BlobState {
  received: number;
  whole: boolean;
}

/** The port to where files are kept, each under the SHA-256 of its content in lower-case hex. `folderBlobs`, `memoryBlobs`, or a vendor's own. */
export interface Blobs {
  /** Of a file that is not there: nothing received. */
  state(sha256: string): Promise<BlobState>;
  /**
   * Adds bytes behind those that there are; at offset 0 it begins anew. Resolves once they are durable. With the last of `total` bytes the digest is
   * checked and the file is whole, from then on and for ever; where it is another one, what came is dropped. To a whole file nothing is added.
   * @throws LinliError `conflict` when the digest is another one, or the bytes do not follow what there is: ask for the state
   */
  append(sha256: string, offset: number, bytes: Uint8Array, total: number): Promise<BlobState>;
  /** A file that is whole; `undefined` where there is none. */
  read(sha256: string): Promise<Uint8Array | undefined>;
  /** Forgets what came of a file that is not whole. */
  drop(sha256: string): Promise<void>;
}
