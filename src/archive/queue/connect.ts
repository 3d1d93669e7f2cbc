import { Redis } from 'ioredis';
import { RunError } from '../run-error.js';

/** Connects to Redis, or throws a RunError that says why it cannot. Later breaks are waited out. */
export async function connect(url: string): Promise<Redis> {
  const redis = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    retryStrategy: () => null,
  });
  const reasons: string[] = [];
  redis.on('error', (error: Error) => reasons.push(error.message));
  try {
    await redis.connect();
  } catch (error) {
    redis.disconnect();
    const reason = reasons[0] ?? (error instanceof Error ? error.message : String(error));
    throw new RunError(`连不上 Redis（${url}）：${reason}`, {
      english: `cannot reach Redis (${url}): ${reason}`,
      cause: error,
    });
  }
  redis.options.retryStrategy = (tries) => Math.min(tries * 200, 5_000);
  return redis;
}
