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

function toText(array: Float64Array | Uint8Array | Uint32Array): string {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
}
