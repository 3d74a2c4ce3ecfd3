import { useState } from 'react';
import type { Ticket } from '../../api/words';
import type { Said } from '../../tickets/conversation/conversationOf';
import { useAttempt } from '../../tickets/conversation/useSending';
import { besideWords, withWords } from '../../tickets/conversation/wordsUnderWay';
import { useDraft } from '../../tickets/drafts';
import { readPicked, standsFor, withIds, type Picked } from '../mentions/pickedMentions';
import { useTyping } from '../presence/useTyping';

export const KINDS = ['reply', 'note'] as const;
export type Kind = (typeof KINDS)[number];
/** What becomes of the ticket with an answer. */
export type Then = 'answer' | 'await' | 'resolve';
export const THENS = ['answer', 'await', 'resolve'] as const satisfies Then[];

/** Under which name what is written on a ticket is kept until it is sent. */
export function writingName(kind: Kind, ticketId: string): string {
  return `${kind}.${ticketId}`;
}

/** A draft as its field shows it: without the words that are on their way, which it holds until they have arrived. */
function useField(name: string): [text: string, write: (typed: string) => void, draft: string] {
  const [draft, keep] = useDraft(name);
  const words = useAttempt(name)?.attempt.text ?? '';
  return [besideWords(draft, words), (typed) => keep(withWords(typed, draft, words)), draft];
}

/** What is being written on a ticket: to the customer or to colleagues, each with a draft of its own. */
export interface Writing {
  kind: Kind;
  /** The other of the two is begun as well. */
  otherBegun: boolean;
  then: Then;
  chooseThen: (then: Then) => void;
  text: string;
  write: (text: string) => void;
  /** What was being written is sent. */
  rest: () => void;
  /** The text as the API takes it. */
  message: string;
  picked: readonly Picked[];
  pick: (picked: Picked) => void;
  /** Changes to a kind and asks for the field; `asked` counts how often, since the field is only there after the next drawing. */
  ask: (kind: Kind) => void;
  asked: number;
  choose: (kind: Kind) => void;
  /** Answers a colleague's note by mentioning them. */
  answer: (said: Said) => void;
  /** An answer to the customer is being written at this moment. */
  typing: boolean;
}

export function useWriting({ _id }: Ticket): Writing {
  const [reply, writeReply] = useField(writingName('reply', _id));
  const [note, writeNote, noteDraft] = useField(writingName('note', _id));
  const [kept, keep] = useDraft(`mentions.${_id}`);
  const [keptKind, keepKind] = useDraft(`kind.${_id}`);
  const [keptThen, keepThen] = useDraft(`then.${_id}`);
  // What was begun goes on as what it was: a note half written does not become an answer to the customer.
  const [kind, setKind] = useState<Kind>(
    note !== '' && (keptKind === 'note' || reply === '') ? 'note' : 'reply',
  );
  const [then, setThen] = useState<Then>(
    reply === '' ? 'answer' : (THENS.find((one) => one === keptThen) ?? 'answer'),
  );
  const [asked, setAsked] = useState(0);
  const [typing, noteTyping] = useTyping();
  // Whoever was picked for a note that is sent, or thought better of, is not meant by the next.
  const picked = noteDraft === '' ? [] : readPicked(kept);
  const choose = (next: Kind): void => {
    setKind(next);
    keepKind(next === 'note' ? next : '');
  };
  const ask = (next: Kind): void => {
    choose(next);
    setAsked(asked + 1);
  };
  const pick = (one: Picked): void => {
    if (!picked.some(({ id }) => id === one.id)) keep(JSON.stringify([...picked, one]));
  };
  const writesNote = kind === 'note';
  return {
    kind,
    otherBegun: (kind === 'note' ? reply : note) !== '',
    then,
    chooseThen: (next) => {
      setThen(next);
      keepThen(next === 'answer' ? '' : next);
    },
    choose,
    ask,
    asked,
    picked,
    pick,
    typing,
    text: writesNote ? note : reply,
    message: (writesNote ? withIds(note, picked) : reply).trim(),
    write: (text) => {
      if (writesNote) writeNote(text);
      else {
        writeReply(text);
        noteTyping(text);
      }
    },
    rest: () => noteTyping(''),
    answer: ({ authorId, name }) => {
      if (authorId !== null) {
        const one = { id: authorId, name: name ?? authorId };
        pick(one);
        const called = standsFor(one, picked);
        if (!note.includes(called)) writeNote(note === '' ? `${called} ` : `${note} ${called} `);
      }
      ask('note');
    },
  };
}
