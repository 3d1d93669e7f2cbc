// Installs the Debian programs that some tests drive (a browser, a spreadsheet, a queue, PDF
// tools). Where that is not possible it says which are missing; the tests that need them then
// skip themselves and name the program (test/support/needs.ts).
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Program on the PATH -> Debian package that brings it. */
const TOOLS = {
  chromium: 'chromium',
  soffice: 'libreoffice-calc-nogui',
  'redis-server': 'redis-server',
  qpdf: 'qpdf',
};

const onPath = (program) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
const missing = () => Object.keys(TOOLS).filter((program) => !onPath(program));

const wanted = missing();
if (wanted.length > 0 && onPath('apt-get') && process.getuid?.() === 0) {
  const apt = (...args) =>
    execFileSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  try {
    apt('update', '-qq');
    apt(
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      ...wanted.map((w) => TOOLS[w]),
      'fonts-wqy-zenhei',
    );
  } catch {
    console.error('could not install the Debian packages that some tests use');
  }
}
const still = missing();
if (still.length > 0) console.error(`tests that need ${still.join(', ')} will be skipped`);
