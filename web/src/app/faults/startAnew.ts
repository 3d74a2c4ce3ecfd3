/** When this tab was last loaded anew by itself. */
const LAST = 'support.startedAnew';
/** What is still missing then is missing for another reason: loading it over and over helps nobody. */
const REST = 5 * 60_000;

/**
 * Loads the client anew at its address, when the desk answers: what a browser failed to fetch once it may refuse to fetch again, and
 * after an update the old parts are gone. Drafts outlive it.
 * @returns false where the desk cannot be reached.
 */
export async function startAnew(): Promise<boolean> {
  if (!(await deskAnswers())) return false;
  sessionStorage.setItem(LAST, String(Date.now()));
  window.location.reload();
  return true;
}

/** The same without being asked, once: not again when that has not helped. */
export async function startAnewOnce(): Promise<void> {
  if (Date.now() - Number(sessionStorage.getItem(LAST) ?? 0) > REST) await startAnew();
}

async function deskAnswers(): Promise<boolean> {
  try {
    return (await fetch('/', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
