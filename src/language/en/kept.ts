import { count } from './index.ts';

/** What is said of things in a browser's storage that cannot be read. */
export const keptWords = {
  unread: (n: number) =>
    `${count(n, 'thing')} kept in this browser could not be read: a newer version of this site may have written ${n === 1 ? 'it' : 'them'}, or ${n === 1 ? 'it is' : 'they are'} damaged. Nothing was overwritten; ${n === 1 ? 'it stays' : 'they stay'} in this browser.`,
  save: 'Save what could not be read as a file',
  fileName: 'could-not-be-read.json',
  erase: 'Erase what could not be read',
  erased: 'What could not be read was erased.'
};
