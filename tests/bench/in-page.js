// Runs in the measured page, before its own scripts, and leaves what it saw in `window.bench`. Plain JavaScript: the
// loader of the other files would add helpers to a function on its way into the page, which the page does not have.
(() => {
  const bench = { firstPaint: 0, longestTask: 0, shift: 0, verdictAt: 0 };
  Object.assign(window, { bench });

  const see = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  const tasks = [];
  see('longtask', (task) => tasks.push(task));
  see('paint', ({ startTime }) => (bench.firstPaint ||= startTime));
  see('layout-shift', ({ value, hadRecentInput }) => (bench.shift += hadRecentInput ? 0 : value));

  /** The longest task that ended after the first paint; 0 when none took 50 ms, which a browser does not tell. */
  bench.finish = () => {
    const after = tasks.filter(({ startTime, duration }) => startTime + duration > bench.firstPaint);
    bench.longestTask = Math.max(0, ...after.map(({ duration }) => duration));
    return bench;
  };

  /** Answers the first question that has options as soon as a reader could see it, and waits for its verdict. */
  bench.answer = (form) => {
    if (form?.querySelector('.verdict')?.checkVisibility()) return (bench.verdictAt = performance.now());
    const next = form ?? press();
    requestAnimationFrame(() => bench.answer(next));
  };

  function press() {
    const option = document.querySelector('.question input[type="radio"]');
    const check = option?.form.querySelector('button.primary');
    if (!bench.firstPaint || !check?.checkVisibility()) return undefined;
    option.scrollIntoView({ block: 'center' });
    option.click();
    check.click();
    return option.form;
  }
})();
