import { IconDiamond, IconStar, IconUser, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Tier } from '../../api/words';
import { Sign, type Tone } from './Sign';

const LOOKS: Record<Tier, { tone: Tone; icon: Icon }> = {
  free: { tone: 'quiet', icon: IconUser },
  premium: { tone: 'blue', icon: IconStar },
  vip: { tone: 'calm', icon: IconDiamond },
};

/** What a customer has subscribed to. */
export function TierSign({ tier }: { tier: Tier }): React.JSX.Element {
  const { t } = useTranslation();
  return <Sign {...LOOKS[tier]}>{t(`tier.${tier}`)}</Sign>;
}
