import { Fragment } from 'react';
import classes from './Conversation.module.css';

interface Props {
  text: string;
  mentions: readonly { id: string; name: string }[];
}

/** What was written, as it was written; a mentioned colleague by name. */
export function MessageText({ text, mentions }: Props): React.JSX.Element {
  return (
    <p className={`${classes['text'] ?? ''} words`} dir="auto">
      {partsOf(text, mentions).map((part, index) => (
        <Fragment key={index}>
          {typeof part === 'string' ? (
            part
          ) : (
            <bdi className={classes['mention']} title={part.id}>
              @{part.name}
            </bdi>
          )}
        </Fragment>
      ))}
    </p>
  );
}

type Part = string | { id: string; name: string };

function partsOf(text: string, mentions: Props['mentions']): Part[] {
  return mentions.reduce<Part[]>(
    (parts, mention) => parts.flatMap((part) => (typeof part === 'string' ? around(part, mention) : [part])),
    [text],
  );
}

/** The text around each `@id`, with who is meant in between; a longer id that begins so is another. */
function around(text: string, mention: { id: string; name: string }): Part[] {
  const id = mention.id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pieces = text.split(new RegExp(`(?<![\\p{L}\\p{N}_.@-])@${id}(?![A-Za-z0-9_:|+-])`, 'u'));
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [mention, piece]));
}
