import type { Uploader } from '../../../store/attachments';
import { isStaff, type Principal } from '../auth/principal';

/** Whose a file is that this principal uploads. */
export function uploaderOf(me: Principal): Uploader {
  return { kind: isStaff(me) ? 'agent' : 'customer', id: me.id };
}
