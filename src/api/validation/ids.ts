/**
 * An id of a person as issuers make them: uuid, ObjectId, `auth0|…`. No address: ids stand in histories, logs and the audit, where no
 * erasure comes.
 */
export const PERSON_ID = /^[A-Za-z0-9][A-Za-z0-9._:|+-]{0,127}$/;

/** A ticket's `_id`. */
export const TICKET_ID = /^[0-9a-f]{24}$/;

/** An uploaded file's id. */
export const ATTACHMENT_ID = /^[0-9a-f]{24}$/;

/** A ticket's number (docs/semantics.md, API conventions). */
export const TICKET_NUMBER = /^SPT-\d{4}-\d{6,12}$/;
