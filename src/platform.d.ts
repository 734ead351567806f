/**
 * What browsers and Node both have and pure rooms may use. Only the pure project reads this file; the other worlds bring
 * their own, fuller types. `SubtleCrypto` and `CryptoKey` are types alone: the objects come in as arguments.
 */
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(
    input?: ArrayBuffer | ArrayBufferView<ArrayBuffer>,
    options?: { readonly stream?: boolean },
  ): string;
}

declare class DecompressionStream {
  constructor(format: "deflate" | "deflate-raw" | "gzip");
  readonly readable: {
    getReader(): {
      read(): Promise<
        | { readonly done: false; readonly value: Uint8Array<ArrayBuffer> }
        | { readonly done: true; readonly value?: undefined }
      >;
      cancel(reason?: unknown): Promise<void>;
    };
  };
  readonly writable: {
    getWriter(): {
      readonly ready: Promise<unknown>;
      write(chunk: Uint8Array<ArrayBuffer>): Promise<void>;
      close(): Promise<void>;
      abort(reason?: unknown): Promise<void>;
    };
  };
}

type KeyUsage =
  "encrypt" | "decrypt" | "sign" | "verify" | "deriveKey" | "deriveBits" | "wrapKey" | "unwrapKey";

interface CryptoKey {
  readonly type: "secret" | "private" | "public";
  readonly extractable: boolean;
  readonly algorithm: { readonly name: string };
  readonly usages: KeyUsage[];
}

interface AesGcmParams {
  readonly name: string;
  readonly iv: ArrayBuffer | ArrayBufferView<ArrayBuffer>;
  readonly additionalData?: ArrayBuffer | ArrayBufferView<ArrayBuffer>;
}

interface HkdfParams {
  readonly name: string;
  readonly hash: string;
  readonly salt: ArrayBuffer | ArrayBufferView<ArrayBuffer>;
  readonly info: ArrayBuffer | ArrayBufferView<ArrayBuffer>;
}

interface EcdhParams {
  readonly name: "ECDH";
  readonly public: CryptoKey;
}

interface EcKeyParams {
  readonly name: "ECDH";
  readonly namedCurve: "P-256";
}

interface SymmetricKeyParams {
  readonly name: string;
  readonly hash?: string;
  readonly length?: number;
}

interface SubtleCrypto {
  encrypt(
    algorithm: AesGcmParams,
    key: CryptoKey,
    data: ArrayBuffer | ArrayBufferView<ArrayBuffer>,
  ): Promise<ArrayBuffer>;
  decrypt(
    algorithm: AesGcmParams,
    key: CryptoKey,
    data: ArrayBuffer | ArrayBufferView<ArrayBuffer>,
  ): Promise<ArrayBuffer>;
  digest(algorithm: string, data: ArrayBuffer | ArrayBufferView<ArrayBuffer>): Promise<ArrayBuffer>;
  sign(
    algorithm: string,
    key: CryptoKey,
    data: ArrayBuffer | ArrayBufferView<ArrayBuffer>,
  ): Promise<ArrayBuffer>;
  verify(
    algorithm: string,
    key: CryptoKey,
    signature: ArrayBuffer | ArrayBufferView<ArrayBuffer>,
    data: ArrayBuffer | ArrayBufferView<ArrayBuffer>,
  ): Promise<boolean>;
  importKey(
    format: "raw" | "pkcs8",
    keyData: ArrayBuffer | ArrayBufferView<ArrayBuffer>,
    algorithm: string | { readonly name: string; readonly hash: string } | EcKeyParams,
    extractable: boolean,
    keyUsages: KeyUsage[],
  ): Promise<CryptoKey>;
  exportKey(format: "raw" | "pkcs8", key: CryptoKey): Promise<ArrayBuffer>;
  generateKey(
    algorithm: EcKeyParams,
    extractable: boolean,
    keyUsages: KeyUsage[],
  ): Promise<{ readonly privateKey: CryptoKey; readonly publicKey: CryptoKey }>;
  generateKey(
    algorithm: { readonly name: string; readonly hash: string; readonly length: number },
    extractable: boolean,
    keyUsages: KeyUsage[],
  ): Promise<CryptoKey>;
  deriveBits(
    algorithm: HkdfParams | EcdhParams,
    baseKey: CryptoKey,
    length: number,
  ): Promise<ArrayBuffer>;
  deriveKey(
    algorithm: HkdfParams,
    baseKey: CryptoKey,
    derivedKeyType: SymmetricKeyParams,
    extractable: boolean,
    keyUsages: KeyUsage[],
  ): Promise<CryptoKey>;
}
