import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ruleOf } from '../../../src/export/html/client/state.js';
import { wordOf } from '../../../src/export/html/client/words.js';
import { FORMS, relationsOf } from '../../../src/template/index.js';

/** The checks that docs/audit.md lists in its tables, e.g. `content.parts` and `.empty` behind it. */
function documentedChecks(): string[] {
  const page = readFileSync(new URL('../../../docs/audit.md', import.meta.url), 'utf8');
  return page
    .split('\n')
    .filter((line) => /^\| `[a-z]+\./.test(line))
    .flatMap((line) => {
      const [, cell = ''] = line.split('|');
      const names = Array.from(cell.matchAll(/`([^`]+)`/g), ([, name = '']) => name);
      const [first = ''] = names;
      return names.map((name) => (name.startsWith('.') ? first.split('.')[0] + name : name));
    })
    .filter((name) => !/^[a-z]+\.[*<]/.test(name));
}

describe('the words of audit.html', () => {
  it('name every rule in Chinese', () => {
    const ofForms = FORMS.flatMap((form) => relationsOf(form).map(({ check }) => check));
    const checks = [...documentedChecks(), ...ofForms, 'narrative.requests.received.total'];
    expect(checks.length).toBeGreaterThan(100);
    const foreign = checks
      .map((check) => wordOf(ruleOf(check)))
      .filter((word) => /[a-z]/i.test(word));
    expect([...new Set(foreign)]).toEqual([]);
  });
});
