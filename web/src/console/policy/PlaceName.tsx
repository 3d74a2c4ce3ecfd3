import { usePlaceName } from './usePlaceName';

/** A place of the policy document as its form calls it; the path of one that no form has. */
export function PlaceName({ path }: { path: string }): React.JSX.Element {
  const name = usePlaceName()(path);
  return name === null ? <bdi dir="ltr">{path}</bdi> : <span title={path}>{name}</span>;
}
