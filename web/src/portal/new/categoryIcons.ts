import {
  IconAlertTriangle,
  IconCreditCard,
  IconMap2,
  IconSettings,
  IconUser,
  type Icon,
} from '@tabler/icons-react';
import type { Category } from '../../api/words';

/** A picture beside each category's name. */
export const CATEGORY_ICONS: Record<Category, Icon> = {
  account: IconUser,
  technical: IconSettings,
  billing: IconCreditCard,
  'travel-planning': IconMap2,
  emergency: IconAlertTriangle,
};
