import { useObjectUrl, useThumbnail } from './fileQueries';
import { TypeIcon } from './TypeIcon';
import classes from './Attachments.module.css';

interface Props {
  id: string;
  type: string;
  /** Whether there is a picture of it. */
  drawn: boolean;
}

/** A small picture of a file; of its kind where there is none. The name stands beside it. */
export function Thumbnail({ id, type, drawn }: Props): React.JSX.Element {
  const { data } = useThumbnail(id, drawn);
  const url = useObjectUrl(data);
  return (
    <span className={classes['thumbnail']} aria-hidden>
      {url === null ? <TypeIcon type={type} /> : <img src={url} alt="" />}
    </span>
  );
}
