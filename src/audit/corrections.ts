import type { Figure, ReportDocument } from '../model/document.js';
import { dataOf } from '../template/index.js';
import { Decimal, readFigure } from '../text/index.js';

/** A person's word on a figure: one row of corrections.csv. */
export interface Correction {
  /**
   * The report's file, as the output names it, or the last part of that name, or the name of the
   * report's document: the only one that tells the reports of one file apart.
   */
  file: string;
  id: string;
  /** The right figure; empty for a blank. */
  value: string;
  who: string;
  when: string;
  why: string;
  /** Where it stands in corrections.csv, from 1. */
  line?: number;
}

/** What a correction's value stands for: null for a blank, undefined for what is no figure. */
export function correctedValue(text: string): number | null | undefined {
  const printed = readFigure(text);
  if (printed === 'blank') return null;
  if (printed === 'words') return undefined;
  const value = Decimal.parse(printed.pieces.join(''));
  return value === undefined ? undefined : (printed.negative ? value.negate() : value).toNumber();
}

const baseName = (file: string): string => file.split(/[/\\]/).at(-1) ?? file;

/** Whether a correction means a report, by any of its names. */
const means = ({ file: name }: Correction, file: string, report: string | undefined): boolean =>
  name === file || name === baseName(file) || (report !== undefined && name === report);

/** The figure as it was read, before any correction. */
function readingOf(figure: Figure): Figure {
  const { correction, ...reading } = figure;
  return correction ? { ...reading, value: correction.from, state: correction.state } : figure;
}

function corrected(
  reading: Figure,
  { value: text, who, when, why }: Correction,
): Figure | undefined {
  const value = correctedValue(text);
  if (value === undefined) return undefined;
  const correction = { from: reading.value, state: reading.state, who, when, why };
  return { ...reading, value, state: value === null ? 'blank' : 'number', correction };
}

export interface Corrected {
  document: ReportDocument;
  /** Corrections that found their figure. */
  applied: Correction[];
  /** Corrections of this file whose id the form does not know, or whose value is no figure. */
  refused: Correction[];
}

/**
 * Puts corrections on top of a report's reading: value and state become the person's, what was read
 * stays beside them. Corrections of an earlier time are taken back first; of several for one figure
 * the last one counts.
 * @param report name of the report's document, e.g. `yearbook.50535b4a-2.json`
 */
export function applyCorrections(
  document: ReportDocument,
  corrections: readonly Correction[],
  report?: string,
): Corrected {
  const own = corrections.filter((one) => means(one, document.source.file, report));
  const hadSome = document.cells.some(({ correction }) => correction !== undefined);
  if (own.length === 0 && !hadSome) return { document, applied: [], refused: [] };
  const byId = new Map(own.map((one) => [one.id, one]));
  const applied: Correction[] = [];
  const cells = document.cells.map((figure) => {
    const reading = readingOf(figure);
    const correction = byId.get(figure.id);
    const figureNow = correction && corrected(reading, correction);
    if (correction && figureNow) applied.push(correction);
    return figureNow ?? reading;
  });
  const done = new Set(applied);
  const refused = [...byId.values()].filter((one) => !done.has(one));
  return { document: { ...document, cells, data: dataOf(cells) }, applied, refused };
}
