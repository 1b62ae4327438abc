/** Where an element stands in the table of 18 columns: lanthanides in a row of their own below it. */
export interface ElementPlace {
  column: number;
  row: number;
}

/** The rows of the periodic table; a dot leaves a place empty. The fifteen lanthanides stand in the ninth. */
const rows = [
  'H . . . . . . . . . . . . . . . . He',
  'Li Be . . . . . . . . . . B C N O F Ne',
  'Na Mg . . . . . . . . . . Al Si P S Cl Ar',
  'K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr',
  'Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe',
  'Cs Ba . Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn',
  'Fr Ra . Rf Db Sg Bh Hs Mt Ds Rg Cn Nh Fl Mc Lv Ts Og',
  '. . . . . . . . . . . . . . . . . .',
  '. . La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu .',
  '. . Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr .'
];

/** Every element of the table by its symbol; columns and rows count from 0. */
export const elementPlaces: ReadonlyMap<string, ElementPlace> = new Map(
  rows.flatMap((line, row) =>
    line
      .split(' ')
      .flatMap((symbol, column): [string, ElementPlace][] => (symbol === '.' ? [] : [[symbol, { column, row }]]))
  )
);

/** Columns and rows of the table, with the lanthanides and actinides below. */
export const tableSize = { columns: 18, rows: rows.length };
