import type { Unrecognised, Warning } from '../model/document.js';
import type { Form } from '../model/form.js';
import type { Cell } from '../model/table.js';
import { type Assigned, assignSegments } from './assign-segments.js';
import { Grid, transpose } from './grid.js';
import {
  type FormLine,
  prepareForm,
  type PreparedForm,
  type PreparedTable,
} from './prepared-form.js';
import { readAcross } from './read-across.js';
import { readTable, type TableReading } from './read-table.js';

/** A form laid over the tables of a report. */
export interface FormReading {
  form: Form;
  placements: Map<string, Cell>;
  units: Map<string, string>;
  unrecognised: Unrecognised[];
  warnings: Warning[];
  /** Lines printed, by table id; tables that are not in the file are left out. */
  tables: Map<string, Set<FormLine>>;
  /** How like the form the tables look. */
  score: number;
}

/** Lays a form over the tables of a report. */
export function readForm(form: Form, grids: readonly Grid[]): FormReading {
  const prepared = prepareForm(form);
  const assigned = assignSegments(grids, prepared);
  const used = new Set(assigned.map((one) => one.segment.grid));
  const turned = turnedTables(
    grids.filter((grid) => !used.has(grid)),
    prepared,
  );
  const reading: FormReading = {
    form,
    placements: new Map(),
    units: new Map(),
    unrecognised: [],
    warnings: [],
    tables: new Map(),
    score: 0,
  };
  for (const table of prepared.tables) {
    const found = readEither(table, assigned) ?? readEither(table, turned);
    if (found) addReading(reading, table, found);
  }
  return reading;
}

/** Tables printed on their side: only those that no reading upright could place. */
function turnedTables(grids: readonly Grid[], form: PreparedForm): Assigned[] {
  const lying = grids.filter((grid) => headerWordsInFront(grid, form) >= ENOUGH_WORDS);
  return assignSegments(
    lying.map((grid) => new Grid(transpose(grid.table), grid.index)),
    form,
  );
}

/** Header words before the figures from which a table is tried on its side. */
const ENOUGH_WORDS = 4;

function headerWordsInFront(grid: Grid, form: PreparedForm): number {
  let count = 0;
  for (let row = 0; row < grid.rows; row += 1) {
    if (!grid.hasFigures(row)) continue;
    const words = grid.row(row).filter((cell) => cell.shape === 'words');
    if (words.some((cell) => form.headerKeys.has(cell.label.key))) count += 1;
  }
  return count;
}

/** A table as the form prints it, or with a row for each of its rows. */
function readEither(table: PreparedTable, assigned: readonly Assigned[]): TableReading | undefined {
  const side = assigned.filter((one) => one.table === table);
  if (side.length > 0) {
    return table.upright ? readAcross(table, side) : readTable(table, side);
  }
  const upright = assigned.filter((one) => one.table === table.upright);
  return table.upright && upright.length > 0 ? readTable(table.upright, upright) : undefined;
}

/** Rows of the form from which a table is known for one of its own though none of its columns is. */
const KNOWN_BY_ROWS = 10;

function addReading(reading: FormReading, table: PreparedTable, found: TableReading): void {
  if (found.placements.size === 0 && found.lines.size < KNOWN_BY_ROWS) return;
  for (const [id, cell] of found.placements) reading.placements.set(id, cell);
  for (const [id, unit] of found.units) reading.units.set(id, unit);
  reading.unrecognised.push(...found.unrecognised);
  reading.warnings.push(...found.warnings);
  reading.tables.set(table.id, found.lines);
  reading.score += found.score;
}
