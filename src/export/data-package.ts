import type { Column } from './columns.js';
import type { HeaderLanguage } from './sink.js';

/** A CSV file of a run; its file name is its name with `.csv`. */
export interface TabularFile {
  name: string;
  title: string;
  columns: readonly Column[];
}

function constraintsOf({ required, values }: Column): { constraints?: object } {
  if (!required && !values) return {};
  return {
    constraints: { ...(required ? { required } : {}), ...(values ? { enum: [...values] } : {}) },
  };
}

/** A Table Schema field. `unit` and `id` are properties of our own, which the specification allows. */
const columnToField = (column: Column, header: HeaderLanguage): object => ({
  name: header === 'zh' ? column.title : column.name,
  ...(header === 'zh' ? { id: column.name } : {}),
  title: column.title,
  type: column.type,
  format: 'default',
  ...(column.unit === undefined ? {} : { unit: column.unit }),
  ...(column.description === undefined ? {} : { description: column.description }),
  ...constraintsOf(column),
});

const fileToResource = (file: TabularFile, header: HeaderLanguage): object => ({
  name: file.name,
  title: file.title,
  path: `${file.name}.csv`,
  profile: 'tabular-data-resource',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: {
    delimiter: ',',
    lineTerminator: '\r\n',
    quoteChar: '"',
    doubleQuote: true,
    header: true,
  },
  schema: {
    fields: file.columns.map((column) => columnToField(column, header)),
    missingValues: [''],
  },
});

/** Describes the CSV files of a run after Frictionless Data Package v1 (specs.frictionlessdata.io). */
export const dataPackage = (files: readonly TabularFile[], header: HeaderLanguage): object => ({
  profile: 'tabular-data-package',
  name: 'gouji-output',
  title: '政府信息公开工作年度报告：指标与核对结果',
  resources: files.map((file) => fileToResource(file, header)),
});
