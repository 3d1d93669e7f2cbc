import { z } from 'zod';
import { reportDocumentSchema } from '../model/document.js';
import type { Form, Indicator } from '../model/form.js';
import { nestById, type Tree } from '../template/data-of.js';
import { FORMS, indicatorsOf } from '../template/index.js';

/** A JSON Schema, as far as it is built here. */
interface JsonSchema {
  [keyword: string]: unknown;
}

const LEAF_TYPES = ['number', 'null'];

const indicatorToSchema = ({ group, rowLabel, columnLabel, unit }: Indicator): JsonSchema => ({
  type: LEAF_TYPES,
  description: `${[group, rowLabel, columnLabel].filter(Boolean).join('·')}（${unit}）`,
});

const isLeaf = (tree: Tree<JsonSchema>): tree is JsonSchema => tree['type'] === LEAF_TYPES;

function treeToSchema(tree: Tree<JsonSchema>): JsonSchema {
  if (isLeaf(tree)) return tree;
  const branches = Object.entries(tree as Record<string, Tree<JsonSchema>>);
  return {
    type: 'object',
    properties: Object.fromEntries(branches.map(([name, node]) => [name, treeToSchema(node)])),
    required: branches.map(([name]) => name),
    additionalProperties: false,
  };
}

/** The shape of `data` for reports on a form: every indicator, a number or null. */
function formToDataSchema(form: Form): JsonSchema {
  const leaves = indicatorsOf(form).map(
    (indicator) => [indicator.id, indicatorToSchema(indicator)] as const,
  );
  return { title: `${form.id}：${form.title}`, ...treeToSchema(nestById(leaves, isLeaf)) };
}

const NO_FORM: JsonSchema = {
  title: '未认出统计表',
  type: 'object',
  properties: {},
  additionalProperties: false,
};

/** The JSON Schema (draft 2020-12) of a report document; `data` is spelled out from the forms. */
export function documentJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(reportDocumentSchema, { io: 'input' });
  const data = schema.properties?.['data'];
  const description = typeof data === 'object' ? data.description : undefined;
  const { $defs: _unused, ...rest } = schema;
  return {
    ...rest,
    title: 'gouji 报告文档',
    properties: {
      ...schema.properties,
      data: { description, anyOf: [...FORMS.map(formToDataSchema), NO_FORM] },
    },
  };
}
