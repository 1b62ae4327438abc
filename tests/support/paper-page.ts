import { assignmentOf, bank } from './assignment-example.ts';
import { assignmentId } from '#core/classroom/assignment/assignment-id.ts';
import type { Assignment } from '#core/classroom/assignment/assignment.ts';
import { openAssignment } from '#core/classroom/assignment/open-assignment.ts';
import { quizOf } from '#core/classroom/assignment/quiz-of.ts';
import type { OpenedAssignment } from '#state/assignment.ts';
import { evidence } from './question-control.ts';

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
