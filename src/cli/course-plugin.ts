import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { normalizePath, type Connect, type Plugin, type ViteDevServer } from 'vite';
import { packCourse } from '#core/course/carried.ts';
import type { Course } from '#core/course/course.ts';
import { prepareLesson } from '#core/course/lesson-file.ts';
import { counted, end, problemLines, readCourse } from '#cli/read-course.ts';

const data = 'virtual:course';
const lessons = 'virtual:lessons';
const components = 'virtual:lesson-components';

/**
 * Brings the course of a folder into the build, read and checked once for all who need it: `virtual:course` is its
 * data, `virtual:lessons` its lessons as components. A build with a mistake in the course stops with the list
 * `npm run check` prints; in dev the same list covers the page until it is mended.
 */
export function coursePlugin(folder: string): Plugin[] {
  const root = process.cwd();
  const inCourse = (path: string) => normalizePath(path).startsWith(`${normalizePath(folder)}/`);
  const reader = new Reader(folder);
  return [
    {
      name: 'course',
      enforce: 'pre',

      // before anything is built: an error later on would bury the list under the bundler's own words; the threads that
      // draw the pages resolve the configuration too, with what was checked at hand
      configResolved({ command }) {
        const { mistakes } = command === 'build' && isMainThread ? reader.read() : {};
        if (mistakes) end(`${mistakes}\n\nNothing was built.`);
      },

      buildStart() {
        if (this.environment.name === 'client' || this.meta.watchMode) return;
        reader.read().lines.forEach((line) => this.warn(line));
      },

      resolveId(id, importer) {
        if (id === data || id === lessons) return `\0${id}`;
        if (id === components) return join(root, 'src/ui/lesson/index.ts');
        // a course folder outside the project has no packages of its own
        if (importer && inCourse(importer) && !/^[./\0]/.test(id))
          return this.resolve(id, join(root, 'src/app.html'), { skipSelf: true });
        return undefined;
      },

      load(id) {
        if (id !== `\0${data}` && id !== `\0${lessons}`) return undefined;
        const { mistakes, course } = reader.read();
        if (!course) throw new Error(mistakes);
        if (id === `\0${data}`) return `export const packed = ${JSON.stringify(packCourse(course))};`;
        const rows = course.lessons.map(
          ({ id }) => `${JSON.stringify(id)}: () => import(${JSON.stringify(join(folder, `lessons/${id}.svx`))})`
        );
        return `export const lessons = { ${rows.join(',\n')} };`;
      },

      transform(code, id) {
        return inCourse(id) && id.endsWith('.svx') ? { code: prepareLesson(code, components), map: null } : undefined;
      },

      configureServer(server) {
        let timer: NodeJS.Timeout | undefined;
        const changed = (path: string) => {
          if (!inCourse(path)) return;
          clearTimeout(timer);
          timer = setTimeout(() => refresh(server, reader), calm);
        };
        server.watcher.add(folder);
        server.watcher.on('add', changed).on('change', changed).on('unlink', changed);
        server.httpServer?.once('listening', () => tell(server, reader.read()));
        server.middlewares.use(coverPages(server, reader));
      }
    }
  ];
}

/** Milliseconds without a change before the course is read: an editor saves several files, or one in several steps. */
const calm = 30;

interface Reading {
  /** Where nothing but warnings was found. */
  course?: Course;
  /** Every problem, as `npm run check` prints it. */
  lines: string[];
  /** What to show instead of the course. */
  mistakes?: string;
}

/** Reads and checks the folder once for all who ask, and again after `forget`. */
class Reader {
  readonly #folder: string;
  #last: Reading | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  read(): Reading {
    return (this.#last ??= readOnce(this.#folder));
  }

  forget(): void {
    this.#last = undefined;
  }
}

function readOnce(folder: string): Reading {
  try {
    const { course, problems } = readCourse(folder, false);
    const lines = problemLines(folder, problems);
    if (course) return { course, lines };
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    return { lines, mistakes: `The course has ${counted(errors, 'mistake')}:\n\n${lines.join('\n')}` };
  } catch (error) {
    // a file that went away while it was read must not end the dev server
    return { lines: [], mistakes: `The course could not be read: ${(error as Error).message}` };
  }
}

/** Shows a saved change at once, or the list of problems where the page was. */
function refresh(server: ViteDevServer, reader: Reader): void {
  reader.forget();
  for (const id of [data, lessons]) {
    for (const { moduleGraph } of Object.values(server.environments)) {
      const module = moduleGraph.getModuleById(`\0${id}`);
      if (module) moduleGraph.invalidateModule(module);
    }
  }
  const reading = reader.read();
  tell(server, reading);
  if (!reading.mistakes) server.ws.send({ type: 'full-reload' });
}

/** The mistakes in the terminal and over every open page. */
function tell(server: ViteDevServer, { mistakes }: Reading): void {
  if (!mistakes) return;
  server.config.logger.error(mistakes);
  server.ws.send({ type: 'error', err: { message: mistakes, stack: '', plugin: 'course' } });
}

/** Answers with the list while there is one: a page of its own, which comes back to life when the course is mended. */
function coverPages({ config }: ViteDevServer, reader: Reader): Connect.NextHandleFunction {
  return (request, response, next) => {
    const { mistakes } = request.headers.accept?.includes('text/html') ? reader.read() : {};
    if (!mistakes) return next();
    const text = mistakes.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><html lang="en"><title>Mistakes in the course</title>` +
        `<script type="module" src="${config.base}@vite/client"></script>` +
        `<pre style="white-space: pre-wrap">${text}</pre></html>`
    );
  };
}
