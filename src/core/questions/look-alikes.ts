type Script = 'Latin' | 'Cyrillic' | 'Greek';

const letters: Record<Script, RegExp> = {
  Latin: /\p{Script=Latin}/gu,
  Cyrillic: /\p{Script=Cyrillic}/gu,
  Greek: /\p{Script=Greek}/gu
};

/** Letters that look like a Latin one, below it. */
const twins: Record<Exclude<Script, 'Latin'>, Record<'latin' | 'other', string>> = {
  Cyrillic: { latin: 'ABEKMHOPCTXYIaeopcyxik', other: 'АВЕКМНОРСТХУІаеорсухік' },
  Greek: { latin: 'ABEZHIKMNOPTYXaikvop', other: 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορ' }
};

/** Cyrillic of few languages: it may stand for a Latin letter, but no Latin letter is taken for it. */
const rare = { latin: 'SJsj', other: 'ЅЈѕј' };

const toLatin = new Map([...Object.values(twins), rare].flatMap(({ latin, other }) => pairs(other, latin)));
const from: Record<Script, ReadonlyMap<string, string>> = {
  Latin: new Map(),
  Cyrillic: new Map(pairs(twins.Cyrillic.latin, twins.Cyrillic.other)),
  Greek: new Map(pairs(twins.Greek.latin, twins.Greek.other))
};

/**
 * A text whose words mix Latin, Cyrillic and Greek letters, with those in one script that look the same there: `Кyiv`
 * begun before the keyboard was switched is the `Kyiv` that everybody sees. A word in one script is that script's word
 * and stays, whatever it looks like, unless the text around it leaves no doubt (`vitamin С`); so does a word with letters
 * that have no twin.
 */
export function inOneScript(text: string): string {
  if (scriptsOf(text).length < 2) return text;
  return united(text.replace(/[\p{L}\p{M}'-]+/gu, united));
}

function united(text: string): string {
  const scripts = scriptsOf(text);
  if (scripts.length < 2) return text;
  const candidates = scripts.map((script) => [script, written(text, script)] as const);
  return candidates.find(([script, one]) => scriptsOf(one).every((left) => left === script))?.[1] ?? text;
}

/** The scripts of a text, the one with most letters first. */
function scriptsOf(text: string): Script[] {
  const counted = (Object.keys(letters) as Script[]).map(
    (script) => [script, text.match(letters[script])?.length ?? 0] as const
  );
  return counted
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one)
    .map(([script]) => script);
}

/** With every letter in this script that has a twin there; one with a mark looks like none. */
function written(text: string, script: Script): string {
  return text.replace(/\p{L}(?!\p{M})/gu, (letter) => {
    const latin = toLatin.get(letter) ?? letter;
    return script === 'Latin' ? latin : (from[script].get(latin) ?? letter);
  });
}

function pairs(one: string, other: string): [string, string][] {
  const others = [...other];
  return Array.from(one, (letter, index) => [letter, others[index] ?? letter]);
}
