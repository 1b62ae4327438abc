import { actorCard } from '#core/course/actor-cards.ts';
import { course } from '../../course.ts';

export const load = () => ({ cards: [...course.actors.values()].map((actor) => actorCard(course, actor)) });
