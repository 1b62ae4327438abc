/**
 * How a word is written for the search, so that spellings of one word meet: `Zelenskyy`, `Zelenskiy` and `Зеленський`
 * all become `zelensky`. Lower case, without accents and apostrophes; Cyrillic letters in Latin ones; endings of names
 * that are transcribed in several ways made one. Doing it twice changes nothing.
 */
export function normaliseWord(word: string): string {
  // letters of their own, whose marks must not be stripped
  const kept = word.normalize('NFKC').toLowerCase().replace(/й/g, 'y').replace(/ї/g, 'i').replace(/ё/g, 'yo');
  const bare = kept.normalize('NFD').replace(/[\p{M}\p{Cf}'’ʼ`´]/gu, '');
  return [...bare]
    .map((letter) => cyrillic[letter] ?? letter)
    .join('')
    .replace(/(?<=\p{L}{2})(?:iy|yy|ii|ij|yi)$/u, 'y');
}

/** Words of a text, as the search compares them: runs of letters and digits. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}\p{M}'’ʼ`´]+/u)
    .map(normaliseWord)
    .filter((word) => word !== '');
}

/** A reader's other spellings, each leading to the word the course uses; both as `normaliseWord` has them. */
export type Spellings = Readonly<Record<string, string>>;

export function spellingsOf(rows: readonly { word: string; also: readonly string[] }[]): Spellings {
  return Object.fromEntries(
    rows.flatMap(({ word, also }) =>
      also.map((other): [string, string] => [normaliseWord(other), normaliseWord(word)]).filter(([a, b]) => a !== b)
    )
  );
}

/** A reader's query with each word as the course spells it. */
export function respell(query: string, spellings: Spellings): string {
  return wordsOf(query)
    .map((word) => (Object.hasOwn(spellings, word) ? spellings[word] : word))
    .join(' ');
}

/** Ukrainian and Russian letters as English pages mostly write them. */
const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  'а a б b в v г h ґ g д d е e є ye ж zh з z и y і i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya'
    .split(' ')
    .reduce<[string, string][]>(
      (pairs, part, index, all) => (index % 2 ? [...pairs, [all[index - 1] as string, part.replace('_', '')]] : pairs),
      []
    )
);
