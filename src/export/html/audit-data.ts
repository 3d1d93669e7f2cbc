import type { Box } from '../../model/box.js';
import type { CellState, Check } from '../../model/document.js';
import type { OtherFigures } from '../../model/mentions.js';

/** A figure that a finding speaks of. */
export interface CellData {
  id: string;
  /** Labels of its row and column. */
  row: string;
  column: string;
  unit: string;
  value: number | null;
  raw: string;
  remark: string;
  /** Tells that the figure is a person's, where it is. */
  correction?: string;
  state: CellState;
  page: number | null;
  box: Box | null;
}

/** A summand of one side of a relation. */
export interface TermData {
  id: string;
  sign: 1 | -1;
}

/** A check that did not pass. */
export interface FindingData extends Check {
  /** Both sides as the form declares them; missing for checks that are no relation of a form. */
  sum?: { left: TermData[]; op: string; right: TermData[] };
  /** Figures of other reports of the page that the finding speaks of. */
  others?: readonly OtherFigures[];
}

/** Where a picture stands in the page's own text, and what it shows. */
export interface PictureData {
  page: number;
  box: Box;
  /** Id of the element that holds the PNG in base64. */
  element: string;
}

/** One report as audit.html holds it. */
export interface ReportData {
  file: string;
  /** URL of the file, without a page. */
  url: string;
  agency: string;
  year: number | null;
  title: string;
  passed: number;
  failed: number;
  unverifiable: number;
  findings: FindingData[];
  cells: CellData[];
  pictures: PictureData[];
}

/** A file that could not be processed. */
export interface FailureData {
  file: string;
  code: string;
  message: string;
}

/** What the page says of itself. */
export interface RunData {
  /** Findings that were left out because there are too many for one page. */
  omittedFindings: number;
  omittedPictures: number;
}
