import type { ReportDocument } from '../model/document.js';
import { PARTS, type Part, partToJson } from './report-json.js';

/** What stands before a part in a report's file: no text within a part holds a line end. */
const markOf = (name: Part): string => `\n  "${name}": `;
const MARKS = PARTS.map((name) => [name, Buffer.from(markOf(name))] as const);
const END = Buffer.from('\n}\n');

/**
 * A report's file, cut at its parts, so that those that matter are read and those that change are
 * written, and the others stay bytes.
 */
export class ReportParts {
  private constructor(
    private readonly bytes: Buffer,
    private readonly places: ReadonlyMap<Part, { start: number; end: number }>,
  ) {}

  /** Undefined where the file is not laid out as `documentToJson` does it. */
  static cut(bytes: Buffer): ReportParts | undefined {
    const places = new Map<Part, { start: number; end: number }>();
    let before: { start: number; end: number } | undefined;
    for (const [name, mark] of MARKS) {
      const at = bytes.indexOf(mark, before?.start ?? 0);
      if (at < 0) return undefined;
      if (before) before.end = at - 1;
      before = { start: at + mark.length, end: bytes.length - END.length };
      places.set(name, before);
    }
    return bytes.subarray(-END.length).equals(END) ? new ReportParts(bytes, places) : undefined;
  }

  /** The parts of these names. Throws SyntaxError where they are spoilt. */
  read<Name extends Part>(names: readonly Name[]): Pick<ReportDocument, Name> {
    // One by one: a part in ASCII alone makes a string of half the size.
    const parts = names.map((name) => [name, JSON.parse(this.textOf(name)) as unknown]);
    return Object.fromEntries(parts) as Pick<ReportDocument, Name>;
  }

  /** The file with these parts taken from a document: what `documentToJson` gives, for less. */
  replace(document: ReportDocument, names: readonly Part[]): Buffer {
    const pieces: Buffer[] = [];
    let kept = 0;
    for (const name of PARTS.filter((part) => names.includes(part))) {
      const { start, end } = this.place(name);
      pieces.push(this.bytes.subarray(kept, start), Buffer.from(partToJson(document[name])));
      kept = end;
    }
    return Buffer.concat([...pieces, this.bytes.subarray(kept)]);
  }

  private textOf(name: Part): string {
    const { start, end } = this.place(name);
    return this.bytes.toString('utf8', start, end);
  }

  private place(name: Part): { start: number; end: number } {
    const place = this.places.get(name);
    if (!place) throw new Error(`no part ${name}`);
    return place;
  }
}
