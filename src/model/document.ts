import { z } from 'zod';
import { SCHEMA_VERSION } from './schema-version.js';

const box = {
  x0: z.number().describe('points from the left edge of the page'),
  top: z.number().describe('points from the top edge of the page'),
  x1: z.number(),
  bottom: z.number(),
};

const method = z.enum(['text', 'ocr']);
const confidence = z.number().min(0).max(1);
const page = z.number().int().positive().describe('from 1');

/** `number`: a figure; `blank`: nothing, `/`, `-`, `—`; `unreadable`: something that is no figure; `absent`: not in the file. */
export const cellStateSchema = z.enum(['number', 'blank', 'unreadable', 'absent']);

export const readingSchema = z.strictObject({
  text: z.string(),
  confidence,
  engine: z.string(),
});

/** One indicator of the form as this report prints it. Absent cells have no place on a page. */
export const figureSchema = z.strictObject({
  id: z.string(),
  table: z.string().optional().describe('title of the table, as the form prints it'),
  row: z.string().optional(),
  column: z.string().optional(),
  unit: z.string().optional(),
  state: cellStateSchema,
  value: z.number().nullable().describe('in the indicator’s unit; null unless state is number'),
  raw: z.string().describe('as printed'),
  remark: z.string().describe('words printed beside the figure'),
  page: page.nullable(),
  x0: z.number().nullable(),
  top: z.number().nullable(),
  x1: z.number().nullable(),
  bottom: z.number().nullable(),
  method: method.nullable(),
  confidence: confidence.nullable(),
  readings: z
    .array(readingSchema)
    .optional()
    .describe('every opinion about the figure, best first'),
  repaired: z
    .strictObject({ from: z.string(), to: z.string(), by: z.string() })
    .optional()
    .describe('the tallies chose another engine’s reading'),
  correction: z
    .strictObject({
      from: z.number().nullable().describe('value as it was read'),
      state: cellStateSchema.describe('state as it was read'),
      who: z.string(),
      when: z.string(),
      why: z.string(),
    })
    .optional()
    .describe(
      'a person corrected the reading: value and state are theirs, raw is still as printed',
    ),
  doubtful: z
    .boolean()
    .optional()
    .describe('the two readers or engines do not agree, or the ink is unclear'),
});

export const checkStatusSchema = z.enum(['pass', 'fail', 'unverifiable']);
export const causeSchema = z.enum(['source', 'reading', 'unknown']);
export const gradeSchema = z.enum(['official', 'definition', 'plausibility']);

/** A suspect: an indicator that is likely wrong, and the figure that would satisfy every relation. */
export const suspectSchema = z.strictObject({ id: z.string(), expected: z.number().nullable() });

export const checkSchema = z.strictObject({
  check: z.string(),
  title: z.string(),
  status: checkStatusSchema,
  grade: gradeSchema,
  severity: z.enum(['error', 'warning']),
  left: z.number().nullable(),
  right: z.number().nullable(),
  difference: z.number().nullable().describe('left − right'),
  cause: causeSchema.nullable().describe('only where status is fail'),
  suspects: z.array(suspectSchema),
  operands: z.array(z.string()).describe('ids of the figures that the relation needs'),
  message: z.string(),
});

export const warningSchema = z.strictObject({
  code: z.string().describe('e.g. form.outdated, text.unmapped'),
  message: z.string(),
  page: page.optional(),
});

export const sectionSchema = z.strictObject({
  number: z
    .string()
    .describe('ordinal as printed, e.g. 一; empty for what stands before the first heading'),
  title: z.string(),
  page,
  text: z.string(),
});

/** A figure claimed in the prose. */
export const claimSchema = z.strictObject({
  text: z.string().describe('the sentence'),
  page,
  section: z.string(),
  value: z.number(),
  unit: z.string(),
  approximate: z.boolean().optional(),
  indicator: z.string().optional(),
});

/** A row, column or cell inside a known table that the form does not know. */
export const unrecognisedSchema = z.strictObject({
  table: z.string(),
  kind: z.enum(['row', 'column', 'cell']),
  label: z.string(),
  text: z.array(z.string()).describe('what stands in it, cell by cell'),
  page,
  ...box,
});

export const sourceSchema = z.strictObject({
  file: z.string(),
  sha256: z.string(),
  bytes: z.number().int(),
  pages: z.number().int(),
  producer: z.string(),
  textLayer: z.enum(['digital', 'scanned', 'mixed', 'none']),
  firstPage: page.describe('first page of the report in the file; more than 1 in a yearbook'),
  lastPage: page,
  attachment: z.string().optional().describe('name of the attachment that holds the report'),
});

export const metaSchema = z.strictObject({
  agency: z.string(),
  year: z.number().int().nullable(),
  title: z.string(),
  template: z.string().describe('2021, 2019, 2014, 2008; empty where no form was recognised'),
  period: z
    .strictObject({ from: z.string(), to: z.string() })
    .describe('ISO dates; empty where not stated'),
});

/** Nested figures: table -> row -> … -> column -> figure. */
export type DataNode = number | null | { [key: string]: DataNode };
const dataNodeSchema: z.ZodType<DataNode> = z.lazy(() =>
  z.union([z.number(), z.null(), z.record(z.string(), dataNodeSchema)]),
);

export const reportDocumentSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  source: sourceSchema,
  meta: metaSchema,
  data: z
    .record(z.string(), dataNodeSchema)
    .describe(
      'proactive, requests, disputes; statistics for the form of 2014, list for that of 2008',
    ),
  cells: z.array(figureSchema),
  sections: z.array(sectionSchema),
  narrative: z.array(claimSchema),
  checks: z.array(checkSchema),
  unrecognised: z.array(unrecognisedSchema),
  warnings: z.array(warningSchema),
});

export type CellState = z.infer<typeof cellStateSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type Check = z.infer<typeof checkSchema>;
export type CheckStatus = z.infer<typeof checkStatusSchema>;
export type Cause = z.infer<typeof causeSchema>;
export type Suspect = z.infer<typeof suspectSchema>;
export type Warning = z.infer<typeof warningSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Unrecognised = z.infer<typeof unrecognisedSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Meta = z.infer<typeof metaSchema>;
export type ReportDocument = z.infer<typeof reportDocumentSchema>;
