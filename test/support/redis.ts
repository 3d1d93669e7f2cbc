import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';

/** A Redis of the test's own on a free port, nothing of it on the disk. */
export async function startRedis(): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const server = spawn('redis-server', ['--port', String(port), '--save', '']);
  await saysReady(server);
  const stop = async (): Promise<void> => {
    server.kill('SIGKILL');
    await once(server, 'close');
  };
  return { url: `redis://127.0.0.1:${port}`, stop };
}

async function saysReady(server: ChildProcess): Promise<void> {
  for await (const part of server.stdout ?? []) {
    if (String(part).includes('Ready to accept connections')) break;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
