import { curl } from '../typography.ts';
import type { Course } from '../course/course.ts';

/** Where a claim is put to use, besides the lessons that teach it. */
export interface ClaimUses {
  /** Questions in the text of a lesson that test it. */
  asked: { lesson: string; question: string; prompt: string }[];
  /** How many questions beside the texts test it. */
  beside: number;
  /** What else rests on it: events, actors and the like, with their addresses below the site's root. */
  behind: { name: string; address: string }[];
}

/** Looks up what each claim is used for, in course order. */
export function claimUses(course: Course): (id: string) => ClaimUses {
  const uses = new Map<string, ClaimUses>();
  const of = (id: string): ClaimUses => {
    const known = uses.get(id) ?? { asked: [], beside: 0, behind: [] };
    uses.set(id, known);
    return known;
  };
  for (const { id: lesson, prose, bank } of course.lessons) {
    const embedded = new Set(prose.questions.map(({ id }) => id));
    for (const question of bank.flatMap((id) => course.questions.get(id) ?? []))
      for (const claim of question.claims) {
        const { id, prompt } = question;
        if (embedded.has(id)) of(claim).asked.push({ lesson, question: id, prompt: curl(prompt) });
        else of(claim).beside++;
      }
  }
  for (const { claims, ...thing } of resting(course)) for (const claim of new Set(claims)) of(claim).behind.push(thing);
  return of;
}

/** What rests on claims and has a place on a page of pictures. */
function resting(course: Course): { name: string; address: string; claims: readonly string[] }[] {
  const { events, actors, minerals, deposits, drafts, figures, info } = course;
  return [
    ...each(events, ({ id, title, claims }) => ({ name: title, address: `timeline/#event-${id}`, claims })),
    ...each(actors, ({ id, name, claims, wanted }) => ({
      name,
      address: `actors/#actor-${id}`,
      claims: [...claims, ...(wanted?.claims ?? [])]
    })),
    ...each(minerals, ({ id, name, claims }) => ({ name, address: `elements/#mineral-${id}`, claims })),
    ...each(deposits, ({ id, name, claims }) => ({ name, address: `map/#deposit-${id}`, claims })),
    ...info.draftTerms.map(({ id, name }) => ({
      name,
      address: `drafts/#term-${id}`,
      claims: [...drafts.values()].flatMap(({ terms }) => terms[id]?.claims ?? [])
    })),
    ...each(figures, ({ id, label, claims }) => ({ name: label, address: `scale/#figure-${id}`, claims }))
  ].map(({ name, address, claims }) => ({ name: curl(name), address: `pictures/${address}`, claims }));
}

function each<T, U>(map: ReadonlyMap<string, T>, change: (value: T) => U): U[] {
  return [...map.values()].map(change);
}
