import type { Attribute, AttributeAnswer } from './bank/attribute.ts';
import type { Labels, Line } from './feedback.ts';
import { graded, invalid, unanswered, type Graded, type Mark, type Part } from './mark.ts';
import { natures, type Nature } from './natures.ts';
import { isPairs } from './pairs.ts';

/** The two halves of the answer, in the order they are asked. */
const halves = ['speaker', 'nature'] as const;

/** Whether something says who and what; `attributeAnswerSchema` without its weight on the page. */
export function isAttributeAnswer(answer: unknown): answer is AttributeAnswer {
  return isPairs(answer) && Object.keys(answer).every((half) => (halves as readonly string[]).includes(half));
}

/** Half the mark for who says it, half for what it is. One half alone is incomplete, not wrong. */
export function markAttribute(question: Attribute, answer: AttributeAnswer): Mark {
  const given = halves.filter((half) => answer[half]);
  if (given.length === 0) return unanswered;
  const known = {
    speaker: question.speakers.some(({ id }) => id === answer.speaker),
    nature: (natures as readonly string[]).includes(answer.nature ?? '')
  };
  if (!given.every((half) => known[half])) return invalid({ code: 'unknown-option' });
  if (given.length < halves.length) return invalid({ code: 'incomplete', missing: 1 });

  const key = attributeKey(question);
  const parts = halves.map((id): Part => ({ id, outcome: answer[id] === key[id] ? 'right' : 'wrong' }));
  const right = parts.filter(({ outcome }) => outcome === 'right').length;
  return graded(right / halves.length, parts, { kind: 'places', right, of: halves.length });
}

export function attributeKey({ speakers, nature }: Attribute): AttributeAnswer {
  return { speaker: speakers.find(({ correct }) => correct)?.id ?? '', nature };
}

/** Who was chosen and what it was taken for; for a wrong half the right one follows. */
export function attributeFeedback(
  question: Attribute,
  answer: AttributeAnswer,
  { parts }: Graded,
  labels: Labels
): Line[] {
  const key = attributeKey(question);
  const speaker = (id: string | undefined) => question.speakers.find((one) => one.id === id);
  const line = {
    speaker: (id: string | undefined) => ({ text: speaker(id)?.text ?? '', message: speaker(id)?.message ?? '' }),
    nature: (id: string | undefined) => ({
      text: labels.nature[id as Nature] ?? '',
      message: question.messages[id as Nature] ?? ''
    })
  };
  return halves.flatMap((half, index): Line[] => {
    const right = parts[index]?.outcome === 'right';
    const chosen: Line = { ...line[half](answer[half]), outcome: right ? 'right' : 'wrong' };
    if (right) return [chosen];
    return [...(answer[half] ? [chosen] : []), { ...line[half](key[half]), outcome: 'missed', reveals: true }];
  });
}
