import { until, type Session } from './engine.ts';

/** Waits until an expression is true in the page. */
export async function seen(session: Session, expression: string, ...args: unknown[]): Promise<void> {
  await until(async () => {
    if (!(await session.run<boolean>(`return Boolean(${expression})`, ...args)))
      throw new Error(`This never came true: ${expression} ${JSON.stringify(args)}`);
  });
}

/** Waits for a text in the main part of the page. */
export function reads(session: Session, text: string): Promise<void> {
  return seen(session, `document.querySelector('main')?.innerText.includes(arguments[0])`, text);
}

/** A real click on the first visible button or link that begins with a name. */
export async function press(session: Session, name: string, within = 'body'): Promise<void> {
  await seen(session, `(${mark})(...arguments)`, name, within);
  await still(session, '[data-press]');
  await session.click('[data-press]');
}

/** Waits until an element stays where it is: a page that is still scrolling lets a click miss. */
function still(session: Session, selector: string): Promise<void> {
  return session.run(
    `return (async (element) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const place = () => element.getBoundingClientRect().top;
      for (let last; last !== place(); ) {
        last = place();
        for (let frames = 0; frames < 4; frames++) await frame();
      }
    })(document.querySelector(arguments[0]))`,
    selector
  );
}

/** A real click on the first element of a selector, in the middle of the view. */
export async function clickOn(session: Session, selector: string): Promise<void> {
  await seen(session, 'document.querySelector(arguments[0])', selector);
  await session.run(`document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })`, selector);
  await still(session, selector);
  await session.click(selector);
}

const mark = `(name, within) => {
  document.querySelector('[data-press]')?.removeAttribute('data-press');
  const found = [...document.querySelectorAll(within + ' :is(button, a)')].find(
    (one) => one.innerText.trim().startsWith(name) && one.checkVisibility?.() !== false
  );
  found?.setAttribute('data-press', '');
  found?.scrollIntoView({ block: 'center' });
  return found;
}`;

/** Wakes the questions of a lesson and waits for them. */
export function wake(session: Session): Promise<void> {
  return seen(
    session,
    `dispatchEvent(new Event('beforeprint')),
     [...document.querySelectorAll('.island[data-question]')].every((one) => one.hasAttribute('data-awake'))`
  );
}

/** Fills a question of a lesson in with an answer, through the events that fields have. */
export function fillIn(session: Session, id: string, kind: string, answer: unknown): Promise<void> {
  return session.run(
    `return (async (id, kind, answer) => {
      const form = document.getElementById('q-' + id);
      const named = (name) => [...form.querySelectorAll('[name="' + name + '"]')];
      const put = (field, value) => {
        field.value = value;
        for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
      };
      const give = (fields, value) =>
        fields[0].type === 'radio' ? fields.find((one) => one.value === value).click() : put(fields[0], value);
      if (kind === 'order') {
        for (const [place, item] of answer.entries())
          for (let row = form.querySelector('[data-item="' + item + '"]'), turns = 0; ; turns++) {
            const items = [...form.querySelectorAll('li[data-item]')].map((one) => one.dataset.item);
            if (items.indexOf(item) <= place || turns > 20) break;
            form.querySelector('li[data-item="' + item + '"] [data-control="up"]').click();
            await new Promise((done) => setTimeout(done));
          }
      } else if (kind === 'match') {
        for (const [name, value] of Object.entries(answer)) give(named(name), value);
      } else if (kind === 'date') {
        const [year, month, day] = answer.split('-');
        for (const [name, value] of Object.entries({ year, month, day }))
          if (value !== undefined && named(id + '-' + name).length > 0) give(named(id + '-' + name), value);
      } else if (typeof answer === 'object' && !Array.isArray(answer)) {
        for (const [name, value] of Object.entries(answer)) give(named(id + '-' + name), value);
      } else if (form.querySelector('input[type=radio], input[type=checkbox]')) {
        for (const value of [answer].flat())
          [...form.querySelectorAll('input')].find((one) => one.value === String(value)).click();
      } else put(form.querySelector('input'), answer);
    })(...arguments)`,
    id,
    kind,
    answer
  );
}

/** Ids of questions whose first option does not keep clear of the prompt: the gap of the grid between them is 8 px. */
export function crowded(session: Session): Promise<string[]> {
  return session.run(`return [...document.querySelectorAll('form.question, form.asked')].flatMap((form) => {
    const legend = form.querySelector('legend');
    const { top, bottom } = legend.getBoundingClientRect();
    const parts = [...form.querySelector('fieldset').querySelectorAll('label, input, select, ol, ul, table, p')];
    const close = parts.some((one) => {
      const box = one.getBoundingClientRect();
      return !legend.contains(one) && box.width > 1 && box.height > 1 && box.top < bottom + 4 && box.bottom > top;
    });
    return close ? [form.id || form.className] : [];
  })`);
}
