import { chromium } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

/** A real browser without a network of its own. */
export const openBrowser = () =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
