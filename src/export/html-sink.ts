import { join } from 'node:path';
import type { Check, CheckStatus } from '../model/document.js';
import type { Evidence } from '../model/evidence.js';
import type { Mentions } from '../model/mentions.js';
import { BufferedFile } from './buffered-file.js';
import { fileUrl } from './file-url.js';
import type { FailureData, PictureData, RunData } from './html/audit-data.js';
import { doubtsToFinding } from './html/doubts.js';
import { dataElement, PAGE_HEAD, pageFoot, pictureElement } from './html/page-shell.js';
import { documentToReportData } from './html/report-data.js';
import type { Sink, SinkOptions } from './sink.js';

const PAGE = 'audit.html';

/** Findings of one status that a browser lists with ease. */
const MOST_FINDINGS = 20_000;
/** Characters of pictures that a browser loads with ease. */
const MOST_PICTURE_CHARACTERS = 200_000_000;

/** Counts what still fits into the page. */
function createBudget() {
  const listed: Record<CheckStatus, number> = { pass: 0, fail: 0, unverifiable: 0 };
  const run: RunData = { omittedFindings: 0, omittedPictures: 0 };
  let characters = 0;
  return {
    run,
    takeFinding: ({ status }: Check): boolean => {
      if (status === 'pass') return false;
      const fits = listed[status] < MOST_FINDINGS;
      if (fits) listed[status] += 1;
      else run.omittedFindings += 1;
      return fits;
    },
    takePicture: ({ png }: Evidence): boolean => {
      const fits = characters + png.length <= MOST_PICTURE_CHARACTERS;
      if (fits) characters += png.length;
      else run.omittedPictures += 1;
      return fits;
    },
  };
}

const NO_MENTIONS: Mentions = { others: new Map(), spokenOf: new Set() };

/** audit.html: the findings of the run with the pictures of their cells, in one page that needs nothing else. */
export async function createHtmlSink({ folder, linkBase }: SinkOptions): Promise<Sink> {
  const file = await BufferedFile.create(join(folder, PAGE));
  await file.write(PAGE_HEAD);
  const budget = createBudget();
  let pictures = 0;
  const writePictures = async (evidence: readonly Evidence[]): Promise<PictureData[]> => {
    const written: PictureData[] = [];
    for (const one of evidence.filter(budget.takePicture)) {
      pictures += 1;
      const element = `picture-${pictures}`;
      await file.write(pictureElement(element, one.png));
      written.push({ page: one.page, box: one.box, element });
    }
    return written;
  };
  return {
    produces: [PAGE],
    report: async ({ document: whole, evidence, mentions = NO_MENTIONS }) => {
      const document = whole();
      const findings = [...document.checks, ...doubtsToFinding(document.cells)];
      const listed = findings.filter(budget.takeFinding);
      const isShown = listed.length > 0 || mentions.spokenOf.size > 0;
      const shown = await writePictures(isShown ? evidence : []);
      const url = fileUrl(linkBase, document.source.file);
      const told = { listed, mentions, url, pictures: shown };
      await file.write(dataElement('report', documentToReportData(document, told)));
    },
    failure: ({ file: name, code, message }) => {
      const failure: FailureData = { file: name, code, message };
      return file.write(dataElement('failure', failure));
    },
    close: async () => {
      await file.write(dataElement('run', budget.run));
      await file.write(pageFoot());
      await file.close();
    },
    discard: () => file.discard(),
  };
}
