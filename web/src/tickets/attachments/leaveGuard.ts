let guarded = false;

/** A file that has not arrived is lost with the page: the browser asks before it is left, as long as that is so. */
export function guardLeaving(unfinished: boolean): void {
  if (unfinished === guarded) return;
  guarded = unfinished;
  if (unfinished) window.addEventListener('beforeunload', ask);
  else window.removeEventListener('beforeunload', ask);
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
