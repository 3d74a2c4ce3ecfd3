import { useSyncExternalStore } from 'react';
import { usePerson } from '../../session/session';
import { keptName } from '../drafts';
import { guardLeaving } from './leaveGuard';
import { UploadBox, type Upload } from './uploadBox';

/** The files of a draft, as its page works with them. */
export interface Uploads {
  list: readonly Upload[];
  /** Of those that are there, as a message names them. */
  ids: string[];
  /** Nothing is on its way, and nothing has failed: the message can be sent with all of them. */
  ready: boolean;
  add: (files: Iterable<File>) => void;
  remove: (key: string) => void;
  retry: (key: string) => void;
  sent: (ids: readonly string[]) => void;
  clear: () => void;
  refused: (error: Error) => void;
}

const boxes = new Map<string, UploadBox>();

/** The files of a draft of whoever is signed in. @param name the draft's */
export function useUploads(name: string): Uploads {
  const box = boxOf(keptName(usePerson().id, `files.${name}`));
  const list = useSyncExternalStore(box.subscribe, box.list);
  const { add, remove, retry, sent, clear, refused } = box;
  return {
    list,
    ids: list.flatMap(({ attachment }) => attachment?.id ?? []),
    ready: list.every(({ state }) => state === 'there'),
    add,
    remove,
    retry,
    sent,
    clear,
    refused,
  };
}

/** Forgets the files of every draft of a person: they are of whoever signs out. */
export function discardUploads(personId: string): void {
  for (const [kept, box] of boxes) {
    if (!kept.startsWith(keptName(personId, ''))) continue;
    box.clear();
    boxes.delete(kept);
  }
}

function boxOf(kept: string): UploadBox {
  const known = boxes.get(kept);
  if (known) return known;
  const box = new UploadBox(kept);
  box.subscribe(() => guardLeaving([...boxes.values()].some(({ unfinished }) => unfinished)));
  boxes.set(kept, box);
  return box;
}
