/**
 * Letters of Ukrainian and Russian as Latin ones. Ukrainian letters follow the table of the Cabinet of Ministers of
 * Ukraine, resolution no. 55 of 27 January 2010 (https://zakon.rada.gov.ua/go/55-2010-%D0%BF), by which passports
 * spell names; the letters only Russian has are added the way news pages write them. Where the resolution tells the
 * start of a word from its middle, `i` stands for both: `fold` makes y and i one letter.
 */
const latin: Record<string, string> = Object.fromEntries(
  'а=a б=b в=v г=h ґ=g д=d е=e є=ie ж=zh з=z и=y і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ь= ю=iu я=ia ё=e ъ= ы=y э=e'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string])
);

/** A word: letters, with apostrophes inside; or a number, with its separators. */
const word = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:['’ʼ`′][\p{L}\p{M}]+)*/gu;

/** A word of a text and where it stands. */
export interface Word {
  text: string;
  start: number;
}

/** The words of a text, in order; what is neither letter nor digit parts them. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)].map((match) => ({ text: match[0], start: match.index }));
}

/**
 * A word as search compares it: case, accents, apostrophes and doubled letters do not count, Cyrillic is read as
 * Latin, and i, y and what stands for them in other spellings (yi, iy, yy, ij) are one letter. So Zelenskyy,
 * Zelenskiy and Зеленський are one word, and so are Odesa and Odessa. Folding twice changes nothing.
 */
export function fold(text: string): string {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’ʼ`′]s$/, '')
    .replace(/(\p{N}),(?=\p{N})/gu, '$1');
  const plain = Array.from(letters, (letter) => latin[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}.]/gu, '');
  // a short form such as REE would be left with too little to be told apart
  const single = plain.length < 4 ? plain : plain.replace(/(\p{L})\1+/gu, '$1');
  return single.replace(/[iy]+(?:j$)?/g, 'i');
}

/** A word of the course and other spellings of it: `{ word: 'Kyiv', also: ['Kiev'] }`. */
export interface Spelling {
  word: string;
  also: readonly string[];
}

/** What a language says of its words. */
export interface Language {
  /** Words that tell nothing: "the", "of". */
  everywhere: readonly string[];
  /** Endings that do not change what a word is about, folded, the longest first: "ing", "ed". */
  endings: readonly string[];
  /** Words for the same thing. */
  alike: readonly Spelling[];
}

/** What an ending leaves has to be as long as this to tell anything. */
const shortestStem = 4;

/** Makes a word the term it is found under; undefined for one that is left out. */
export type Normaliser = (word: string) => string | undefined;

/**
 * Folds words, takes endings off, reads other spellings of a name and other words for a thing as the one the course
 * uses, and leaves out words that are everywhere.
 * @param spellings the course's word, and others that mean the same
 */
export function normaliser(spellings: readonly Spelling[], { everywhere, endings, alike }: Language): Normaliser {
  const stem = (word: string) => stemOf(fold(word), endings);
  const meant = new Map(
    [...alike, ...spellings].flatMap(({ word, also }) => also.map((other) => [stem(other), stem(word)]))
  );
  const left = new Set(everywhere.map(fold));
  return (word) => {
    const folded = fold(word);
    if (folded === '' || left.has(folded)) return undefined;
    const term = stemOf(folded, endings);
    return meant.get(term) ?? term;
  };
}

/** A folded word without its endings; a figure and a short word stay as they are. */
export function stemOf(folded: string, endings: readonly string[]): string {
  const ending = endings.find((one) => folded.endsWith(one) && folded.length - one.length >= shortestStem);
  if (ending === undefined || /\p{N}/u.test(folded)) return folded;
  return stemOf(folded.slice(0, -ending.length), endings);
}
