/** Styles of what is markup in a lesson and of no component; those of its questions come with the player. */
import '#ui/core-sample/core-sample.css';
import '#ui/core-sample/strata.css';
import '#ui/pictures/pictures.css';
import './lesson.css';
import './status-mark.css';
