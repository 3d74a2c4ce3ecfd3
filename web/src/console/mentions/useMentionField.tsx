import { useDebouncedValue } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../api/words';
import type { FieldExtras } from '../../tickets/conversation/Composer';
import { colleaguesQuery, useColleagues } from '../deskQueries';
import { ColleagueList } from './ColleagueList';
import { mentionAt, type TypedMention } from './mentionAt';
import { standsFor, type Picked } from './pickedMentions';

interface Mentioning {
  text: string;
  onWrite: (text: string) => void;
  picked: readonly Picked[];
  onPick: (picked: Picked) => void;
}

const MOST = 8;
const TYPING = 120;

/**
 * Lets a text field mention colleagues: an @ opens a list of names, which arrows, Enter and Escape work.
 * The field stays a text field that controls a list (WAI-ARIA, textbox with aria-activedescendant): what is found is said aloud.
 */
export function useMentionField({ text, onWrite, picked, onPick }: Mentioning): FieldExtras & {
  /** Puts an @ where the caret is, for who does not know the sign. */
  begin: () => void;
} {
  const { t } = useTranslation();
  const id = useId();
  const queries = useQueryClient();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const typed = caret === null ? null : mentionAt(text, caret);
  const [query] = useDebouncedValue(typed?.query ?? '', TYPING);
  const wanted = typed !== null && typed.start !== dismissed;
  const found = useColleagues(query, wanted);
  const people = wanted ? (found.data ?? []).slice(0, MOST) : [];
  const open = people.length > 0;
  // What is listed is what was found for what is typed, and not for what was typed before.
  const settled = typed?.query === query && !found.isPlaceholderData;
  const active = Math.min(at, people.length - 1);

  const put = (from: number, to: number, words: string): void => {
    const after = from + words.length;
    // The caret can only be put once the field shows the new text; what is typed next stands there, so it is shown now.
    flushSync(() => {
      onWrite(text.slice(0, from) + words + text.slice(to));
      setCaret(after);
    });
    field.current?.focus();
    field.current?.setSelectionRange(after, after);
  };
  const pick = ({ id: agentId, name }: Colleague): void => {
    if (!typed) return;
    const one = { id: agentId, name };
    onPick(one);
    put(typed.start, typed.start + 1 + typed.query.length, `${standsFor(one, picked)} `);
    setAt(0);
  };
  /** Chooses the first that is found for what is typed by now, unless one types on meanwhile. */
  const pickFirst = ({ query: asked }: TypedMention): void => {
    queries.query({ ...colleaguesQuery(asked.trim()), staleTime: 'static' }).then(
      ([first]) => {
        if (first && field.current?.value === text) pick(first);
      },
      // Nothing is found without an answer: there is nobody to choose.
      () => undefined,
    );
  };
  const begin = (): void => {
    const from = field.current?.selectionStart ?? text.length;
    const space = from === 0 || /\s/.test(text.charAt(from - 1)) ? '' : ' ';
    setDismissed(null);
    put(from, field.current?.selectionEnd ?? from, `${space}@`);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (!open || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    const chosen = people[active];
    if (event.key === 'ArrowDown') setAt((active + 1) % people.length);
    else if (event.key === 'ArrowUp') setAt((active - 1 + people.length) % people.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen && typed) {
      if (settled || at > 0) pick(chosen);
      else pickFirst(typed);
    } else if (event.key === 'Escape') setDismissed(typed?.start ?? null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const look = (event: React.SyntheticEvent<HTMLTextAreaElement>): void => {
    setCaret(event.currentTarget.selectionStart);
    setAt(0);
  };
  const list = `${id}-colleagues`;
  return {
    begin,
    attributes: {
      ref: field,
      onKeyDown,
      onSelect: look,
      onBlur: () => setCaret(null),
      'aria-autocomplete': 'list',
      'aria-controls': open ? list : undefined,
      'aria-activedescendant': open ? `${list}-${active}` : undefined,
    },
    above: (
      <ColleagueList
        id={list}
        people={people}
        active={active}
        onPick={pick}
        said={wanted && found.data ? t('mentions.found', { count: people.length }) : ''}
      />
    ),
  };
}
