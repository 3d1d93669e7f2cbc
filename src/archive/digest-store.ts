import { join } from 'node:path';
import type { Digest, Digests } from '../audit/index.js';
import { type DigestBody, DigestFile } from './digest-file.js';
import type { PackedDigest } from './packed-digest.js';

const NAME = 'digests';
/** Digests kept after they were read, about 2 KB each: a report is held against a few others, field by field. */
const KEPT = 512;
const NO_YEAR = 0;

/**
 * The digests of a run, in a file beside the ledger: memory holds a few numbers for each. What is
 * read from the file lies in memory that is used again for others: an array of a digest is to be
 * looked at, not kept.
 */
export class DigestStore implements Digests {
  readonly #file: DigestFile;
  readonly #nameOf: (document: number) => string;
  readonly #words = new Words();
  readonly #documents: number[] = [];
  readonly #agencies: number[] = [];
  readonly #templates: number[] = [];
  readonly #years: number[] = [];
  readonly #stated = new Map<number, Digest['stated']>();
  readonly #kept = new Map<number, DigestBody>();

  /** @param nameOf what a document of the run is called, by its number */
  constructor(home: string, nameOf: (document: number) => string) {
    this.#file = new DigestFile(join(home, NAME));
    this.#nameOf = nameOf;
  }

  get length(): number {
    return this.#documents.length;
  }

  /** @param document number of the document that holds the report */
  add(packed: PackedDigest, document: number): void {
    if (packed.stated) this.#stated.set(this.length, packed.stated);
    this.#documents.push(document);
    this.#agencies.push(this.#words.numberOf(packed.agency));
    this.#templates.push(this.#words.numberOf(packed.template));
    this.#years.push(packed.year ?? NO_YEAR);
    this.#file.append(packed);
  }

  at(index: number): Digest | undefined {
    const document = this.#documents[index];
    if (document === undefined) return undefined;
    const small = {
      agency: this.#words.at(this.#agencies[index]),
      template: this.#words.at(this.#templates[index]),
      year: this.#years[index] || null,
      stated: this.#stated.get(index),
    };
    return new StoredDigest(
      small,
      () => this.#nameOf(document),
      () => this.#body(index),
    );
  }

  /** No digest can be read any more. */
  close(): void {
    this.#file.close();
  }

  #body(index: number): DigestBody {
    const known = this.#kept.get(index);
    if (known) return known;
    const [oldest] = this.#kept.size < KEPT ? [] : this.#kept;
    if (oldest) this.#kept.delete(oldest[0]);
    const body = this.#file.read(index, oldest?.[1]);
    this.#kept.set(index, body);
    return body;
  }
}

/** Words, each kept once and known by its number. */
class Words {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];

  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#words.length);
    return this.#words.push(word) - 1;
  }

  at(number: number | undefined): string {
    return this.#words[number ?? 0] ?? '';
  }
}

type Small = Pick<Digest, 'agency' | 'year' | 'template' | 'stated'>;

/** A digest whose larger parts are read when they are asked for. */
class StoredDigest implements Digest {
  readonly agency: string;
  readonly year: number | null;
  readonly template: string;
  readonly stated: Digest['stated'];
  readonly #nameOf: () => string;
  readonly #bodyOf: () => DigestBody;

  constructor(small: Small, nameOf: () => string, bodyOf: () => DigestBody) {
    this.agency = small.agency;
    this.year = small.year;
    this.template = small.template;
    this.stated = small.stated;
    this.#nameOf = nameOf;
    this.#bodyOf = bodyOf;
  }

  get file(): string {
    return this.#nameOf();
  }

  get sha256(): string {
    return this.#bodyOf().sha256;
  }

  get values(): Float64Array {
    return this.#bodyOf().values;
  }

  get trust(): Uint8Array {
    return this.#bodyOf().trust;
  }

  get prose(): Uint32Array | undefined {
    return this.#bodyOf().prose;
  }
}
