import { type FileHandle, open } from 'node:fs/promises';
import type { Evidence } from '../../model/evidence.js';
import type { ReportData } from './audit-data.js';

/** Where a picture stands in the page's file, in bytes. */
interface Stretch {
  start: number;
  end: number;
}

/** A picture of a report, not yet read. */
type PlacedPicture = Omit<Evidence, 'png'> & Stretch;

/** The pictures that an audit.html holds, by the report's file. */
export interface PagePictures {
  of(file: string): Promise<Evidence[]>;
  close(): Promise<void>;
}

/** Bytes read at once. */
const CHUNK = 1 << 20;
const LINE_END = 0x0a;
const PICTURE = /^<script type="text\/plain" id="([^"]+)">/;
const REPORT = /^<script type="application\/json" class="report">(.*)<\/script>$/;
const CLOSING = '</script>'.length;
/** What a line may begin with that is looked at whole or in part; longer than any opening tag. */
const HEAD = 100;

/** Lines of a file with their places; `bytes` is the line without its end. */
async function* linesOf(file: FileHandle): AsyncGenerator<{ start: number; bytes: Buffer }> {
  let rest: Buffer[] = [];
  let [start, position] = [0, 0];
  for (;;) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(CHUNK), 0, CHUNK, position);
    if (bytesRead === 0) return;
    let from = 0;
    for (let at = buffer.indexOf(LINE_END); at >= 0 && at < bytesRead; ) {
      yield { start, bytes: Buffer.concat([...rest, buffer.subarray(from, at)]) };
      [rest, from, start] = [[], at + 1, position + at + 1];
      at = buffer.indexOf(LINE_END, from);
    }
    rest.push(buffer.subarray(from, bytesRead));
    position += bytesRead;
  }
}

async function findPictures(file: FileHandle): Promise<Map<string, PlacedPicture[]>> {
  const stretches = new Map<string, Stretch>();
  const byFile = new Map<string, PlacedPicture[]>();
  for await (const { start, bytes } of linesOf(file)) {
    const opening = PICTURE.exec(bytes.subarray(0, HEAD).toString());
    if (opening?.[1]) {
      const [tag, id] = opening;
      stretches.set(id, { start: start + tag.length, end: start + bytes.length - CLOSING });
    }
    const data = opening ? undefined : REPORT.exec(bytes.toString())?.[1];
    if (data === undefined) continue;
    const { file: name, pictures } = JSON.parse(data) as ReportData;
    const placed = pictures.flatMap(({ page, box, element }) => {
      const stretch = stretches.get(element);
      return stretch ? [{ page, box, ...stretch }] : [];
    });
    byFile.set(name, [...(byFile.get(name) ?? []), ...placed]);
  }
  return byFile;
}

/** Opens an audit.html for its pictures; undefined where there is none. The pictures stay on disk. */
export async function openPagePictures(path: string): Promise<PagePictures | undefined> {
  const file = await open(path).catch(() => undefined);
  if (!file) return undefined;
  const byFile = await findPictures(file);
  return {
    of: (name) =>
      Promise.all(
        (byFile.get(name) ?? []).map(async ({ page, box, start, end }) => {
          const { buffer } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
          return { page, box, png: buffer.toString('latin1') };
        }),
      ),
    close: () => file.close(),
  };
}
