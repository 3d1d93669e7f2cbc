import * as detail from './client/detail.js';
import * as dom from './client/dom.js';
import * as filters from './client/filters.js';
import * as list from './client/list.js';
import * as main from './client/main.js';
import * as picture from './client/picture.js';
import * as state from './client/state.js';
import * as summary from './client/summary.js';
import * as words from './client/words.js';

const MODULES: readonly object[] = [
  dom,
  words,
  state,
  picture,
  detail,
  list,
  filters,
  summary,
  main,
];

/**
 * The page's program: the text of every function that the modules of client/ export, and a call of
 * the one that starts it. They share one scope, so they are written as plain functions.
 */
export const clientScript = (): string =>
  [
    '"use strict";',
    ...MODULES.flatMap((module) => Object.values(module)).map(String),
    `${main.startPage.name}();`,
  ].join('\n');
