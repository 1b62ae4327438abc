/** What a line of Aiken says, before it is known what stands around it. */
export type AikenLine =
  | { what: 'empty' }
  | { what: 'answer'; given: string }
  | { what: 'option'; letter: string; text: string }
  /** A line of another system: `SCORE: 2`; `why` where it says why the key is right. */
  | { what: 'other'; name: string; text: string; why: boolean }
  | { what: 'text'; text: string };

const reasons = ['answer_explanation', 'answer explanation', 'explanation', 'feedback', 'rationale', 'reason'];

const others =
  'score scores point points mark marks grade weight weighting difficulty level topic tag tags category chapter reference ref references source page id question_id title hint bloom objective objectives learning_objective outcome time time_limit type correct_feedback incorrect_feedback feedback_correct feedback_incorrect general_feedback shuffle image author'.split(
    ' '
  );

/** Reads one line as people write Aiken: letters small or large, `A.`, `A)` or `(A)`, with a space after it or none. */
export function aikenLine(raw: string): AikenLine {
  const said = raw.trim();
  if (said === '') return { what: 'empty' };
  const answer =
    /^(?:the\s+)?(?:correct\s+|right\s+)?(?:answers?|ans|key)\s*[:=\uFF1A]+\s*(.*)$/i.exec(said) ??
    /^(?:correct\s+)?(?:answer|ans)\s*[.)\u2013-]*\s*(\(?[A-Za-z]\)?[.)]?)$/i.exec(said);
  if (answer) return { what: 'answer', given: answer[1] ?? '' };
  const option = /^(?:\(([A-Za-z])\)|([A-Za-z])[.)])\s*(.*)$/.exec(said);
  if (option) return { what: 'option', letter: (option[1] ?? option[2] ?? '').toUpperCase(), text: option[3] ?? '' };
  const other = /^([A-Za-z][A-Za-z_ ]{0,30}?)\s*:\s*(.*)$/.exec(said);
  const name = other?.[1]?.toLowerCase() ?? '';
  if (other && (reasons.includes(name) || others.includes(name) || /^[A-Z]+(?:_[A-Z]+)+$/.test(other[1] ?? '')))
    return { what: 'other', name: other[1] ?? '', text: other[2] ?? '', why: reasons.includes(name) };
  return { what: 'text', text: said };
}
