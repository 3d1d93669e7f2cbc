import type { Settings } from '../model/settings.js';
import type { Ocr } from '../ocr/index.js';
import { createOcr } from '../ocr/index.js';

/** One set of engines per process: they take seconds and hundreds of megabytes to start. */
const started = new Map<Settings['engine'], Promise<Ocr>>();

/** The OCR engines of this process, started on first use. A failed start is tried again next time. */
export function sharedOcr(engine: Settings['engine']): Promise<Ocr> {
  const running = started.get(engine);
  if (running) return running;
  const starting = createOcr({ engine });
  started.set(engine, starting);
  starting.catch(() => started.delete(engine));
  return starting;
}

/** Ends the engines of this process, so that it can exit. */
export async function closeSharedOcr(): Promise<void> {
  const running = [...started.values()];
  started.clear();
  for (const ocr of running) await (await ocr).close();
}
