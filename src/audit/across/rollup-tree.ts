import { z } from 'zod';

/** A body whose figures are the sum of others'. */
export interface Rollup {
  whole: string;
  /** `complete`: the parts are all there is, and the sums must agree; else they may not exceed the whole. */
  scope: 'complete' | 'partial';
  parts: string[];
}

interface RollupNode {
  whole: string;
  scope?: 'complete' | 'partial' | undefined;
  parts: (string | RollupNode)[];
}

const nodeSchema: z.ZodType<RollupNode> = z.lazy(() =>
  z.strictObject({
    whole: z.string().min(1),
    scope: z.enum(['complete', 'partial']).optional(),
    parts: z.array(z.union([z.string().min(1), nodeSchema])).min(1),
  }),
);
const treeSchema = z.union([nodeSchema.transform((node) => [node]), z.array(nodeSchema)]);

function flatten({ whole, scope = 'partial', parts }: RollupNode): Rollup[] {
  const names = parts.map((part) => (typeof part === 'string' ? part : part.whole));
  const below = parts.flatMap((part) => (typeof part === 'string' ? [] : flatten(part)));
  return [{ whole, scope, parts: names }, ...below];
}

/** Reads a declared tree (whole, scope, parts; parts may have parts of their own). Throws SyntaxError. */
export function parseRollups(tree: unknown): Rollup[] {
  const { success, data } = treeSchema.safeParse(tree);
  if (!success) {
    throw new SyntaxError(
      '每一项须有 whole（机关名称）和 parts（名称或下一级的清单），可有 scope（complete 或 partial），不能有别的',
    );
  }
  return data.flatMap(flatten);
}
