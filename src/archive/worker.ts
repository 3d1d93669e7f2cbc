import { serveDocuments } from './serve-documents.js';

// Loaded with the first document to read: to look whether bytes are known already takes none of it.
const pipeline = (): Promise<typeof import('../pipeline/index.js')> =>
  import('../pipeline/index.js');

serveDocuments({
  processDocument: async (...document) => (await pipeline()).processDocument(...document),
  pictureCells: async (...cells) => (await pipeline()).pictureCells(...cells),
});
