/** The generations of the official form. */
export type TemplateId = '2021' | '2019' | '2014' | '2008';

/** How sure a relation is: printed on the form, following from the words, or merely likely. */
export type Grade = 'official' | 'definition' | 'plausibility';

/**
 * A row or a column that holds figures. Its labels are matched after folding (text/fold), so
 * brackets, quotes, widths, spaces and leading ordinals need no aliases.
 */
export interface FormEntry {
  /** Part of the indicator id; may hold dots, may be empty where the other axis says it all. */
  id: string;
  /** As the official form prints it. */
  label: string;
  aliases?: string[];
  /** Labels of the merged cells that stand before (rows) or above (columns) it, outermost first. */
  group?: string[];
  /** Unit of the figures; on a column it beats the row's. */
  unit?: string;
  /** True where many reports leave the entry out; its absence is then no finding. */
  optional?: boolean;
  /** Id of a row below which some reports print this row instead. */
  alsoAfter?: string;
}

/** A block of a table: rows under one header of their own. Every row crosses every column. */
export interface FormBlock {
  /** Printed above the block's header, e.g. 第二十条第（一）项. */
  caption?: string;
  /** Printed at the head of the label column, e.g. 信息内容. */
  corner?: string;
  /** Heads of printed columns that only number the rows. */
  serials?: string[];
  columns: FormEntry[];
  rows: FormEntry[];
  /**
   * True where the rows are printed side by side: one printed row whose columns are every column of
   * every row, under the row's label (and its group) as header.
   */
  across?: boolean;
  /** Labels of printed rows that head others and hold no figures of their own. */
  headings?: string[];
  /** Column labels for people where they depend on the row: `<row>.<column>` -> label. */
  columnLabels?: Record<string, string>;
  /** What a cell may hold: `count` is an integer ≥ 0, `change` may be negative, `amount` may have decimals. Column id -> kind; else `amount` where the unit is money, else `count`. */
  kinds?: Record<string, FigureKind>;
}

export type FigureKind = 'count' | 'change' | 'amount';

/** One table of a form. */
export interface FormTable {
  /** First part of every indicator id in it: proactive, requests, disputes, statistics. */
  id: string;
  title: string;
  /** Other headings it goes by. */
  aliases?: string[];
  blocks: FormBlock[];
}

/**
 * A relation between figures, for each column, for each row, or once.
 * `left` and `right` hold row ids (each: 'column'), column ids (each: 'row') or whole indicator ids
 * (each: 'once'); a leading `-` subtracts; the literal `0` is the figure zero.
 * A row named here that a report does not print counts as nothing when `optional` lists it.
 */
export interface Relation {
  /** Check id; `*` stands for the column id, the row id, or nothing. */
  check: string;
  /** Chinese; `*` stands for the column's or row's label. */
  title: string;
  grade: Grade;
  table: string;
  each: 'column' | 'row' | 'once';
  /** Rows (each: 'row') or columns (each: 'column') it is meant for; all of the table's when left out. */
  only?: string[];
  left: string[];
  op: '=' | '<=' | '>=';
  right: string[];
  optional?: string[];
  /** Rows that belong to it where a report prints them; none of them need be there. */
  free?: string[];
  /** Id -> the ids it stands for: it counts only where a report prints none of them. */
  substitutes?: Record<string, string[]>;
}

/** Figures that agencies of some kind hardly ever have: outside these limits they are asked about, never called wrong. */
export interface Likelihood {
  /** Indicator ids. */
  figures: string[];
  /** What the names of these agencies look like. */
  agencies: RegExp;
  least?: number;
  most?: number;
  /** What is to be asked. */
  question: string;
}

/**
 * A local or yearly variant of a form. It only adds: other labels for rows, columns and captions
 * of the form, and rows that the official form does not have.
 */
export interface FormVariant {
  name: string;
  /** Label of the official form -> what the variant prints instead. */
  labels?: Record<string, string[]>;
  /** Rows of the variant alone: kept as unrecognised, but they do not disturb their neighbours. */
  extraRows?: { table: string; after: string; label: string }[];
}

/** A generation of the official form, as data: recogniser, schema, checks, exports and docs derive from it. */
export interface Form {
  id: TemplateId;
  title: string;
  /** The official notice that prescribes it. */
  source: string;
  /** First and last year of report that it is right for; no last year while it is in force. */
  years: { from: number; to?: number };
  tables: FormTable[];
  relations: Relation[];
  likelihoods?: Likelihood[];
  variants?: FormVariant[];
}

/** One figure that a form asks for, derived from the form. */
export interface Indicator {
  /** `<table>.<row>.<column>` */
  id: string;
  table: string;
  row: string;
  column: string;
  /** Labels for people, as the contract's indicators list has them. */
  tableTitle: string;
  rowLabel: string;
  columnLabel: string;
  group?: string;
  unit: string;
  kind: FigureKind;
  optional: boolean;
}
