/// <reference lib="dom" />
// Runs in the reader's browser: audit.html carries the text of these functions (client-script.ts),
// so they may use nothing but each other and the browser.

/** Makes an element. Whatever comes from a report goes in as text, never as markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

export function button(label: string, onClick: () => void): HTMLButtonElement {
  const element = make('button', '', label);
  element.type = 'button';
  element.addEventListener('click', onClick);
  return element;
}

/** A table with a header; cells are texts or nodes. */
export function makeTable(
  className: string,
  titles: string[],
  rows: (Node | string)[][],
): HTMLTableElement {
  const head = make('tr', '', ...titles.map((title) => make('th', '', title)));
  const body = rows.map((row) => make('tr', '', ...row.map((cell) => make('td', '', cell))));
  return make('table', className, make('thead', '', head), make('tbody', '', ...body));
}

export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return element;
}

/** A page of the report file; opens beside this page. */
export function pageAnchor(url: string, page: number | null, label: string): HTMLElement {
  if (page === null) return make('span', '', label);
  const anchor = make('a', '', label);
  anchor.href = `${url}#page=${page}`;
  anchor.target = '_blank';
  anchor.rel = 'noopener';
  return anchor;
}
