/** The words of controls that are fetched when their question comes near. */
export const enKinds = {
  announced: {
    moved: (text: string, place: number, of: number) => `${text}, now ${place} of ${of}.`,
    picked: (text: string) => `${text} picked up. Choose the line it belongs to.`,
    placed: (target: string, prompt: string) => `${target} joined with ${prompt}.`
  },
  order: {
    up: (text: string) => `Move up: ${text}`,
    down: (text: string) => `Move down: ${text}`,
    place: (text: string) => `Place of: ${text}`,
    hint: 'Drag, use the arrows, or choose a place.'
  },
  match: {
    choose: 'Choose',
    here: 'Place here',
    bank: 'To choose from',
    hint: 'Choose from the menus, or press an answer and then its line.'
  }
};
