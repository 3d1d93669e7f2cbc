// A worker entry whose documents misbehave on demand: the first word of a file says how. What the
// real pipeline does with real PDFs is tested elsewhere; this one is for the plumbing around it.
import { serveDocuments } from '../../dist/archive/serve-documents.js';
import { DocumentFailure } from '../../dist/model/failure.js';
import { createHash } from 'node:crypto';

const MISBEHAVIOUR = {
  hang: () => {
    for (;;);
  },
  eat: () => {
    const held = [];
    for (;;) held.push(Buffer.alloc(16 * 2 ** 20, held.length));
  },
  heap: () => {
    let held = [1];
    for (;;) held = [...held, ...held];
  },
  kill: () => process.kill(process.pid, 'SIGKILL'),
  exit: () => process.exit(0),
  abort: () => process.abort(),
  damaged: () => {
    throw new DocumentFailure('damaged', '文件损坏', { page: 2 });
  },
  defect: () => {
    throw new TypeError('a defect');
  },
};

async function processDocument(bytes, name, _settings, ended) {
  const text = Buffer.from(bytes).toString('latin1');
  const words = text.split(' ');
  MISBEHAVIOUR[words[0]]?.();
  if (words[0] === 'slow') await new Promise((resolve) => setTimeout(resolve, Number(words[1])));
  ended('read');
  return Array.from({ length: words[0] === 'yearbook' ? 2 : 1 }, (_, at) => ({
    document: report(bytes, name, at),
    evidence: [],
  }));
}

serveDocuments({ processDocument, pictureCells: async () => [] });

function report(bytes, file, at) {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const agency = `${sha256.slice(0, 4)}县人民政府`;
  const figure = {
    id: 'requests.received.total',
    state: 'number',
    value: Number.parseInt(sha256.slice(0, 6), 16),
    raw: sha256.slice(0, 6),
    remark: '',
    page: 1,
    x0: 1,
    top: 2,
    x1: 3,
    bottom: 4,
    method: 'text',
    confidence: 1,
  };
  return {
    schemaVersion: '1.0',
    source: {
      file,
      sha256,
      bytes: bytes.length,
      pages: 2,
      producer: 'stand-in',
      textLayer: 'digital',
      firstPage: at + 1,
      lastPage: at + 1,
    },
    meta: {
      agency,
      year: 2024,
      title: `${agency}2024年政府信息公开工作年度报告`,
      template: '2021',
      period: { from: '2024-01-01', to: '2024-12-31' },
    },
    data: {},
    cells: [figure],
    sections: [],
    narrative: [],
    checks: [],
    unrecognised: [],
    warnings: [],
  };
}
