import { sameAmount } from './amount.ts';
import type { TextAnswer, TextRules } from './bank/text.ts';
import { clean } from './clean.ts';
import type { Line } from './feedback.ts';
import { graded, invalid, unanswered, type Graded, type Mark } from './mark.ts';
import { nameForms, withoutTitle } from './person.ts';
import { withoutUnseen } from '../signs.ts';
import { slipsIn } from './slip.ts';

/** Whether something was typed; `textAnswerSchema` without its weight on the page. */
export function isTextAnswer(answer: unknown): answer is TextAnswer {
  return typeof answer === 'string';
}

/** Longest answer that is read at all. */
export const textLimit = 200;

/**
 * The share of the accepted entry that the answer equals after clean-up, as an amount, as the name of a person or but for
 * slips of spelling, else 0. The part's id says which entry matched: `accept-0`, `reject-1`, `slip-0` (accepted with a slip)
 * or `other`. What equals a rejected entry, or comes as near to one as to an accepted one, is no slip.
 */
export function markText(question: TextRules, answer: TextAnswer): Mark {
  const typed = withoutUnseen(answer);
  if (typed.length > textLimit) return invalid({ code: 'too-long', limit: textLimit });
  const given = clean(typed, question);
  if (given === '') return unanswered;
  for (const alike of [isSame, isSameAmount, isSamePerson]) {
    const match = firstAlike(question, (text) => alike(question, given, text));
    if (match) return match;
  }
  const twice = markEach(question, typed);
  if (twice) return twice;
  const slip = question.spelling ? nearest(question, given) : -1;
  return slip < 0 ? graded(0, [{ id: 'other', outcome: 'wrong' }]) : accept(question, slip, 'slip');
}

/** Two names in one answer, as `Promethium (Pm)` or `Pm, promethium`: accepted where each of them is, for the lower share. */
function markEach(question: TextRules, typed: string): Mark | undefined {
  const [, one, inside, behind] = /^([^(),;/=]+)(?:\(([^(),;/=]+)\)\s*|[,;/=]([^(),;/=]+))$/.exec(typed) ?? [];
  const names = [one, inside ?? behind].flatMap((name) => name ?? []);
  if (names.length < 2) return undefined;
  const marks = names.map((name) => markText(question, name));
  if (!marks.every((mark) => mark.state === 'graded' && mark.score > 0)) return undefined;
  return marks.reduce((least, mark) => (scoreOf(mark) < scoreOf(least) ? mark : least));
}

function scoreOf(mark: Mark): number {
  return mark.state === 'graded' ? mark.score : 0;
}

export function textKey({ accept }: TextRules): TextAnswer {
  return accept[0]?.text ?? '';
}

/** The entry that matched, and the key where the answer was not it. */
export function textFeedback(question: TextRules, answer: TextAnswer, { parts, verdict }: Graded): Line[] {
  const matched = parts.map(({ id, outcome }): Line => {
    const message = messageOf(question, id);
    const spelling = slipIn(question, id);
    return {
      text: answer,
      outcome,
      ...(message !== undefined && { message }),
      ...(spelling !== undefined && { spelling })
    };
  });
  if (verdict === 'right') return matched;
  return [...matched, { text: textKey(question), outcome: 'missed', reveals: true }];
}

/** The form that is asked for, where an answer held a slip of spelling: the key, not another name it came nearest to. */
function slipIn(question: TextRules, part: string): string | undefined {
  return part.startsWith('slip-') ? textKey(question) : undefined;
}

function messageOf({ accept, reject, otherwise }: TextRules, part: string): string | undefined {
  const [how, index] = part.split('-');
  if (how === 'other') return otherwise;
  if (how === 'reject') return reject[Number(index)]?.message;
  const entry = accept[Number(index)];
  // what is as good as the key is right for the same reason
  return entry?.message ?? ((entry?.score ?? 1) === 1 ? accept[0]?.message : undefined);
}

function accept(question: TextRules, index: number, how: 'accept' | 'slip'): Mark {
  const score = question.accept[index]?.score ?? 1;
  return graded(score, [{ id: `${how}-${index}`, outcome: 'right' }]);
}

type Alike = boolean | [number, number];

/** The mark of the first entry that the answer is like, or what to ask back where it may be like one. */
function firstAlike(question: TextRules, alike: (text: string) => Alike): Mark | undefined {
  const [accepted, rejected] = [question.accept, question.reject].map((list) => list.map(({ text }) => alike(text)));
  const right = accepted?.indexOf(true) ?? -1;
  const wrong = rejected?.indexOf(true) ?? -1;
  // a surname that two persons bear names neither
  if (right >= 0 && !(question.person && wrong >= 0)) return accept(question, right, 'accept');
  if (wrong >= 0) return graded(0, [{ id: `reject-${wrong}`, outcome: 'wrong' }]);
  const readings = [...(accepted ?? []), ...(rejected ?? [])].find((one) => typeof one === 'object');
  return readings && invalid({ code: 'point', readings });
}

function isSame(question: TextRules, given: string, text: string): boolean {
  return clean(text, question) === given;
}

function isSameAmount(question: TextRules, given: string, text: string): Alike {
  return !question.caseSensitive && sameAmount(given, clean(text, question));
}

function isSamePerson(question: TextRules, given: string, text: string): boolean {
  return question.person === true && namesOf(question, text).includes(withoutTitle(given));
}

/** What an entry may be called: for a person the surname is enough. */
function namesOf(question: TextRules, text: string): string[] {
  const name = clean(text, question);
  return question.person ? nameForms(name) : [name];
}

/** The accepted entry the answer is the fewest slips away from; -1 for none, or where a rejected one is as near. */
function nearest(question: TextRules, given: string): number {
  const slips = ({ text }: { text: string }) =>
    Math.min(
      ...namesOf(question, text).map((name) =>
        slipsIn(question.person ? withoutTitle(given) : given, name, question.person)
      )
    );
  const accepted = question.accept.map(slips);
  const fewest = Math.min(...accepted);
  if (fewest === Infinity || question.reject.some((entry) => slips(entry) <= fewest)) return -1;
  const rejected = new Set(question.reject.flatMap(({ text }) => clean(text, question).split(' ')));
  const right = new Set(question.accept.flatMap(({ text }) => clean(text, question).split(' ')));
  const isOther = given.split(' ').some((word) => rejected.has(word) && !right.has(word));
  return isOther ? -1 : accepted.indexOf(fewest);
}
