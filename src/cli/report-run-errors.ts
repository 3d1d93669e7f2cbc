import { RunError } from '../archive/index.js';
import type { Language } from './run-words.js';

/** Exit code for arguments, folders and servers that cannot be used. */
const UNUSABLE = 2;

/** Runs a command; what makes the run as a whole impossible is said in a line, without a stack. */
export async function reportRunErrors(
  command: () => Promise<number>,
  language: Language = 'zh',
): Promise<number> {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    process.stderr.write(`${language === 'en' ? error.english : error.message}\n`);
    return UNUSABLE;
  }
}
