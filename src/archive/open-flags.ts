import { constants } from 'node:fs';

/** For reading, without waiting: plain opening of a named pipe waits until somebody writes into it. */
export const READ_AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
