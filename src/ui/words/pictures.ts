import { enPictures } from './en-pictures.ts';

/** The words of the pictures, in the language of the course. */
export const pictureWords = enPictures;
