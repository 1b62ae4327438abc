import '@testing-library/jest-dom/vitest';
import { marking } from '#state/marking.svelte.ts';

// jsdom lays nothing out and so has nowhere to scroll to
Element.prototype.scrollIntoView = () => undefined;
// and has dialogs but cannot open them
HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

// as on a page where a question was touched already; what happens before is tested by those who wait for it
await marking.load();
