// Cell adjacency, the measure of the ICDAR 2013 table competition (Göbel, Hassan, Oro, Orsi: "A
// methodology for evaluating algorithms for table understanding in PDF documents", DocEng 2012):
// how two cells neighbour each other, not where they stand, so that one row read too many costs
// the pairs at that row and no more.

/** What parts the members of a relation's name; no text of a cell holds it. */
const SEPARATOR = '\u0000';

/** A cell's text with all white space left out. */
const bare = (text) => text.replaceAll(/\s+/gu, '');

/** Texts by place, a merged cell at each place it covers; undefined where nothing is printed. */
function cellsToGrid(cells) {
  const grid = [];
  for (const cell of cells) {
    if (bare(cell.text) === '') continue;
    for (let row = cell.row; row < cell.row + (cell.rowSpan ?? 1); row++) {
      grid[row] ??= [];
      for (let col = cell.col; col < cell.col + (cell.colSpan ?? 1); col++) grid[row][col] = cell;
    }
  }
  return Array.from(grid, (row) => row ?? []);
}

/** Adds the pairs of neighbours along one line of places; each pair of cells counts once. */
function addPairs(line, direction, seen, relations) {
  let before;
  for (const cell of line) {
    if (!cell || cell === before) continue;
    if (before) {
      const known = seen.get(before) ?? new Set();
      seen.set(before, known);
      if (!known.has(cell)) {
        relations.push([direction, bare(before.text), bare(cell.text)].join(SEPARATOR));
      }
      known.add(cell);
    }
    before = cell;
  }
}

/**
 * The adjacency relations of one table: every cell with text and the nearest cell with text right
 * of it and below it, over blanks, in each row and column it covers.
 * @param {{row: number, col: number, rowSpan?: number, colSpan?: number, text: string}[]} cells
 * @returns {string[]} names of relations, the same name several times where it holds several times
 */
export function tableToRelations(cells) {
  const grid = cellsToGrid(cells);
  const relations = [];
  const across = new Map();
  for (const row of grid) addPairs(row, 'h', across, relations);
  const width = Math.max(0, ...grid.map((row) => row.length));
  const down = new Map();
  for (let col = 0; col < width; col++) {
    addPairs(
      grid.map((row) => row[col]),
      'v',
      down,
      relations,
    );
  }
  return relations;
}

/** Relations of a document by page, each with how often it holds. */
function countRelations(tables) {
  const counts = new Map();
  for (const table of tables) {
    for (const relation of tableToRelations(table.cells)) {
      const key = `${table.page}${SEPARATOR}${relation}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

const total = (counts) => [...counts.values()].reduce((sum, count) => sum + count, 0);

/**
 * Compares the tables read from a document with those in it, page by page. What is read where no
 * table is, is wrong.
 * @returns {{right: number, read: number, printed: number}} numbers of relations
 */
export function compareTables(read, printed) {
  const found = countRelations(read);
  const truth = countRelations(printed);
  let right = 0;
  for (const [relation, count] of found) right += Math.min(count, truth.get(relation) ?? 0);
  return { right, read: total(found), printed: total(truth) };
}

/** Precision, recall and their harmonic mean, 0 to 1; where nothing is printed and read, all are 1. */
export function toScores({ right, read, printed }) {
  const precision = read === 0 ? Number(printed === 0) : right / read;
  const recall = printed === 0 ? 1 : right / printed;
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}
