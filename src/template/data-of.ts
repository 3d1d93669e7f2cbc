import type { DataNode, Figure } from '../model/document.js';

/** A figure that stands above others of its own, e.g. 收到申请数 above its channels, is kept under this name beside them. */
export const OWN_FIGURE = 'total';

/** Nested leaves: a leaf of any kind, or an object of them. */
export type Tree<Leaf> = Leaf | { [key: string]: Tree<Leaf> };

/**
 * Turns ids into nesting at their dots: `requests.granted.total` becomes `{ requests: { granted: { total } } }`.
 * `isLeaf` tells a leaf from an object, so that leaves may be objects too.
 */
export function nestById<Leaf>(
  entries: Iterable<readonly [id: string, leaf: Leaf]>,
  isLeaf: (tree: Tree<Leaf>) => tree is Leaf,
): Record<string, Tree<Leaf>> {
  const root: Record<string, Tree<Leaf>> = {};
  for (const [id, leaf] of entries) {
    const names = id.split('.');
    const last = names.pop() ?? '';
    let node = root;
    for (const name of names) {
      const next = node[name];
      if (next === undefined) node = node[name] = {};
      else if (isLeaf(next)) node = node[name] = { [OWN_FIGURE]: next };
      else node = next as Record<string, Tree<Leaf>>;
    }
    const there = node[last];
    if (there === undefined || isLeaf(there)) node[last] = leaf;
    else there[OWN_FIGURE] = leaf;
  }
  return root;
}

const isFigure = (node: Tree<number | null>): node is number | null =>
  node === null || typeof node === 'number';

/** A report's `data`: the figures by table, row and column; null where there is no number. */
export const dataOf = (figures: readonly Figure[]): Record<string, DataNode> =>
  nestById(
    figures.map(({ id, value }) => [id, value] as const),
    isFigure,
  );
