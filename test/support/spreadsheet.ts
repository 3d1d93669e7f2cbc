import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';

const run = promisify(execFile);

/** Makes LibreOffice compute every formula anew when it opens a workbook, whoever wrote it (0: always). */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** CSV of every sheet: comma, double quote, UTF-8, from line 1; cells as shown, formulas as results, all sheets (-1). */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** Opens a workbook in LibreOffice with full recalculation; gives the rows of each sheet by its name. */
export async function recalculate(
  workbook: string,
  folder: string,
): Promise<Map<string, Record<string, string>[]>> {
  const profile = join(folder, 'profile');
  const output = join(folder, 'sheets');
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  const { stderr } = await run('soffice', [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    '--convert-to',
    EVERY_SHEET,
    '--outdir',
    output,
    workbook,
  ]);
  const names = await readdir(output).catch(() => {
    throw new Error(`LibreOffice wrote nothing: ${stderr}`);
  });
  const sheets = new Map<string, Record<string, string>[]>();
  for (const name of names) {
    const sheet = /-([^-]+)\.csv$/.exec(name)?.[1] ?? name;
    sheets.set(sheet, parse(await readFile(join(output, name)), { columns: true, bom: true }));
  }
  return sheets;
}
