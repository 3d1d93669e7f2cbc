import type { Job } from 'bullmq';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Settings } from '../../model/settings.js';
import { settingsSchema } from '../../model/settings-schema.js';
import { programVersion } from '../fingerprint.js';
import type { FailureRecord } from '../manifest.js';
import { RunError } from '../run-error.js';

/** Every key in Redis begins with it. */
const PREFIX = 'gouji';
/** What was submitted: version and settings of the run. */
const RUN_KEY = `${PREFIX}:run`;
/** Locator (bytes) -> content hash, or the failure of reading it, for every document submitted. */
const MANIFEST_KEY = `${PREFIX}:manifest`;
/** Content hash -> why no worker could read the bytes behind it. */
const UNREAD_KEY = `${PREFIX}:unread`;

/** Times a job comes back from workers that died with it, before it counts as their killer. */
export const MAX_STALLED = 5;
/** Times a worker tries to read a source: a network disk or a server may be gone for a while. */
const ATTEMPTS = 3;
const BACKOFF = 1_000;
const SCAN_COUNT = 1_000;

/** One document as a job. Everything a worker needs, and the same wherever it is submitted. */
export interface DocumentJob {
  /** Locator bytes in base64. */
  key: string;
  hash: string;
  settings: Settings;
}

/** What a worker answers: a ledger entry in base64, or that the bytes could not be had. */
export type DocumentResult = { entry: string } | { unread: FailureRecord };

export type DocumentQueue = Queue<DocumentJob, DocumentResult>;

/** The queue of this version of the program: another version would read documents another way. */
export const queueName = (): string => `documents-${programVersion()}`;

export const queueOptions = (connection: Redis): { connection: Redis; prefix: string } => ({
  connection,
  prefix: PREFIX,
});

/** What lies in Redis while a run is spread over machines. */
export class RunQueue {
  readonly queue: DocumentQueue;
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
    this.queue = new Queue(queueName(), queueOptions(redis));
  }

  /** Opens the run for more documents. One Redis holds one run: its settings are those of the first. */
  async begin(settings: Settings): Promise<void> {
    const own = JSON.stringify({ version: programVersion(), settings });
    const there = (await this.#redis.set(RUN_KEY, own, 'NX', 'GET')) ?? own;
    if (there !== own) {
      throw new RunError('Redis 里已有用其他设置或版本提交的任务；请先用 gouji collect 收取');
    }
  }

  /** Settings of the run; throws where nothing was submitted, or by another version. */
  async settings(): Promise<Settings> {
    const text = await this.#redis.get(RUN_KEY);
    if (text === null)
      throw new RunError('Redis 里没有已提交的任务；请先运行 gouji submit', {
        english: 'Redis holds no submitted documents: run gouji submit first',
      });
    const run = JSON.parse(text) as { version: string; settings: unknown };
    if (run.version !== programVersion()) {
      throw new RunError(`任务是用另一版本（${run.version}）提交的，本机是 ${programVersion()}`, {
        english: `submitted by version ${run.version}, this is ${programVersion()}`,
      });
    }
    return settingsSchema.parse(run.settings);
  }

  /** Lists documents and puts a job for each content; the same content twice is one job. */
  async submit(documents: { key: Buffer; hash: string }[], settings: Settings): Promise<void> {
    if (documents.length === 0) return;
    await this.#redis.hset(
      MANIFEST_KEY,
      ...documents.flatMap(({ key, hash }) => [key, JSON.stringify({ hash })]),
    );
    await this.queue.addBulk(
      documents.map(({ key, hash }) => ({
        name: 'document',
        data: { key: key.toString('base64'), hash, settings },
        opts: {
          jobId: hash,
          attempts: ATTEMPTS,
          backoff: { type: 'fixed', delay: BACKOFF },
        },
      })),
    );
  }

  async submitFailure(key: Buffer, failure: FailureRecord): Promise<void> {
    await this.#redis.hset(MANIFEST_KEY, key, JSON.stringify({ failure }));
  }

  /** Every document submitted, in no order, some perhaps twice. */
  async *documents(): AsyncGenerator<{ key: Buffer; hash?: string; failure?: FailureRecord }> {
    let cursor = '0';
    do {
      const [next, fields] = await this.#redis.hscanBuffer(
        MANIFEST_KEY,
        cursor,
        'COUNT',
        SCAN_COUNT,
      );
      for (let at = 0; at + 1 < fields.length; at += 2) {
        const [key, value] = [fields[at], fields[at + 1]];
        if (key && value) yield { key, ...(JSON.parse(value.toString()) as { hash?: string }) };
      }
      cursor = next.toString();
    } while (cursor !== '0');
  }

  /** Jobs that have ended one way or the other, some at a time. */
  ended(): Promise<Job<DocumentJob, DocumentResult>[]> {
    return this.queue.getJobs(['completed', 'failed'], 0, SCAN_COUNT / 10);
  }

  /** Jobs that have not ended. */
  async open(): Promise<number> {
    return this.queue.getJobCountByTypes('waiting', 'active', 'delayed', 'prioritized');
  }

  async setUnread(hash: string, failure: FailureRecord): Promise<void> {
    await this.#redis.hset(UNREAD_KEY, hash, JSON.stringify(failure));
  }

  async unread(hash: string): Promise<FailureRecord | undefined> {
    const text = await this.#redis.hget(UNREAD_KEY, hash);
    return text === null ? undefined : (JSON.parse(text) as FailureRecord);
  }

  /** Takes the whole run out of Redis, when its output is written. */
  async clear(): Promise<void> {
    await this.queue.obliterate({ force: true });
    await this.#redis.del(RUN_KEY, MANIFEST_KEY, UNREAD_KEY);
  }

  async close(): Promise<void> {
    await this.queue.close();
  }
}
