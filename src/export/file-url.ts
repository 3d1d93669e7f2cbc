/** Only what would end the path early is escaped: browsers and office suites take Chinese as it is. */
const escapePath = (path: string): string =>
  path.replace(/[%#?]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * URL of a report file for links in the output folder. `base` leads from there to where relative
 * names start. Never anything that a browser would run: a name that looks like a scheme is a path.
 */
export function fileUrl(base: string, file: string): string {
  if (/^https?:\/\//i.test(file)) return file;
  const path = escapePath(file.replaceAll('\\', '/'));
  if (path.startsWith('/')) return `file://${path}`;
  if (/^[a-z]:\//i.test(path)) return `file:///${path}`;
  return `${base === '' ? './' : base}${path}`;
}
