import '@testing-library/jest-dom/vitest';

// jsdom lays nothing out and so has nowhere to scroll to
Element.prototype.scrollIntoView = () => undefined;
