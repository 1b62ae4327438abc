import { join, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { prepareLesson } from '#core/course/lesson-file.ts';
import { formatProblem, type Problem } from '#core/problem.ts';
import { readCourse, readFolder } from '#cli/read-course.ts';

const data = 'virtual:course';
const lessons = 'virtual:lessons';
const components = 'virtual:lesson-components';

/**
 * Brings the course of a folder into the build, checked first: `virtual:course` is its data,
 * `virtual:lessons` its lessons as components. A build with a mistake in the course stops with the list
 * `npm run check` prints; in dev the same list covers the page until it is mended.
 */
export function coursePlugin(folder: string): Plugin[] {
  const root = process.cwd();
  const inCourse = (path: string) => path.startsWith(folder + sep);
  const checked = () => {
    const { course, problems } = readCourse(folder, false);
    if (!course) throw new Error(listProblems(folder, problems));
    return problems;
  };
  return [
    {
      name: 'course',
      enforce: 'pre',

      buildStart() {
        if (this.environment.name === 'client' || this.meta.watchMode) return;
        checked().forEach((problem) => this.warn(formatProblem(problem)));
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
        if (id === `\0${data}`) {
          checked();
          return `export const files = ${JSON.stringify(readFolder(folder))};`;
        }
        if (id === `\0${lessons}`) {
          const paths = readFolder(folder)
            .filter(({ path }) => path.startsWith('lessons/'))
            .map(({ path }) => path);
          const rows = paths.map(
            (path) =>
              `${JSON.stringify(path.slice('lessons/'.length, -'.svx'.length))}: () => import(${JSON.stringify(join(folder, path))})`
          );
          return `export const lessons = { ${rows.join(',\n')} };`;
        }
        return undefined;
      },

      transform(code, id) {
        return inCourse(id) && id.endsWith('.svx') ? { code: prepareLesson(code, components), map: null } : undefined;
      },

      configureServer(server) {
        server.watcher.add(folder);
        const changed = (path: string) => inCourse(path) && refresh(server, folder);
        server.watcher.on('add', changed).on('change', changed).on('unlink', changed);
      }
    }
  ];
}

/** Shows a saved change at once, or the list of problems where the page was. */
function refresh(server: ViteDevServer, folder: string): void {
  const { course, problems } = readCourse(folder, false);
  for (const id of [data, lessons]) {
    for (const { moduleGraph } of Object.values(server.environments)) {
      const module = moduleGraph.getModuleById(`\0${id}`);
      if (module) moduleGraph.invalidateModule(module);
    }
  }
  if (course) server.ws.send({ type: 'full-reload' });
  else server.ws.send({ type: 'error', err: { message: listProblems(folder, problems), stack: '', plugin: 'course' } });
}

function listProblems(folder: string, problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const lines = problems.map((problem) =>
    formatProblem({ ...problem, file: `${folder.split(sep).at(-1)}/${problem.file}` })
  );
  return `The course has ${errors.length} ${errors.length === 1 ? 'mistake' : 'mistakes'}:\n\n${lines.join('\n')}`;
}
