import type { FigureIndex } from '../evaluate-relation.js';
import { classifyMisprint } from '../misprint.js';

/**
 * Whether a figure that is not the table's is a mistake of its author or a misreading of ours. A figure that agrees
 * has been read rightly: in sets of sentences that nobody had seen hardly one in 300 was not. Of those that differ
 * one in thirteen was misread, and such a one compares two figures that have nothing to do with each other, while
 * those who mistype a figure leave it alike.
 */

/** A figure of a sentence, held against the table. */
export interface Held {
  text: string;
  indicator: string;
  claimed: number;
  /** It is the table's. */
  agrees: boolean;
  /** Of one that differs: what the readings give. */
  tried: readonly number[];
  /** Of one that differs: it is of other business, or another cell's that is spoken of. */
  foreign: boolean;
}

/** How far from a power of ten the quotient of two amounts may be, one of which was rounded. */
const ROUNDED = 0.001;
/** 883.41 for 8834.07: a point that stands elsewhere, or another unit. */
function isShifted(claimed: number, table: number): boolean {
  if (table <= 0 || Number.isInteger(claimed)) return false;
  const places = Math.log10(claimed / table);
  return Math.round(places) !== 0 && Math.abs(places - Math.round(places)) < ROUNDED;
}

/** One digit wrong, lost or added, two that changed places, in one of the ways to read it. */
const isAlike = ({ claimed, tried }: Held): boolean =>
  tried.some((table) => classifyMisprint(claimed, table) !== 'other' || isShifted(claimed, table));

const holds = (figures: FigureIndex, claimed: number, isSought: (id: string) => boolean): boolean =>
  [...figures.values()].some(({ id, value }) => value === claimed && isSought(id));

/** Smaller figures stand in other cells by chance. */
const TELLING = 10;

/** 无法提供 265 件, which is the first of its rows alone: whoever wrote it looked at the wrong cell of the right row. */
const isOfRow = ({ indicator, claimed }: Held, figures: FigureIndex): boolean =>
  claimed >= TELLING &&
  holds(figures, claimed, (id) => id.startsWith(indicator.replace(/\w+$/, '')));

/** The figure of another row of its column: requests of one kind of applicant, disputes of one outcome. */
function isOfColumn({ indicator, claimed }: Held, figures: FigureIndex): boolean {
  const [table = '', column = ''] = [indicator.split('.')[0], indicator.split('.').at(-1)];
  return holds(figures, claimed, (id) => id.startsWith(`${table}.`) && id.endsWith(`.${column}`));
}

/** 予以公开27件、部分公开62件 for 62 and 27: two figures that changed places. */
const isExchanged = (one: Held, differences: readonly Held[]): boolean =>
  differences.some(
    (other) =>
      other.indicator !== one.indicator &&
      other.claimed === one.tried[0] &&
      one.claimed === other.tried[0],
  );

const rowOf = ({ indicator }: Held): string => indicator.replace(/\w+$/, '');
/** So many figures of one row show which row its author looked at. */
const ROW_KNOWN = 2;
const isInKnownRow = (one: Held, agreeing: readonly Held[]): boolean =>
  agreeing.filter((other) => rowOf(other) === rowOf(one)).length >= ROW_KNOWN;

/**
 * Those of the differences of one sentence that its author is to answer for. Where another figure of it is the
 * table's, the sentence is about what the table counts: a difference stands, unless it is another row of its
 * column and neither the other figures of its row nor one that changed places with it show which row is meant. Where none is, slips of the pen alone stand, and not beside a figure that is none: then the sentence is
 * of other business, another body or another year.
 */
function credibleOf<T extends Held>(
  differences: readonly T[],
  agreeing: readonly T[],
  figures: FigureIndex,
): readonly T[] {
  const isFar = (one: Held): boolean =>
    one.foreign || (one.claimed !== 0 && !isAlike(one) && !isOfRow(one, figures));
  if (agreeing.length === 0) return differences.some(isFar) ? [] : differences;
  return differences.filter(
    (one) =>
      !one.foreign &&
      (!isFar(one) ||
        !isOfColumn(one, figures) ||
        isExchanged(one, differences) ||
        isInKnownRow(one, agreeing)),
  );
}

function byText<T extends Held>(told: readonly T[]): Map<string, T[]> {
  const texts = new Map<string, T[]>();
  for (const one of told) texts.set(one.text, [...(texts.get(one.text) ?? []), one]);
  return texts;
}

/** In so many sentences differences are no chance: a prose in which nothing agrees is last year's, or another body's. */
const WHOLE_PROSE = 3;

/** The differences of a prose that may well be misreadings of ours, hence are held against nobody. */
export function doubtfulOf<T extends Held>(told: readonly T[], figures: FigureIndex): Set<T> {
  const agreeing = byText(told.filter(({ agrees, claimed }) => agrees && claimed > 0));
  const differing = byText(told.filter(({ agrees }) => !agrees));
  if (agreeing.size === 0 && differing.size >= WHOLE_PROSE) {
    return new Set(told.filter(({ foreign }) => foreign));
  }
  const believed = new Set(
    [...differing].flatMap(([text, ones]) => credibleOf(ones, agreeing.get(text) ?? [], figures)),
  );
  return new Set([...differing.values()].flat().filter((one) => !believed.has(one)));
}
