/** What scripts are written for; older browsers are told so by the frame (app.html), and a test reads what is built with their eyes. */
export const scriptBrowsers = ['chrome111', 'edge111', 'firefox115', 'safari16'];

/** Those that know both themes as `light-dark()`: lowered for others it costs every page half a kilobyte. */
export const styleBrowsers = ['chrome125', 'firefox128', 'safari18'];
