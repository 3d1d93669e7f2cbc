import { createHash } from 'node:crypto';

/** Padding of passwords in the standard security handler (PDF 32000-1, algorithm 2). */
const PADDING = Buffer.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
  'hex',
);

/** All permissions. */
const PERMISSIONS = -4;

/** The 40-bit RC4 of the first security handler: enough to make a test file that needs a password. */
export class TestEncryption {
  private readonly key: Buffer;
  private readonly owner: Buffer;
  private readonly user: Buffer;
  readonly id = Buffer.alloc(16, 7);

  constructor(userPassword: string, ownerPassword: string) {
    this.owner = rc4(md5(pad(ownerPassword)).subarray(0, 5), pad(userPassword));
    const permissions = Buffer.alloc(4);
    permissions.writeInt32LE(PERMISSIONS);
    this.key = md5(pad(userPassword), this.owner, permissions, this.id).subarray(0, 5);
    this.user = rc4(this.key, PADDING);
  }

  /** The encryption dictionary. */
  get dictionary(): string {
    return (
      '<< /Filter /Standard /V 1 /R 2 /Length 40 ' +
      `/O <${this.owner.toString('hex')}> /U <${this.user.toString('hex')}> /P ${PERMISSIONS} >>`
    );
  }

  /** The bytes of a stream that is object `number`. */
  encrypt(number: number, bytes: Uint8Array): Uint8Array {
    const salt = Buffer.from([number & 255, (number >> 8) & 255, (number >> 16) & 255, 0, 0]);
    return rc4(md5(this.key, salt).subarray(0, 10), bytes);
  }
}

function pad(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
}

function md5(...parts: Uint8Array[]): Buffer {
  const hash = createHash('md5');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const state = Array.from({ length: 256 }, (_, i) => i);
  const swap = (i: number, j: number): void => {
    [state[i], state[j]] = [state[j] as number, state[i] as number];
  };
  let j = 0;
  for (let i = 0; i < 256; i++) {
    j = (j + (state[i] as number) + (key[i % key.length] as number)) & 255;
    swap(i, j);
  }
  let [a, b] = [0, 0];
  return Buffer.from(
    bytes.map((byte) => {
      a = (a + 1) & 255;
      b = (b + (state[a] as number)) & 255;
      swap(a, b);
      return byte ^ (state[((state[a] as number) + (state[b] as number)) & 255] as number);
    }),
  );
}
