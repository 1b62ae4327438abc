/** Styles of all that may stand in a lesson before its script comes, so that nothing of it moves or flashes. */
import '#ui/core-sample/core-sample.css';
import '#ui/core-sample/strata.css';
import '#ui/pictures/pictures.css';
import '#ui/questions/AnswerSheet.svelte';
import '#ui/questions/controls.ts';
import '#ui/questions/Feedback.svelte';
import '#ui/questions/fetched-controls.ts';
import '#ui/questions/HintList.svelte';
import '#ui/questions/Onward.svelte';
import '#ui/questions/QuestionCard.svelte';
import '#ui/questions/QuizResult.svelte';
import './lesson.css';
import './status-mark.css';
