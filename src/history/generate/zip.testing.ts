/** The bytes of a zip with the places and sizes of more than four gigabytes, without those of the files that nobody reads. */

/** A file of so many bytes. Without `packed` it is stored, and its bytes are left out: a hole. */
export type ZipPart = {
  readonly path: string;
  readonly size: number;
  readonly packed?: Uint8Array;
};

export type ZipPiece = { readonly at: number; readonly bytes: Uint8Array<ArrayBuffer> };

const allOnes = 0xff_ff_ff_ff;

/** What stands where, from front to back. Every size and place stands in the fields of zip64. */
export const zipParts = (parts: readonly ZipPart[]): readonly ZipPiece[] => {
  const pieces: ZipPiece[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { path, size, packed } of parts) {
    const name = new TextEncoder().encode(path);
    const packedSize = packed?.length ?? size;
    const method = packed === undefined ? 0 : 8;
    const local = bytesWith(30 + name.length, (view) => {
      view.setUint32(0, 0x04_03_4b_50, true);
      view.setUint16(8, method, true);
      view.setUint16(26, name.length, true);
    });
    local.set(name, 30);
    pieces.push({ at, bytes: local });
    if (packed !== undefined) pieces.push({ at: at + local.length, bytes: new Uint8Array(packed) });
    directory.push(entryOf(name, { method, size, packedSize, at }));
    at += local.length + packedSize;
  }
  for (const bytes of [...directory, endOf(directory, at)]) {
    pieces.push({ at, bytes: new Uint8Array(bytes) });
    at += bytes.length;
  }
  return pieces;
};

type Entry = {
  readonly method: number;
  readonly size: number;
  readonly packedSize: number;
  readonly at: number;
};

const entryOf = (name: Uint8Array, { method, size, packedSize, at }: Entry): Uint8Array => {
  const extraAt = 46 + name.length;
  const entry = bytesWith(extraAt + 28, (view) => {
    view.setUint32(0, 0x02_01_4b_50, true);
    view.setUint16(10, method, true);
    for (const field of [20, 24, 42]) view.setUint32(field, allOnes, true);
    view.setUint16(28, name.length, true);
    view.setUint16(30, 28, true);
    view.setUint16(extraAt, 1, true);
    view.setUint16(extraAt + 2, 24, true);
    [size, packedSize, at].forEach((value, index) => {
      view.setBigUint64(extraAt + 4 + index * 8, BigInt(value), true);
    });
  });
  entry.set(name, 46);
  return entry;
};

/** The large end, where to find it, and the plain end that says nothing but that there is a large one. */
const endOf = (directory: readonly Uint8Array[], at: number): Uint8Array => {
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return bytesWith(56 + 20 + 22, (view) => {
    view.setUint32(0, 0x06_06_4b_50, true);
    view.setBigUint64(4, 44n, true);
    view.setBigUint64(24, BigInt(directory.length), true);
    view.setBigUint64(32, BigInt(directory.length), true);
    view.setBigUint64(40, BigInt(size), true);
    view.setBigUint64(48, BigInt(at), true);
    view.setUint32(56, 0x07_06_4b_50, true);
    view.setBigUint64(64, BigInt(at + size), true);
    view.setUint32(72, 1, true);
    view.setUint32(76, 0x06_05_4b_50, true);
    view.setUint16(84, 0xff_ff, true);
    view.setUint16(86, 0xff_ff, true);
    view.setUint32(88, allOnes, true);
    view.setUint32(92, allOnes, true);
  });
};

const bytesWith = (length: number, write: (view: DataView) => void): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(length);
  write(new DataView(bytes.buffer));
  return bytes;
};
