/** Bytes that can be read at any place: a picked file, a file on a disk, bytes in memory. */

export type ByteSource = {
  /** With folders if it came from one: `inbox/sam_1/message_1.json`. */
  readonly path: string;
  readonly size: number;
  /** When it was last written, in milliseconds since 1970. */
  readonly modified?: number | undefined;
  /** The bytes from `offset`, fewer than `length` only at the end; in `into`, if the source can and it is given. */
  readonly read: (
    offset: number,
    length: number,
    into?: Uint8Array<ArrayBuffer>,
  ) => Promise<Uint8Array<ArrayBuffer>>;
  /** Lets go of what reading holds; it can be read again afterwards. */
  readonly close?: () => Promise<void>;
};

/** The part of a browser's `Blob` or `File` that is used. */
export type BlobLike = {
  readonly size: number;
  readonly slice: (
    start: number,
    end: number,
  ) => { readonly arrayBuffer: () => Promise<ArrayBuffer> };
};

/** Reads a picked file piece by piece; it is never loaded whole. */
export const sourceOfBlob = (path: string, blob: BlobLike, modified?: number): ByteSource => ({
  path,
  size: blob.size,
  modified,
  read: async (offset, length) =>
    new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
});

export const sourceOfBytes = (
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  modified?: number,
): ByteSource => ({
  path,
  size: bytes.length,
  modified,
  read: async (offset, length) => bytes.subarray(offset, offset + length),
});
