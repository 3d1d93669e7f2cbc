import type { Digest, Digests } from './digest.js';
import { isIdentifying, linkAgencies, normaliseAgency } from './link-agencies.js';

/** More reports of one body and year than this are no versions of one, but a name read wrong: the first count. */
const MOST_VERSIONS = 16;
/** The number of a name that stands for no one body. */
const NOBODY = -1;

/**
 * Reports by body and year, for a million of them: two numbers for each report and their order by
 * both, in which a body's year is found by halving.
 */
export class ReportsByBody {
  readonly #digests: Digests;
  readonly #linked: ReadonlyMap<string, string>;
  readonly #numbers = new Map<string, number>();
  readonly #bodies: Int32Array;
  readonly #years: Int32Array;
  /** Indexes of the reports with a body and a year, by body, year and place in the run. */
  readonly #order: Uint32Array;

  /**
   * @param declared names that no report may bear
   * @param aliases another name of a body -> the name it goes by
   */
  constructor(
    digests: Digests,
    declared: Iterable<string>,
    aliases: ReadonlyMap<string, string> | undefined,
  ) {
    this.#digests = digests;
    const agencies = new Set(declared);
    for (let at = 0; at < digests.length; at++) agencies.add(digests.at(at)?.agency ?? '');
    this.#linked = linkAgencies(agencies, aliases);
    this.#bodies = new Int32Array(digests.length).fill(NOBODY);
    this.#years = new Int32Array(digests.length);
    for (let at = 0; at < digests.length; at++) {
      const { agency = '', year = null } = digests.at(at) ?? {};
      const body = this.bodyOf(agency);
      if (body !== '') this.#bodies[at] = this.#numberOf(body);
      this.#years[at] = year ?? NOBODY;
    }
    this.#order = this.#inOrder();
  }

  /** The one name of the body that an agency's name means. */
  bodyOf(agency: string): string {
    return this.#linked.get(agency) ?? normaliseAgency(agency);
  }

  /** Whether the reports at two places are of one body; those that name none are. */
  areOfOneBody(a: number, b: number): boolean {
    return this.#bodies[a] === this.#bodies[b];
  }

  /** Whether a report of the run is known to be of the body that an agency's name means. */
  knows(agency: string): boolean {
    return this.#numbers.has(this.bodyOf(agency)) && this.isIdentifying(agency);
  }

  /** Whether an agency's name tells one body from all others. */
  isIdentifying(agency: string): boolean {
    return isIdentifying(this.bodyOf(agency));
  }

  /** In the order of the run. */
  reportsOf(agency: string, year: number): readonly Digest[] {
    const body = this.#numbers.get(this.bodyOf(agency));
    if (body === undefined) return [];
    const reports: Digest[] = [];
    for (let place = this.#firstOf(body, year); reports.length < MOST_VERSIONS; place++) {
      const at = this.#order[place];
      if (at === undefined || this.#bodies[at] !== body || this.#years[at] !== year) break;
      const report = this.#digests.at(at);
      if (report) reports.push(report);
    }
    return reports;
  }

  #numberOf(body: string): number {
    const known = this.#numbers.get(body);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(body, number);
    return number;
  }

  #inOrder(): Uint32Array {
    const known = (at: number): boolean =>
      this.#bodies[at] !== NOBODY && this.#years[at] !== NOBODY;
    const indexes = Uint32Array.from({ length: this.#bodies.length }, (_, at) => at).filter(known);
    return indexes.sort(
      (a, b) => this.#compare(a, this.#bodies[b] ?? 0, this.#years[b] ?? 0) || a - b,
    );
  }

  /** Below 0 where the report at a place comes before all of that body and year, above 0 where after. */
  #compare(at: number, body: number, year: number): number {
    return (this.#bodies[at] ?? 0) - body || (this.#years[at] ?? 0) - year;
  }

  /** Place in the order of the first report that is not before a body's year. */
  #firstOf(body: number, year: number): number {
    let low = 0;
    let high = this.#order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(this.#order[middle] ?? 0, body, year) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
