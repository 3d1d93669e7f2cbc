import type { FigureIndex } from '../evaluate-relation.js';
import { once } from './once.js';
import type { ReadClaim } from './read-sentence.js';
import {
  carriedBy,
  columnMeasure,
  disputeMeasure,
  type Measure,
  type Outcome,
  readingValue,
  type Track,
} from './readings.js';
import { foldProse } from './split-sentences.js';

/**
 * Lists whose figures stand in one row of the tables. 自然人11件、商业企业1件 may be of those received, closed or
 * carried; 维持37件、纠正2件 of either kind of lawsuit. Each figure alone fits some row by chance; all of a list
 * fit the row that was meant. Words tell that row in more ways than can be known, so the figures decide where
 * they fit another row that the sentence names better than the one that was read.
 */

const APPLICANT = /^requests\.(?:received|carriedOver|carriedForward|processed)\.(?!total$)(\w+)$/;
const OUTCOME = /^disputes\.(\w+)\.(?!total$)(\w+)$/;

/** A row that the figures of a list may stand in: the cell for what each of them counts. */
interface Row {
  /** Words without which nobody speaks of it. */
  named: (text: string) => boolean;
  cell: (item: Item) => Measure;
}

const APPLICANT_ROWS: readonly Row[] = [
  {
    named: (text) => /办结|答复|办[理毕复]|处理|回复/.test(text),
    cell: ({ counted }) => columnMeasure('processed', counted),
  },
  {
    named: (text) => /结转|转[入至到下]|顺延|延续|继续|未办|未答|在办|正在|期限|剩余/.test(text),
    cell: ({ counted }) => carriedBy('carriedForward', counted),
  },
  {
    named: (text) => /结转|上一?年|去年|遗留|20\d\d年/.test(text),
    cell: ({ counted }) => carriedBy('carriedOver', counted),
  },
];

const first = ({ indicator, readings }: Measure): Measure => ({
  indicator,
  readings: readings.slice(0, 1),
});

/** The kinds of disputes, and words without which nobody speaks of them: there are more than `tracksIn` knows. */
const TRACKS: readonly [track: Track, named: RegExp][] = [
  ['reconsideration', /复议/],
  ['directLitigation', /直接|径行|[未不]经/],
  ['litigationAfterReconsideration', /复议[^，。;]{0,8}[后再又]|经(?:过)?(?:行政)?复议/],
  ['litigation', /诉/],
];
const OUTCOME_ROWS: readonly Row[] = TRACKS.map(([track, named]) => ({
  named: (text) => named.test(text),
  cell: ({ counted }) => first(disputeMeasure(track, counted as Outcome)),
}));

const LISTS: readonly [indicator: RegExp, counted: number, rows: readonly Row[]][] = [
  [APPLICANT, 1, APPLICANT_ROWS],
  [OUTCOME, 2, OUTCOME_ROWS],
];

/** A figure of a list, with its place among all claims and what it counts. */
interface Item {
  at: number;
  read: ReadClaim;
  measure: Measure;
  counted: string;
}

interface List {
  rows: readonly Row[];
  items: Item[];
}

/** The lists of a text: figures of one kind behind one another, none of which counts the same twice. */
function listsIn(claims: readonly ReadClaim[]): List[] {
  const lists: List[] = [];
  let open: List | undefined;
  let text = '';
  for (const [at, read] of claims.entries()) {
    const { measure, claim, share } = read;
    if (share || claim.unit === '%') continue;
    const indicator = measure?.indicator ?? '';
    const [pattern, place, rows] = LISTS.find(([one]) => one.test(indicator)) ?? [];
    if (!pattern || !measure || !rows || place === undefined) {
      open = undefined;
      continue;
    }
    const counted = pattern.exec(indicator)?.[place] ?? '';
    const goesOn = open?.rows === rows && text === claim.text;
    if (!open || !goesOn || open.items.some((item) => item.counted === counted)) {
      open = { rows, items: [] };
      lists.push(open);
    }
    text = claim.text;
    open.items.push({ at, read, measure, counted });
  }
  return lists;
}

/** So many figures of a list in another row are no chance. */
const ENOUGH = 2;

/** A nought stands in every row. */
const isIn = ({ readings }: Measure, { read }: Item, figures: FigureIndex): boolean =>
  read.claim.value > 0 &&
  readings[0] !== undefined &&
  readingValue(readings[0], figures) === read.claim.value;

/** The ways to read each figure that say the row that was read, by their place. */
const ownRows = ({ items }: List): Row[] =>
  (items[0]?.measure.readings ?? []).map((_, place) => ({
    named: () => true,
    cell: ({ measure }) => {
      const reading = measure.readings[place] ?? [];
      const indicator = measure.names?.[place] ?? measure.indicator;
      // A way to read a figure that is one cell by another name is that cell's row.
      const own = reading.length > 1 || reading[0] === indicator;
      return { indicator, readings: own ? [reading] : [] };
    },
  }));

/** How many figures of a list a row holds. */
const held = ({ cell }: Row, { items }: List, figures: FigureIndex): number =>
  items.filter((item) => isIn(cell(item), item, figures)).length;

interface Best {
  row: Row;
  /** It is the row that was read. */
  own: boolean;
}

/** The row that holds the most figures of a list: the one that was read, unless another holds more. */
function rowOf(list: List, figures: FigureIndex): Best | undefined {
  const text = once(() => foldProse(list.items[0]?.read.claim.text ?? ''));
  let best: Best | undefined;
  let most = ENOUGH - 1;
  const own = ownRows(list);
  for (const row of [...own, ...list.rows]) {
    const count = held(row, list, figures);
    if (count > most && row.named(text())) {
      best = { row, own: own.includes(row) };
      most = count;
    }
  }
  return best;
}

/** What does not blame anybody. */
const SILENT = { firm: false, slips: false, untied: false, framed: false };

/**
 * Claims whose lists stand in the row that holds most of their figures. What such a list tells besides accuses
 * nobody where it is another row than the words told.
 */
export function inOneRow(claims: readonly ReadClaim[], figures: FigureIndex): ReadClaim[] {
  const told = [...claims];
  for (const list of listsIn(claims)) {
    const best = list.items.length < ENOUGH ? undefined : rowOf(list, figures);
    if (!best) continue;
    for (const item of list.items) {
      const measure = best.row.cell(item);
      if (!best.own) told[item.at] = { ...item.read, ...SILENT, measure };
      else if (isIn(measure, item, figures)) told[item.at] = { ...item.read, measure };
    }
  }
  return told;
}
