/** Moves on by one row; a list that draws only a part of its rows does it itself. */
type Mover = (step: 1 | -1) => void;

let mover: Mover = moveAmongDrawn;

/** Moves the focus to the next (1) or the one before (-1) of the rows on the page, from wherever it is. */
export function moveAmongRows(step: 1 | -1): void {
  mover(step);
}

/** Lets a list move the focus among its rows, as long as it is shown. @returns ends it. */
export function moveRowsBy(own: Mover): () => void {
  mover = own;
  return () => {
    if (mover === own) mover = moveAmongDrawn;
  };
}

function moveAmongDrawn(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = at < 0 ? (step === 1 ? 0 : rows.length - 1) : at + step;
  rows[next]?.focus();
}
