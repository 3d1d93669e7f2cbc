// Adds to package-lock.json the binary packages of other platforms that npm left out, because the
// registry it asked does not hold them: `npm ci` refuses a lockfile without them, and a user on
// another system needs them. Run it after every `npm install`; it changes nothing where none is missing.
import { readFileSync, writeFileSync } from 'node:fs';

const OS = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  win32: 'win32',
  openharmony: 'openharmony',
};
const CPU = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64'];

/** Name of a binary package -> the platform it is for, as npm writes it; undefined for any other package. */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = words.find((word) => word in OS);
  const cpu = words.find((word) => CPU.includes(word));
  if (!os || !cpu) return undefined;
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.includes('gnu')
      ? 'glibc'
      : undefined;
  return { os: [OS[os]], cpu: [cpu], ...(libc ? { libc: [libc] } : {}) };
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const { packages } = lock;
let added = 0;
for (const owner of Object.values({ ...packages })) {
  for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`;
    const platform = platformOf(name);
    if (path in packages || !platform) continue;
    packages[path] = { version, ...(owner.dev ? { dev: true } : {}), optional: true, ...platform };
    added += 1;
  }
}
if (added > 0) {
  const [root, ...rest] = Object.entries(packages);
  rest.sort(([a], [b]) => (a < b ? -1 : 1));
  lock.packages = Object.fromEntries([root, ...rest]);
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(`lockfile: ${added} packages of other platforms added`);
