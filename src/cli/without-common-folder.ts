/** Paths without the folders that all of them begin with: what tells them apart fits on the screen. */
export function withoutCommonFolder(paths: readonly string[]): string[] {
  const [first = ''] = paths;
  let common = first.slice(0, first.lastIndexOf('/') + 1);
  while (common !== '' && !paths.every((path) => path.startsWith(common))) {
    common = common.slice(0, common.slice(0, -1).lastIndexOf('/') + 1);
  }
  return paths.map((path) => path.slice(common.length));
}
