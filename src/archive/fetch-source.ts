import { errorCode } from './file-error.js';
import { DocumentFailure } from '../model/failure.js';

/** How long a server may stay silent, in milliseconds. */
const FETCH_TIMEOUT = 60_000;

/**
 * Downloads a document over http(s). `s3://bucket/key` is read over https from the bucket's public
 * address; a private bucket is read by giving signed http addresses instead.
 */
export async function fetchSource(url: string, limit: number): Promise<Uint8Array> {
  let response;
  try {
    response = await fetch(httpAddress(url), { signal: AbortSignal.timeout(FETCH_TIMEOUT) });
  } catch (error) {
    throw new DocumentFailure('unreadableFile', `无法下载：${reasonOf(error)}`, { cause: error });
  }
  if (!response.ok || !response.body) {
    throw new DocumentFailure('unreadableFile', `无法下载：服务器回答 ${response.status}`);
  }
  return collect(response.body, limit);
}

function httpAddress(url: string): string {
  const s3 = /^s3:\/\/([^/]+)\/(.*)$/.exec(url);
  return s3 ? `https://${s3[1]}.s3.amazonaws.com/${s3[2]}` : url;
}

async function collect(body: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const part of body) {
      bytes += part.length;
      if (bytes > limit) throw new DocumentFailure('tooLarge', `超过 ${limit} 字节的上限`);
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof DocumentFailure) throw error;
    throw new DocumentFailure('unreadableFile', '下载中断', { cause: error });
  }
  return Buffer.concat(parts);
}

/** `fetch failed` says little; what the system answered stands behind it. */
function reasonOf(error: unknown): string {
  const { message = String(error), cause } = error as Partial<Error>;
  const code = errorCode(cause);
  return code === undefined ? message : `${message}（${code}）`;
}
