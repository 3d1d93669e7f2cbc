import { processDocument } from '../pipeline/index.js';
import type { Stage } from '../pipeline/index.js';
import { serveDocuments } from './serve-documents.js';

/** Entry file of the worker processes. */
serveDocuments((bytes, name, settings, ended) =>
  processDocument(bytes, name, settings, (stage: Stage) => ended(stage)),
);
