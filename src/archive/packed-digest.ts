import type { Digest } from '../audit/index.js';

/** A digest in JSON's words; its arrays as bytes in base64. The file's name is not part of it. */
export interface PackedDigest {
  sha256: string;
  agency: string;
  year: number | null;
  template: string;
  values: string;
  trust: string;
  prose?: string;
  stated?: Digest['stated'];
}

export function packDigest({ values, trust, prose, stated, ...rest }: Digest): PackedDigest {
  const { sha256, agency, year, template } = rest;
  const sketch = prose ? { prose: toText(prose) } : {};
  return {
    sha256,
    agency,
    year,
    template,
    values: toText(values),
    trust: toText(trust),
    ...sketch,
    ...(stated ? { stated } : {}),
  };
}

/** @param file what the report is called in this run */
export function unpackDigest(packed: PackedDigest, file: string): Digest {
  const { sha256, agency, year, template, values, trust, prose, stated } = packed;
  return {
    file,
    sha256,
    agency,
    year,
    template,
    values: new Float64Array(toBytes(values)),
    trust: new Uint8Array(toBytes(trust)),
    ...(prose === undefined ? {} : { prose: new Uint32Array(toBytes(prose)) }),
    ...(stated ? { stated } : {}),
  };
}

function toText(array: Float64Array | Uint8Array | Uint32Array): string {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
}

/** A buffer of its own, so that arrays of eight-byte numbers may lie on it. */
function toBytes(text: string): ArrayBuffer {
  return new Uint8Array(Buffer.from(text, 'base64')).buffer;
}
