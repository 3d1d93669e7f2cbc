import { pictureCells, processDocument } from '../pipeline/index.js';
import { serveDocuments } from './serve-documents.js';

serveDocuments({ processDocument, pictureCells });
