import { clientScript } from './client-script.js';

const STYLE = `
:root { color-scheme: light; --ink: #222; --soft: #667; --line: #d5d9e0; --bad: #b71c1c; --odd: #b26a00; --blue: #1155cc; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1180px; padding: 24px; color: var(--ink); background: #fff;
  font: 15px/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 24px; margin: 0 0 4px; } h2 { font-size: 18px; margin: 32px 0 8px; }
#totals { color: var(--soft); } #agencies { max-height: 70vh; overflow: auto; }
table { border-collapse: collapse; margin: 8px 0; font-size: 14px; }
th, td { border: 1px solid var(--line); padding: 3px 9px; text-align: left; vertical-align: top; }
th { background: #f3f5f8; } .agencies td:not(:first-child) { text-align: right; }
button, select, input { font: inherit; border: 1px solid var(--line); border-radius: 4px; background: #fff; padding: 1px 8px; max-width: 220px; }
button { color: var(--blue); cursor: pointer; } button:disabled { color: #aaa; cursor: default; }
#agencies td button { border: 0; padding: 0 2px; font-weight: bold; color: var(--bad); }
#filters { display: flex; flex-wrap: wrap; gap: 8px 16px; position: sticky; top: 0; background: #fff; padding: 8px 0; border-bottom: 1px solid var(--line); z-index: 2; }
#filters label { display: flex; gap: 6px; align-items: center; color: var(--soft); }
.bar { display: flex; justify-content: space-between; align-items: center; margin: 8px 0; color: var(--soft); } #pager { display: flex; gap: 8px; }
.finding { border: 1px solid var(--line); border-radius: 6px; margin: 6px 0; }
.finding > summary { display: flex; gap: 12px; padding: 6px 12px; cursor: pointer; align-items: baseline; }
.finding[open] > summary { border-bottom: 1px solid var(--line); background: #f8f9fb; }
.where { min-width: 15em; font-weight: bold; } .what { flex: 1; } .cause { color: var(--soft); white-space: nowrap; }
.badge { border-radius: 3px; padding: 0 6px; font-size: 13px; color: #fff; background: var(--bad); white-space: nowrap; }
.badge.warning { background: var(--odd); } .badge.unverifiable { background: #78909c; }
.detail { padding: 8px 16px 12px; overflow-x: auto; } .message { margin: 4px 0 10px; }
.sum { border-left: 3px solid var(--line); padding: 2px 12px; margin: 8px 0; } .side { display: flex; flex-wrap: wrap; gap: 2px 10px; }
.term i { font-style: normal; color: var(--soft); } .op { color: var(--soft); } .difference { color: var(--bad); font-weight: bold; }
figure { margin: 10px 0; } figcaption { color: var(--soft); font-size: 13px; }
.picture { overflow: hidden; border: 1px solid var(--line); display: inline-block; max-width: 100%; overflow-x: auto; }
.sheet { position: relative; width: max-content; } .sheet img { display: block; max-width: none; }
.mark { position: absolute; pointer-events: none; } .mark.band { background: rgba(255, 193, 7, .22); }
.mark.left { outline: 1.5px solid var(--blue); } .mark.right { outline: 1.5px solid #2e7d32; } .mark.suspect { outline: 2.5px solid var(--bad); background: rgba(244, 67, 54, .15); }
b.suspect { color: var(--bad); } .notice { color: var(--odd); } .file { color: var(--soft); font-size: 13px; overflow-wrap: anywhere; }
@media print {
  body { max-width: none; padding: 0; font-size: 11px; } #filters, .bar, button { display: none; } #agencies td button { display: inline; color: inherit; }
  #agencies { max-height: none; overflow: visible; } .finding { break-inside: avoid; } .finding > summary { list-style: none; } a { color: inherit; text-decoration: none; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;

/** Everything before the data. The page may load nothing from anywhere. */
export const PAGE_HEAD = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>政府信息公开工作年度报告核对结果</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>政府信息公开工作年度报告核对结果</h1>
<div id="totals"></div>
</header>
<section>
<h2>按机关和年度</h2>
<div id="agencies"></div>
<div id="notices"></div>
</section>
<section id="findings">
<h2>核对发现的问题</h2>
<div id="filters"></div>
<div class="bar"><span id="count"></span><span id="pager"></span></div>
<div id="list"></div>
</section>
<noscript>查看本页需要启用 JavaScript。</noscript>
`;

/** Everything after the data. */
export const pageFoot = (): string => `<script>
${clientScript().replaceAll('</script', '<\\/script')}
</script>
</body>
</html>
`;

/** Data for the page's program. No text in it can end the element, whatever a report prints. */
export const dataElement = (className: string, data: unknown): string =>
  `<script type="application/json" class="${className}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>\n`;

/** A picture; it is decoded only when a reader opens a finding that it belongs to. */
export const pictureElement = (id: string, base64: string): string =>
  `<script type="text/plain" id="${id}">${base64.replace(/[^A-Za-z0-9+/=]/g, '')}</script>\n`;
