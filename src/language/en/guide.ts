import type { LessonPlan } from '#core/views/plan.ts';
import { count } from './index.ts';

/** The words of the teachers' guide and of the lesson plans. */
export const guideWords = {
  title: 'A guide for teachers',
  intro:
    'You choose questions, send a link, get codes back, and see what the class knows and where it goes wrong. No server takes part, nobody needs an account, and nothing about your students leaves your computer.',

  assign: 'Assign a quiz',
  gradebook: 'Open the gradebook',

  loopTitle: 'How the loop works',
  yours: 'Your computer',
  theirs: 'A student’s device',
  loop: [
    {
      title: 'You put a quiz together',
      text: 'Pick questions, or let some be drawn. The draft is kept in your browser.',
      object: 'quiz'
    },
    {
      title: 'You send a link',
      text: 'The whole quiz is written in the link itself, after the sign #. Browsers never send that part to a server.',
      object: 'link'
    },
    {
      title: 'The student answers',
      text: 'The page reads the quiz out of the link and keeps the answers in the student’s own browser, also through a reload.',
      object: 'answers'
    },
    {
      title: 'The student hands in a code',
      text: 'At the end the answers become a short code, a picture of it, or a file. The student sends it to you in whatever way you use.',
      object: 'code'
    },
    {
      title: 'You see the class',
      text: 'Paste all codes at once. Every answer is marked again on your computer, from the answers themselves and not from a score.',
      object: 'marks'
    }
  ],

  canTitle: 'What it can promise',
  can: [
    'A mistyped code is noticed, and you are told in which group of signs the slip is.',
    'Marks are worked out from the answers. If a question turns out to be flawed, you correct it once and every mark follows; you see old and new before you keep anything.',
    'Figures about questions come with the range they are sure to. Below twenty attempts the page says less, instead of saying something false.',
    'An assignment is tied to the questions as they were. If one is changed or retired later, both you and the student are told.'
  ],
  cannotTitle: 'What it cannot promise',
  cannot: [
    'A quiz that is marked in the browser carries its answers with it. Whoever knows how can find them, and “held” results are a courtesy, not a lock.',
    'A code does not prove who typed it, and a clock on a student’s device can be set.',
    'A code that is posted can be read by classmates, unless you let hand-ins be sealed for you.',
    'What a browser keeps can be erased. Ask students to hand in on the same device, soon after they finish.'
  ],
  insteadTitle: 'When to use something else',
  instead:
    'For learning, for homework, for finding out what to teach tomorrow, this is enough. For a grade that counts, print the quiz as a worksheet and watch while it is written; the answers can be typed in afterwards and are analysed just the same. Where your school has a learning platform with supervised tests, use that one.',

  privacyTitle: 'Privacy in plain words',
  privacy: [
    'The site counts no visits, sets no cookies and asks no other site for anything.',
    'A student types a name or a number only if you asked for one. It is written into the code and nowhere else.',
    'Your gradebook lives in your browser. Save it to a file to keep it, erase it when you are done with it.',
    'Anybody who gets the link can take the quiz. There is nothing personal in it.'
  ],

  plansTitle: 'One page for each lesson',
  plansIntro: 'Minutes, objectives, questions to discuss, words to know. Each plan can be printed.',

  plan: {
    title: (lesson: string) => `Lesson plan: ${lesson}`,
    back: 'Guide for teachers',
    lesson: 'Open the lesson',
    minutes: (n: number) => count(n, 'minute'),
    total: (n: number) => `about ${count(n, 'minute')} in all; each step also stands alone`,
    stepsTitle: 'Course of the lesson',
    step: {
      before: 'Questions before reading: what does the class know already?',
      read: 'Reading, with the questions in the text',
      discuss: 'Discussion of two of the questions below',
      check: 'A short quiz, from questions beside the text where there are enough'
    } satisfies Record<LessonPlan['steps'][number]['step'], string>,
    stepLink: { before: 'Open these questions', read: 'Open the lesson', check: 'Draw the quiz' },
    objectives: 'Afterwards students can',
    sections: 'Sections',
    questions: (n: number) => (n === 0 ? 'no question' : count(n, 'question')),
    discussion: 'To discuss',
    vocabulary: 'Words to know',
    bank: (embedded: number, beside: number) =>
      `${count(embedded, 'question')} in the text, ${beside} more beside it for quizzes.`
  }
};
