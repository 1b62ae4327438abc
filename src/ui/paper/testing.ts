import { assignmentOf, bank } from '#core/teaching/example.ts';
import { assignmentId } from '#core/teaching/assignment-id.ts';
import type { Assignment } from '#core/teaching/assignment.ts';
import { openAssignment } from '#core/teaching/open-assignment.ts';
import { quizOf } from '#core/teaching/quiz-of.ts';
import type { OpenedAssignment } from '#state/assignment.ts';
import { evidence } from '#ui/questions/testing.ts';

/** An assignment with a question of each kind, found again, for tests of what is on paper. */
export function openedOf(more: Partial<Assignment> = {}): OpenedAssignment {
  const assignment = assignmentOf(bank, { forms: 2, who: 'name', ...more });
  const places = openAssignment(assignment, bank);
  return {
    id: assignmentId(assignment),
    assignment,
    variant: {},
    places,
    sheets: new Map(bank.map((asked) => [asked.question.id, { ...asked, lesson: '', evidence: [evidence] }])),
    unread: 0,
    quiz: quizOf(assignment, places)
  };
}
