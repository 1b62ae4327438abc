import type { Problem } from '../problem.ts';
import type { TextRules } from '../questions/bank/text.ts';
import { clean } from '../questions/clean.ts';
import type { Question } from '../questions/index.ts';
import { nameForms } from '../questions/person.ts';
import { markText } from '../questions/text.ts';
import type { Draft, Entry } from '../course/draft.ts';
import { nearNames } from './near-names.ts';

/** What typed answers owe to the names of the course: a person is known by the surname, and no name passes for a slip of another. */
export function typedChecker({ actors, minerals, glossary }: Draft): (entry: Entry<Question>) => Problem[] {
  const persons = actors.filter(({ value }) => value.kind === 'person').map(({ value }) => value.name);
  const names = [...actors, ...minerals].map(({ value }) => value.name).concat(glossary.map(({ value }) => value.term));
  const known = new Set(persons.map((name) => clean(name)));
  const nearAny = nearNames(names);
  const nearPerson = nearNames([...names, ...persons.flatMap(surnamesOf)]);
  return (entry) =>
    typedParts(entry.value).flatMap(({ rules, path }) => [
      ...checkPerson(entry, rules, path, known),
      ...(rules.spelling ? checkNames(entry, rules, path, (rules.person ? nearPerson : nearAny)(rules)) : [])
    ]);
}

interface TypedPart {
  rules: TextRules;
  path: (string | number)[];
}

/** What of a question is typed as text: the question itself, or gaps of it. */
function typedParts(question: Question): TypedPart[] {
  if (question.kind === 'text') return [{ rules: question, path: [] }];
  if (question.kind !== 'gaps') return [];
  return question.gaps.flatMap((gap, index) => ('options' in gap ? [] : [{ rules: gap, path: ['gaps', index] }]));
}

function checkPerson(
  entry: Entry<Question>,
  rules: TextRules,
  path: TypedPart['path'],
  persons: ReadonlySet<string>
): Problem[] {
  const at = rules.accept.findIndex(({ text }) => persons.has(clean(text)));
  if (at < 0 || rules.person) return [];
  const name = rules.accept[at]?.text ?? '';
  const message = `"${name}" is a person of actors.yaml; set \`person: true\`, so that the surname is enough`;
  return [{ ...entry.find(name, ...path, 'accept', at, 'text'), severity: 'error', message }];
}

function checkNames(entry: Entry<Question>, rules: TextRules, path: TypedPart['path'], names: string[]): Problem[] {
  return names.flatMap((name): Problem[] => {
    const mark = markText(rules, name);
    const slip = mark.state === 'graded' ? mark.parts.find(({ id }) => id.startsWith('slip-')) : undefined;
    const taken = slip && rules.accept[Number(slip.id.slice('slip-'.length))]?.text;
    if (taken === undefined) return [];
    const message = `"${name}", a name of this course, would count as a slip of "${taken}"; add it to \`reject\` with its message`;
    return [{ ...entry.at(...path, 'spelling'), severity: 'error', message }];
  });
}

function surnamesOf(name: string): string[] {
  return nameForms(name).filter((form) => form !== name && !form.includes(' '));
}
