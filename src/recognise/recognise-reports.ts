import type { Meta, Section, Unrecognised, Warning } from '../model/document.js';
import type { Form } from '../model/form.js';
import type { Paragraph } from '../model/prose.js';
import type { Cell, Table } from '../model/table.js';
import { FORMS, indicatorsOf } from '../template/index.js';
import { foldText } from '../text/index.js';
import { findAgency } from './agency.js';
import { chooseForm, type ChosenForm } from './choose-form.js';
import { formWarnings } from './form-warnings.js';
import type { Label } from './label.js';
import { prepareForm } from './prepared-form.js';
import type { FormReading } from './read-form.js';
import { isHeadOfTable } from './head-words.js';
import { findSections } from './sections.js';
import { type ReportPart, splitReports } from './split-reports.js';
import { periodIn, yearIn } from './year.js';

/** What the pages of a file hold, before anything is recognised. */
export interface RecogniserInput {
  pages: number;
  /** Prose in reading order. */
  paragraphs: readonly Paragraph[];
  /** Joined over page breaks, in reading order. */
  tables: readonly Table[];
}

/** One report, recognised. */
export interface RecognisedReport {
  /** `notAReport` for statistics of half a year, explainers, guides and any other document. */
  kind: 'report' | 'notAReport';
  /** Null where no form was recognised. */
  form: Form | null;
  meta: Meta;
  firstPage: number;
  lastPage: number;
  sections: Section[];
  /** Every indicator of the form; null where the file has no cell for it. */
  placements: Map<string, Cell | null>;
  /** Unit of money that the table prints for an indicator, where it prints one. */
  units: Map<string, string>;
  unrecognised: Unrecognised[];
  warnings: Warning[];
}

/** Figures that make a report of tables without any title. */
const ENOUGH_FIGURES = 20;
/** Headings that make a report of prose under the right title. */
const ENOUGH_SECTIONS = 2;

/** Recognises the reports of a file: one, or several for a yearbook. */
export function recogniseReports(input: RecogniserInput): RecognisedReport[] {
  return splitReports(input).map(recogniseReport);
}

function recogniseReport(part: ReportPart): RecognisedReport {
  const { paragraphs, tables, title, firstPage, lastPage } = part;
  const reading = chooseForm(tables);
  const body = paragraphs.filter(
    ({ text }, i) => (!title || i < title.from || i >= title.to) && !isHeadOfTable(text),
  );
  const sections = findSections(body, isRowLabel, firstPage);
  const { meta, doubts } = metaOf(part, reading);
  return {
    kind: isReport(part, reading, sections) ? 'report' : 'notAReport',
    form: reading?.form ?? null,
    meta,
    firstPage,
    lastPage,
    sections,
    placements: placementsOf(reading),
    units: reading?.units ?? new Map(),
    unrecognised: reading?.unrecognised ?? [],
    warnings: [
      ...(reading ? [...formWarnings(reading, meta.year), ...reading.warnings] : [UNKNOWN_FORM]),
      ...doubts,
    ],
  };
}

const UNKNOWN_FORM: Warning = { code: 'form.unknown', message: '没有找到统一格式的统计表' };

function isReport(
  { title }: ReportPart,
  reading: ChosenForm | undefined,
  sections: readonly Section[],
): boolean {
  if (title && !title.report && !title.ofTable) return false;
  if (reading?.plain && reading.placements.size >= ENOUGH_FIGURES) return true;
  const headed = sections.filter((section) => section.title !== '').length;
  return title?.report === true && (reading !== undefined || headed >= ENOUGH_SECTIONS);
}

function placementsOf(reading: FormReading | undefined): Map<string, Cell | null> {
  if (!reading) return new Map();
  return new Map(
    indicatorsOf(reading.form).map(({ id }) => [id, reading.placements.get(id) ?? null]),
  );
}

/** A row of a form looks like a heading: 四、结转下年度继续办理. */
function isRowLabel(label: Label): boolean {
  return FORMS.some((form) => prepareForm(form).lineKeys.has(label.key));
}

function metaOf(
  { paragraphs, title }: ReportPart,
  reading: FormReading | undefined,
): { meta: Meta; doubts: Warning[] } {
  const folded = paragraphs.map((paragraph) => foldText(paragraph.text));
  const text = folded.join('\n');
  const period = periodIn(text);
  const fromPeriod = period.from === '' ? null : Number(period.from.slice(0, 4));
  const { agency, warnings } = findAgency(title?.folded ?? '', paragraphs, title?.to);
  const year = yearIn(title?.folded ?? '') ?? fromPeriod ?? yearIn(text);
  const template = reading?.form.id ?? '';
  return { meta: { agency, year, title: title?.text ?? '', template, period }, doubts: warnings };
}
