import { relative, resolve } from 'node:path';

/** The way from the output folder back to where the reports' names as given start: `../` and the like. */
export function linkBaseOf(output: string): string {
  const way = relative(resolve(output), process.cwd()).replaceAll('\\', '/');
  return way === '' ? '' : `${way}/`;
}
