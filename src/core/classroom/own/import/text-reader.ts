import type { ReadNote } from './bank-read.ts';
import { plainText, textFormats, type TextFormat } from './plain-text.ts';

/** Reads the texts of a file: each as plain text, with one note for all the markup that was taken off. */
export class TextReader {
  readonly #notes: ReadNote[];
  #noted = false;
  /** The format of the question in hand; a text of it may name another. */
  #format: TextFormat = 'moodle';

  constructor(notes: ReadNote[]) {
    this.#notes = notes;
  }

  /** The text of a question, whose format is that of its answers as well. */
  stem(raw: string, line: number): string {
    this.#format = formatOf(raw) ?? 'moodle';
    return this.read(raw, line);
  }

  /** @param line the line of the file it stands on */
  read(raw: string, line: number): string {
    const format = formatOf(raw);
    const { text, markup } = plainText(format ? raw.replace(/^\s*\[\w+\]/, '') : raw, format ?? this.#format);
    if (markup && !this.#noted) {
      this.#noted = true;
      this.#notes.push({ code: 'markup', line });
    }
    return text;
  }
}

/** The format a text names at its beginning: `[html]`. */
function formatOf(raw: string): TextFormat | undefined {
  const name = /^\s*\[(\w+)\]/.exec(raw)?.[1];
  return textFormats.find((one) => one === name);
}
