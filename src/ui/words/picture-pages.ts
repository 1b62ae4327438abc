import { enPicturePages } from './en-picture-pages.ts';

/** The words of the pages of pictures, in the language of the course. */
export const picturePageWords = enPicturePages;
