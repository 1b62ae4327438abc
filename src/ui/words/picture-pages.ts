import { enPicturePages } from './en-picture-pages.ts';

/** The words of the pictures' own pages, in the language of the course. */
export const picturePageWords = enPicturePages;
