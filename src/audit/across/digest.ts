import type { ReportDocument } from '../../model/document.js';
import { FORMS, indicatorsOf } from '../../template/index.js';
import { readingTrust, type Trust } from '../reading-trust.js';
import { sketchProse } from './prose-sketch.js';
import { readStatedParts, type StatedParts } from './stated-parts.js';

/** What the checks across documents need of a report: about 2 kB. */
export interface Digest {
  file: string;
  sha256: string;
  agency: string;
  year: number | null;
  template: string;
  /** In the order of the form's indicators: a number, Infinity for a blank, NaN for anything else. */
  values: Float64Array;
  /** In the same order, how far our reading can be believed: 0 fair, 1 weak, 2 firm. */
  trust: Uint8Array;
  /** Sketch of the prose; undefined where it is too short to compare. */
  prose?: Uint32Array | undefined;
  /** Bodies whose figures the prose says this report adds up. */
  stated?: StatedParts | undefined;
}

/** The reports of a run in its order; an array is one. Those that lie on a disk are made when asked for. */
export interface Digests {
  readonly length: number;
  at(index: number): Digest | undefined;
}

const positionsOfTemplates = new Map<string, ReadonlyMap<string, number>>(
  FORMS.map((form) => [
    form.id,
    new Map(indicatorsOf(form).map(({ id }, position) => [id, position])),
  ]),
);
/** A trust as it stands in a digest is its place here. */
const TRUSTS: readonly Trust[] = ['fair', 'weak', 'firm'];
const NO_POSITIONS: ReadonlyMap<string, number> = new Map();

/** Indicator id -> where its value stands in a digest of that template. */
export const positionsOf = (template: string): ReadonlyMap<string, number> =>
  positionsOfTemplates.get(template) ?? NO_POSITIONS;

/** Reduces a report to what is compared across reports. */
export function digest(document: ReportDocument): Digest {
  const positions = positionsOf(document.meta.template);
  const values = new Float64Array(positions.size).fill(Number.NaN);
  const trust = new Uint8Array(positions.size);
  for (const figure of document.cells) {
    const position = positions.get(figure.id);
    if (position === undefined) continue;
    if (figure.state === 'blank') values[position] = Number.POSITIVE_INFINITY;
    if (figure.state === 'number' && figure.value !== null) values[position] = figure.value;
    trust[position] = TRUSTS.indexOf(readingTrust(figure));
  }
  const prose = sketchProse(document.sections.map(({ text }) => text).join('\n'));
  const stated = readStatedParts(document.sections);
  return {
    file: document.source.file,
    sha256: document.source.sha256,
    agency: document.meta.agency,
    year: document.meta.year,
    template: document.meta.template,
    values,
    trust,
    ...(prose ? { prose } : {}),
    ...(stated ? { stated } : {}),
  };
}

/** A figure out of a digest: a number, `blank`, or undefined where it says nothing. */
export function valueIn(report: Digest, id: string): number | 'blank' | undefined {
  const position = positionsOf(report.template).get(id);
  const value = position === undefined ? Number.NaN : (report.values[position] ?? Number.NaN);
  if (Number.isNaN(value)) return undefined;
  return value === Number.POSITIVE_INFINITY ? 'blank' : value;
}

export function trustIn(report: Digest, id: string): Trust {
  const position = positionsOf(report.template).get(id);
  return TRUSTS[position === undefined ? 0 : (report.trust[position] ?? 0)] ?? 'fair';
}

export const isWeakIn = (report: Digest, id: string): boolean => trustIn(report, id) === 'weak';
