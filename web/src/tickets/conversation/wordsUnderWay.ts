import type { Uploads } from '../attachments/useUploads';
import type { Attempt } from './useSending';

/** Between words that are on their way and those that are typed meanwhile. */
const APART = '\n\n';

/** What a draft holds beside the words of it that are on their way. */
export function besideWords(text: string, words: string): string {
  if (!holds(text, words)) return text;
  return text.slice(words.length + APART.length);
}

/** The draft with what is now typed beside the words on their way: it goes on holding both. */
export function withWords(typed: string, text: string, words: string): string {
  if (!holds(text, words)) return typed;
  return typed === '' ? words : words + APART + typed;
}

/** The files of a draft, without those that are on their way with its words. */
export function besideFiles(files: Uploads, attempt: Attempt | undefined): Uploads {
  const sent = attempt?.command.body.attachments ?? [];
  return {
    ...files,
    list: files.list.filter(({ attachment }) => !attachment || !sent.includes(attachment.id)),
  };
}

function holds(text: string, words: string): boolean {
  return words !== '' && (text === words || text.startsWith(words + APART));
}
