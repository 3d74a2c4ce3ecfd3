// Made by `npm run web:types` from the OpenAPI document; not to be edited by hand.

export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process answers */
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that the process needs is up */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tickets: a customer’s own, or for staff all, most urgent first */
        get: operations["listTickets"];
        put?: never;
        /** Open a ticket; staff open on behalf of a customer (`userId`) */
        post: operations["openTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One ticket with its public messages */
        get: operations["getTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change facts of a ticket; clocks are planned anew where that bears on them */
        patch: operations["changeTicket"];
        trace?: never;
    };
    "/api/v1/support/tickets/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every fact in order; for a customer the public part */
        get: operations["getTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/tickets/{id}/sla": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every clock with the segments that explain its deadline */
        get: operations["getSla"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/tickets/{id}/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a public message; staff may await the customer or resolve with it */
        post: operations["addResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/tickets/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add an internal note, which no customer ever sees */
        post: operations["addNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/tickets/{id}/assignee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Assign by hand, or give back to routing */
        put: operations["assignTicket"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/tickets/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Resolve with a resolution, which is a public reply */
        put: operations["resolveTicket"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/tickets/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Not fixed: back to work */
        put: operations["reopenTicket"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/tickets/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Close, perhaps with a rating */
        put: operations["closeTicket"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/tickets/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Acknowledge the page: the ladder stops everywhere; once more, or too late, is no error */
        post: operations["acknowledgePage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/tickets/{id}/escalate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Raise the level by hand; a lead may lower it */
        post: operations["escalateTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a file, to be sent by its id with a ticket or a message */
        post: operations["uploadAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file, whole or in part (`Range`) */
        get: operations["getAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/attachments/{id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A small picture of a picture or of the first page of a PDF */
        get: operations["getThumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/attachments/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Addresses of a file for a browser, which need no token and are over in minutes */
        get: operations["linkAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file by its link, whole or in part (`Range`) */
        get: operations["getFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/files/{id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A small picture of a file by its link */
        get: operations["getFileThumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Facts as they are recorded: of one’s own tickets, or for staff of all */
        get: operations["all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/tickets/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Facts of one ticket as they are recorded */
        get: operations["ofTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The policy in force for new tickets */
        get: operations["current"];
        /**
         * Put a new version in force: the whole document
         * @description `version` in the document is the version that it was made from (or `If-Match` says it); it is stored as the next one. Running tickets keep theirs until `POST /policy/replan`.
         */
        put: operations["replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/policy/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version that there has been, newest first */
        get: operations["versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/policy/replan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply a version to running tickets, or preview what would move */
        post: operations["replan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/sla/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would be promised to a ticket; nothing is stored */
        post: operations["preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A customer with context: tier, open and past tickets, ratings, account manager */
        get: operations["context"];
        /**
         * Describe a customer, who may be new; say who looks after them, and plan check-ins
         * @description For an admin, or the account system: a token of the role `ops` with the scope `accounts`. A lead may set `accountManagerId`, `deputyManagerId` and `checkIn`. Name, e-mail, zone and language go together; what is left out stays.
         */
        put: operations["describe"];
        post?: never;
        /** Erase the customer’s words; facts stay. Goes on by itself until it is done */
        delete: operations["eraseCustomer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/customers/{id}/subscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the tier; clocks of open tickets are planned anew
         * @description For an admin, or the account system: a token of the role `ops` with the scope `accounts`.
         */
        put: operations["subscribe"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/surveys/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The survey of a resolution */
        get: operations["show"];
        put?: never;
        /** Answer, or change the answer within its time */
        post: operations["answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The staff directory */
        get: operations["listAgents"];
        put?: never;
        /** Take an agent in; what has waited for somebody like them is offered at once */
        post: operations["addAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/agents/me/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The console is there: may set `away` and take it back, never `off` */
        post: operations["heartbeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/agents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One agent; agents see themselves */
        get: operations["getAgent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an agent; freed capacity is offered at once */
        patch: operations["changeAgent"];
        trace?: never;
    };
    "/api/v1/support/agents/{id}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** On, away or off, perhaps until a time; agents set their own */
        put: operations["setAvailability"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works here, by name: whom to mention, or to hand a ticket to */
        get: operations["listColleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/agents/me/mentions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notes that mention me, newest first, and how many I have not read */
        get: operations["myMentions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/agents/me/mentions/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** I have looked at a ticket: what mentions me there is read */
        put: operations["readMentions"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/agents/me/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I have to do, most urgent first: pages, breached, due soon, waiting on me, the rest */
        get: operations["myQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/reports/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the desk stands now: promises by level and team, load and availability, open pages
         * @description Cheap enough to be read whenever `GET /events` tells of a fact, a few seconds apart.
         */
        get: operations["liveReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/tickets/{id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who else has the ticket open, or writes an answer */
        get: operations["others"];
        /** I have it open: holds for 30 s, to be said again */
        put: operations["here"];
        post?: never;
        /** I have left it */
        delete: operations["gone"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did and read what, the newest first */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether every record is as it was written: none altered, removed or put in */
        get: operations["verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/service-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All keys, without their secrets */
        get: operations["listServiceKeys"];
        put?: never;
        /** Make a key for a service; it is shown this once */
        post: operations["makeServiceKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/service-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a key, at once and for good */
        delete: operations["revokeServiceKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/customers/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything of a customer in one archive */
        get: operations["exportCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/customers/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the erasure is, and its signed report */
        get: operations["getErasure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/customers/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the customer’s data is kept for now */
        get: operations["getHold"];
        /** Keep the customer’s data for now, or no longer */
        put: operations["holdCustomer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/on-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is on call now, until when, and who is next */
        get: operations["now"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/on-call/{level}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The on-call schedule of a level */
        get: operations["schedule"];
        /**
         * Set rotation and handover of a level
         * @description Overrides stay. Shifts of the past are told by the schedule as it is now.
         */
        put: operations["plan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/on-call/{level}/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let somebody stand in
         * @description Wins over the rotation and overrides given before.
         */
        post: operations["addOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/on-call/{level}/overrides/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an override away */
        delete: operations["removeOverride"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/on-call/{level}/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shifts of a span, for a calendar */
        get: operations["shifts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/outreach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks to get in touch with customers: open ones soonest first, done ones newest first */
        get: operations["list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/outreach/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The customer has been spoken to
         * @description Done twice it stays as it was done first.
         */
        post: operations["done"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/me/support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I may count on: channels, hours, and how soon a ticket opened now is answered */
        get: operations["mySupport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/me/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am here, in which language I am spoken to, and what I get by e-mail */
        get: operations["myProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Choose my language, my zone, and what I get by e-mail
         * @description The language counts for the pages on every device; language and zone count for tickets that I open from now on.
         */
        patch: operations["changeProfile"];
        trace?: never;
    };
    "/sign-in/configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where people sign in to the web client */
        get: operations["signInConfiguration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** As whom one may look at this demo desk; only a demo desk has this route */
        get: operations["demoPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A token of a demo person; only a demo desk has this route */
        post: operations["demoSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        LiveAnswer: {
            /** @enum {boolean} */
            success: true;
            /** @enum {string} */
            status: "live";
        };
        ReadyAnswer: {
            /** @enum {boolean} */
            success: true;
            /** @enum {string} */
            status: "ready";
            checks: {
                [key: string]: "up" | "down";
            };
        };
        ErrorDescription: {
            /**
             * @description What is wrong, for a program.
             * @enum {string}
             */
            code: "bad_request" | "unauthenticated" | "forbidden" | "channel_not_in_tier" | "not_found" | "method_not_allowed" | "illegal_transition" | "ticket_closed" | "idempotency_conflict" | "no_capacity" | "link_used" | "legal_hold" | "link_expired" | "version_conflict" | "payload_too_large" | "uri_too_long" | "unsupported_media_type" | "range_not_satisfiable" | "validation_failed" | "file_infected" | "rate_limited" | "headers_too_large" | "internal" | "engine_unavailable";
            /** @description What is wrong, for a person. */
            message: string;
            /** @description For `validation_failed` one entry for each faulty field; else facts by name. */
            details?: {
                /** @description A dotted path, such as `attachments.2`. */
                field: string;
                /** @description What is wrong, for a program: the keyword of JSON Schema that does not hold, or a word of ours. So far: type, enum, required, additionalProperties, minProperties, dependentRequired, minLength, maxLength, minItems, maxItems, uniqueItems, contains, minimum, maximum, exclusiveMinimum, exclusiveMaximum, pattern, format, characters, reference, conflict, order, ascending, overlap, range, past, closed, unspecified. */
                code: string;
                /** @description What is wrong, for a person. */
                message: string;
                /** @description A bound, the name of a format (`duration`, `date-time`, `time-zone` …), or the field that it is held against. */
                expected?: string | number;
            }[] | {
                [key: string]: unknown;
            };
            /** @description The id of the request, as in the `x-request-id` header. */
            requestId: string;
        };
        ErrorAnswer: {
            /** @enum {boolean} */
            success: false;
            error: components["schemas"]["ErrorDescription"];
        };
        OpenTicketBody: {
            /** @example Issue with itinerary generation */
            subject: string;
            /** @example Day 3 of my itinerary stays empty. */
            description: string;
            /** @enum {string} */
            category: "account" | "technical" | "billing" | "travel-planning" | "emergency";
            /**
             * @default medium
             * @enum {string}
             */
            priority: "low" | "medium" | "high" | "critical";
            /**
             * @description A channel of the customer’s tier.
             * @default email
             * @enum {string}
             */
            channel: "email" | "chat" | "phone";
            /** @description Ids of files that you uploaded (`POST /attachments`) and have not sent yet. */
            attachments?: string[];
            /** @description The customer for whom a member of staff opens the ticket. */
            userId?: string;
        };
        AssignedAgentView: {
            /** @description Shown to staff only. */
            id?: string;
            name: string;
            email: string | null;
        };
        ClockView: {
            /** @enum {string} */
            kind: "first-response" | "next-response" | "resolution";
            cycle: number;
            /** @enum {string} */
            state: "running" | "paused" | "met" | "breached" | "cancelled";
            /** Format: date-time */
            startedAt: string;
            /**
             * Format: date-time
             * @description What we aim at.
             */
            goal: string;
            /**
             * Format: date-time
             * @description What we promise.
             */
            deadline: string;
            /** Format: date-time */
            pausedAt: string | null;
            /**
             * Format: date-time
             * @description When it was fulfilled or cancelled.
             */
            stoppedAt: string | null;
            /**
             * Format: date-time
             * @description A fact: never undone.
             */
            breachedAt: string | null;
            /** Format: date-time */
            fulfilledAt: string | null;
            /** Format: date-time */
            cancelledAt: string | null;
            /** @description Open time promised, in milliseconds. */
            targetMs: number;
        };
        SlaView: {
            /** @description A clock of this ticket has breached, whatever came after. */
            breached: boolean;
            /** @description The latest cycle of each clock. */
            clocks: components["schemas"]["ClockView"][];
        };
        AttachmentView: {
            id: string;
            /** @description As it was uploaded, made safe; its ending says what the file is. */
            name: string;
            /**
             * @description Media type, as the content says.
             * @enum {string}
             */
            type: "image/jpeg" | "image/png" | "image/gif" | "image/webp" | "application/pdf" | "text/plain" | "application/zip" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            /** @description Bytes, after metadata of pictures were taken out. */
            size: number;
            /** @description Of the bytes as they are kept, hex. */
            sha256: string;
            /** Format: date-time */
            createdAt: string;
            /** @description Whether a browser may show it itself (`disposition=inline`). */
            inline: boolean;
            /** @description Whether there is, or may be, a small picture of it. */
            thumbnail: boolean;
        };
        AccountManagerName: {
            /** @description Shown to staff only. */
            id?: string;
            name: string;
        };
        ResponseView: {
            _id: string;
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            author: "agent" | "customer";
            /** @description null for a message of the customer. */
            agentName: string | null;
            /** @description Shown to staff only. */
            agentId?: string;
            message: string;
            attachments: components["schemas"]["AttachmentView"][];
            /** @description Of the customer’s messages: not yet taken up by the engine, which will. */
            pending?: boolean;
        };
        PagedAgentView: {
            id: string;
            name: string;
        };
        PageView: {
            /** @description 1 for the first page of the ticket. */
            number: number;
            /** @enum {string} */
            cause: "escalated" | "emergency";
            /**
             * @description `ended` = the ticket was resolved, closed or lowered without an acknowledgement.
             * @enum {string}
             */
            state: "open" | "acknowledged" | "ended";
            /** @enum {number} */
            level: 1 | 2 | 3 | 4;
            /** Format: date-time */
            openedAt: string;
            /** @description Everyone who has been asked at this level, in order. */
            pagedAgents: components["schemas"]["PagedAgentView"][];
            /**
             * Format: date-time
             * @description Who was asked last has to acknowledge until then; after it the next is asked.
             */
            dueAt: string | null;
            acknowledgedBy: components["schemas"]["PagedAgentView"] | null;
            /** Format: date-time */
            acknowledgedAt: string | null;
        };
        MentionedView: {
            id: string;
            name: string;
        };
        NoteView: {
            /**
             * @description `reason` = why somebody escalated.
             * @enum {string}
             */
            kind: "note" | "reason";
            _id: string;
            /** Format: date-time */
            timestamp: string;
            authorId: string;
            authorName: string | null;
            /** @description `@agent-id` stands for a mentioned colleague: `mentions` has their names. */
            message: string;
            /** @description The colleagues whom the message mentions. */
            mentions: components["schemas"]["MentionedView"][];
            attachments: components["schemas"]["AttachmentView"][];
        };
        TicketView: {
            _id: string;
            /** @example SPT-2023-001245 */
            ticketNumber: string;
            userId: string;
            subject: string;
            /** @enum {string} */
            priority: "low" | "medium" | "high" | "critical";
            /** @enum {string} */
            category: "account" | "technical" | "billing" | "travel-planning" | "emergency";
            /** @enum {string} */
            channel: "email" | "chat" | "phone";
            /** @enum {string} */
            status: "open" | "in-progress" | "awaiting-response" | "resolved" | "closed";
            /** @enum {string} */
            tier: "free" | "premium" | "vip";
            /** @enum {number} */
            level: 1 | 2 | 3 | 4;
            /** @enum {string} */
            complexity: "simple" | "moderate" | "high" | "special";
            /** @description Shown to staff only. */
            tags?: string[];
            assignedAgent: components["schemas"]["AssignedAgentView"] | null;
            /**
             * Format: date-time
             * @description Waits for a fitting agent since then.
             */
            waitingSince: string | null;
            /** Format: date-time */
            slaDeadline: string | null;
            sla: components["schemas"]["SlaView"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            resolvedAt: string | null;
            /** Format: date-time */
            closedAt: string | null;
            reopens: number;
            satisfactionRating: number | null;
            /** @description `_id` of the ticket that this one follows up. */
            followUpOf: string | null;
            /** @description Number of the last recorded fact: the `ETag`. */
            version: number;
            description: string;
            attachments: components["schemas"]["AttachmentView"][];
            /**
             * Format: date-time
             * @description For complexity `special`.
             */
            dueAt: string | null;
            /**
             * Format: date-time
             * @description It is closed then if the customer says nothing; null where nothing closes it by itself.
             */
            closesAt: string | null;
            /**
             * Format: date-time
             * @description Of a closed ticket: the customer can open it again until then.
             */
            reopenableUntil: string | null;
            /** @description ISO 639 code. */
            language: string;
            /** @description Of a vip: who looks after them. null for everybody else. */
            accountManager: components["schemas"]["AccountManagerName"] | null;
            responseHistory: components["schemas"]["ResponseView"][];
            /** @description Shown to staff only; null where nobody was ever paged. */
            page?: components["schemas"]["PageView"] | null;
            /** @description Shown to staff only. */
            notes?: components["schemas"]["NoteView"][];
            /** @description The ticket’s workflow in Temporal UI. Shown to leads and admins, where the desk knows of a UI. */
            workflowUrl?: string;
        };
        TicketAnswer: {
            /** @enum {boolean} */
            success: true;
            ticket: components["schemas"]["TicketView"];
        };
        TicketSummary: {
            _id: string;
            /** @example SPT-2023-001245 */
            ticketNumber: string;
            userId: string;
            subject: string;
            /** @enum {string} */
            priority: "low" | "medium" | "high" | "critical";
            /** @enum {string} */
            category: "account" | "technical" | "billing" | "travel-planning" | "emergency";
            /** @enum {string} */
            channel: "email" | "chat" | "phone";
            /** @enum {string} */
            status: "open" | "in-progress" | "awaiting-response" | "resolved" | "closed";
            /** @enum {string} */
            tier: "free" | "premium" | "vip";
            /** @enum {number} */
            level: 1 | 2 | 3 | 4;
            /** @enum {string} */
            complexity: "simple" | "moderate" | "high" | "special";
            /** @description Shown to staff only. */
            tags?: string[];
            assignedAgent: components["schemas"]["AssignedAgentView"] | null;
            /**
             * Format: date-time
             * @description Waits for a fitting agent since then.
             */
            waitingSince: string | null;
            /** Format: date-time */
            slaDeadline: string | null;
            sla: components["schemas"]["SlaView"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            resolvedAt: string | null;
            /** Format: date-time */
            closedAt: string | null;
            reopens: number;
            satisfactionRating: number | null;
            /** @description `_id` of the ticket that this one follows up. */
            followUpOf: string | null;
            /** @description Number of the last recorded fact: the `ETag`. */
            version: number;
        };
        TicketsAnswer: {
            /** @enum {boolean} */
            success: true;
            tickets: components["schemas"]["TicketSummary"][];
            nextCursor: string | null;
        };
        ActorView: {
            /** @enum {string} */
            kind: "customer" | "staff" | "account-system" | "operator" | "system";
            /** @description Shown to staff only. */
            id?: string;
            /** @description Shown to staff only. */
            role?: string;
            /** @description Of staff: the name by which customers know them. */
            name?: string;
        };
        FactView: {
            /** @description Gapless from 1 for staff; a customer sees the public facts. */
            seq: number;
            /** @example clock.breached */
            type: string;
            /**
             * Format: date-time
             * @description When it came true: for a breach its deadline.
             */
            at: string;
            /** Format: date-time */
            recordedAt: string;
            actor: components["schemas"]["ActorView"];
            /** @description By type; `clock` names the clock. */
            data: {
                [key: string]: unknown;
            };
        };
        TimelineAnswer: {
            /** @enum {boolean} */
            success: true;
            timeline: components["schemas"]["FactView"][];
            nextCursor: string | null;
        };
        SegmentView: {
            /**
             * @description Whether the clock counts: open hours, a pause, closed hours.
             * @enum {string}
             */
            kind: "open" | "paused" | "closed";
            /** Format: date-time */
            from: string;
            /**
             * Format: date-time
             * @description null for a pause that lasts.
             */
            to: string | null;
        };
        ExplainedClockView: {
            /** @enum {string} */
            kind: "first-response" | "next-response" | "resolution";
            cycle: number;
            /** @enum {string} */
            state: "running" | "paused" | "met" | "breached" | "cancelled";
            /** Format: date-time */
            startedAt: string;
            /**
             * Format: date-time
             * @description What we aim at.
             */
            goal: string;
            /**
             * Format: date-time
             * @description What we promise.
             */
            deadline: string;
            /** Format: date-time */
            pausedAt: string | null;
            /**
             * Format: date-time
             * @description When it was fulfilled or cancelled.
             */
            stoppedAt: string | null;
            /**
             * Format: date-time
             * @description A fact: never undone.
             */
            breachedAt: string | null;
            /** Format: date-time */
            fulfilledAt: string | null;
            /** Format: date-time */
            cancelledAt: string | null;
            /** @description Open time promised, in milliseconds. */
            targetMs: number;
            /** @description Gapless from the start: to the stop, else to the deadline as planned, or to now where it has passed. */
            segments: components["schemas"]["SegmentView"][];
        };
        SlaAnswer: {
            /** @enum {boolean} */
            success: true;
            /** @description Every cycle of every clock, in order of start. */
            clocks: components["schemas"]["ExplainedClockView"][];
        };
        RespondBody: {
            /** @example Additional information about my issue… */
            message: string;
            /** @description Ids of files that you uploaded (`POST /attachments`) and have not sent yet. */
            attachments?: string[];
            /** @description Staff only: the reply asks the customer something. */
            awaitCustomer?: boolean;
            /** @description Staff only: the reply is the resolution. */
            resolve?: boolean;
        };
        DoneAnswer: {
            /** @enum {boolean} */
            success: true;
            ticket: components["schemas"]["TicketView"];
            /** @example Response added successfully */
            message: string;
        };
        NoteBody: {
            /** @description `@agent-id` mentions an agent. */
            message: string;
            /** @description Ids of files that you uploaded (`POST /attachments`) and have not sent yet. */
            attachments?: string[];
        };
        ChangeTicketBody: {
            /** @enum {string} */
            priority?: "low" | "medium" | "high" | "critical";
            /** @enum {string} */
            category?: "account" | "technical" | "billing" | "travel-planning" | "emergency";
            /** @enum {string} */
            complexity?: "simple" | "moderate" | "high" | "special";
            /**
             * Format: date-time
             * @description For complexity `special`: the date that is promised.
             */
            dueAt?: string;
            /** @description All tags; those left out are removed. */
            tags?: string[];
            /**
             * @description ISO 639 code of the language spoken with the customer.
             * @example de
             */
            language?: string;
        };
        AssignBody: {
            /** @description An agent, or null to give the ticket back to routing. */
            agentId: string | null;
        };
        ResolveBody: {
            /** @description What the customer reads. */
            resolution: string;
            /** @description Ids of files that you uploaded (`POST /attachments`) and have not sent yet. */
            attachments?: string[];
        };
        ReopenBody: {
            /** @description Of a customer a public message, of staff a note. */
            reason: string;
            /** @description Ids of files that you uploaded (`POST /attachments`) and have not sent yet. */
            attachments?: string[];
        };
        CloseBody: {
            /** @example Issue resolved - user confirmed fix works */
            resolution: string;
            /** @description Ids of files that you uploaded (`POST /attachments`) and have not sent yet. */
            attachments?: string[];
            satisfactionRating?: number;
        };
        EscalateBody: {
            reason: string;
            /**
             * @description The next level when left out. A lead may also lower.
             * @enum {number}
             */
            toLevel?: 1 | 2 | 3 | 4;
        };
        AttachmentAnswer: {
            /** @enum {boolean} */
            success: true;
            attachment: components["schemas"]["AttachmentView"];
        };
        FileLinkView: {
            /** @description Shows the file where it is of a safe type, else it is saved. Needs no token. */
            url: string;
            /** @description Saves the file under its name. Needs no token. */
            downloadUrl: string;
            /** @description A small picture, WebP. Needs no token. */
            thumbnailUrl: string | null;
            /**
             * Format: date-time
             * @description The addresses are good until then, at least 5 minutes.
             */
            expiresAt: string;
        };
        FileLinkAnswer: {
            /** @enum {boolean} */
            success: true;
            link: components["schemas"]["FileLinkView"];
        };
        PolicyAnswer: {
            /** @enum {boolean} */
            success: true;
            /** @description The whole document (docs/semantics.md, Policies). */
            policy: {
                [key: string]: unknown;
            };
        };
        PolicyVersionView: {
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** @description The id of the admin, or `system` for the policy that the product ships with. */
            createdBy: string;
            policy: {
                [key: string]: unknown;
            };
        };
        PolicyVersionsAnswer: {
            /** @enum {boolean} */
            success: true;
            /** @description Newest first. */
            versions: components["schemas"]["PolicyVersionView"][];
            nextCursor: string | null;
        };
        ReplanFilter: {
            tier?: ("free" | "premium" | "vip")[];
            /** @description All but closed, unless given. */
            status?: ("open" | "in-progress" | "awaiting-response" | "resolved" | "closed")[];
        };
        ReplanBody: {
            /**
             * @description true: only say what would move.
             * @default true
             */
            dryRun: boolean;
            /** @description The current version unless given. */
            policyVersion?: number;
            /** @description Only for a preview, instead of `policyVersion`: a document that is not in force, whole. */
            policy?: {
                [key: string]: unknown;
            };
            /** @description All running tickets unless given. */
            filter?: components["schemas"]["ReplanFilter"];
        };
        MoveView: {
            /** @enum {string} */
            clock: "first-response" | "next-response" | "resolution";
            cycle: number;
            /**
             * Format: date-time
             * @description The deadline as planned now.
             */
            was: string;
            /**
             * Format: date-time
             * @description The deadline as it would be planned.
             */
            now: string;
            /** @description The clock is paused: its deadline moves on until it runs again. */
            paused: boolean;
            /** @description No time would be left: the clock would breach at once. */
            breaches: boolean;
        };
        TicketMovesView: {
            ticketId: string;
            /** @example SPT-2023-001245 */
            ticketNumber: string;
            /** @enum {string} */
            tier: "free" | "premium" | "vip";
            /** @enum {string} */
            status: "open" | "in-progress" | "awaiting-response" | "resolved" | "closed";
            /** @description The version that the ticket has now. */
            policyVersion: number;
            clocks: components["schemas"]["MoveView"][];
        };
        ReplanAnswer: {
            /** @enum {boolean} */
            success: true;
            /** @description true: nothing was changed. */
            dryRun: boolean;
            /** @description The version that is, or would be, adopted. */
            policyVersion: number;
            /** @description Tickets that adopted the version, or would. */
            tickets: number;
            /** @description Preview: tickets of which a deadline would move. */
            moving?: number;
            /** @description Preview: clocks that would breach at once. */
            breaching?: number;
            /** @description Preview: the first 100 tickets that would move. */
            moves?: components["schemas"]["TicketMovesView"][];
            /** @description Preview: false when there were more tickets than could be looked at in time. */
            complete?: boolean;
            /** @description Tickets that had the version already, or ended meanwhile. */
            skipped?: number;
        };
        PreviewBody: {
            /** @enum {string} */
            tier: "free" | "premium" | "vip";
            /** @enum {string} */
            priority: "low" | "medium" | "high" | "critical";
            /**
             * @description Taken for what is to come: no promise depends on it today.
             * @enum {string}
             */
            category?: "account" | "technical" | "billing" | "travel-planning" | "emergency";
            /**
             * @description IANA zone of the customer.
             * @example Europe/Berlin
             */
            timezone: string;
            /** Format: date-time */
            createdAt: string;
            /** @description The current version unless given. */
            policyVersion?: number;
            /** @description Instead of `policyVersion`: a document that is not in force, whole. */
            policy?: {
                [key: string]: unknown;
            };
        };
        ResolutionPreview: {
            /** Format: date-time */
            goal: string;
            /** Format: date-time */
            deadline: string;
        };
        PreviewAnswer: {
            /** @enum {boolean} */
            success: true;
            /**
             * @description The priority whose commitment covers the one asked for; null where the tier promises no response.
             * @enum {string|null}
             */
            coveredPriority: "low" | "medium" | "high" | "critical" | null;
            /**
             * Format: date-time
             * @description Of the first response: what we aim at.
             */
            goal: string | null;
            /**
             * Format: date-time
             * @description Of the first response: what we promise.
             */
            deadline: string | null;
            /** @description Of the resolution, at the complexity that every ticket starts with. */
            resolution: components["schemas"]["ResolutionPreview"];
        };
        AccountManagerView: {
            id: string;
            name: string;
            email: string;
        };
        CheckInView: {
            /** @description An ISO 8601 duration from P1D to P366D, or a wall time in `zone` (HH:MM), weekly or monthly. */
            every: string | {
                weekday: number;
                /** @example 10:00 */
                time: string;
            } | {
                dayOfMonth: number;
                time: string;
            };
            /** @description IANA zone. */
            zone: string;
            /**
             * Format: date-time
             * @description None was planned before.
             */
            nextAt: string;
            /**
             * Format: date-time
             * @description When the next one is; null while it is paused.
             */
            plannedAt: string | null;
            /**
             * @description `paused`: the customer is no vip, or has nobody to get in touch.
             * @enum {string}
             */
            state: "planned" | "paused";
            /** @description The engine has not been told yet: it is away, and will be. */
            pending: boolean;
        };
        TicketCounts: {
            /** @description Open, in progress, or awaiting the customer. */
            open: number;
            resolved: number;
            closed: number;
            /** @description Of all: with a promise that was broken. */
            breached: number;
        };
        RatingView: {
            ticketId: string;
            /** @example SPT-2023-001245 */
            ticketNumber: string;
            rating: number;
            /**
             * Format: date-time
             * @description When the ticket last changed.
             */
            at: string;
        };
        RatingsView: {
            count: number;
            average: number | null;
            /** @description The last ten, newest first. */
            latest: components["schemas"]["RatingView"][];
        };
        CustomerContextView: {
            id: string;
            name: string;
            email: string;
            /** @enum {string} */
            tier: "free" | "premium" | "vip";
            /** @description IANA zone. */
            zone: string;
            /** @description ISO 639 code. */
            language: string;
            accountManager: components["schemas"]["AccountManagerView"] | null;
            /** @description Stands in for the account manager. */
            deputyManager: components["schemas"]["AccountManagerView"] | null;
            /** @description How often the account manager gets in touch. */
            checkIn: components["schemas"]["CheckInView"] | null;
            tickets: components["schemas"]["TicketCounts"];
            /** @description The ten that changed last. */
            recentTickets: components["schemas"]["TicketSummary"][];
            ratings: components["schemas"]["RatingsView"];
        };
        CustomerContextAnswer: {
            /** @enum {boolean} */
            success: true;
            customer: components["schemas"]["CustomerContextView"];
        };
        CheckInShape: {
            /** @description An ISO 8601 duration from P1D to P366D, or a wall time in `zone` (HH:MM), weekly or monthly. */
            every: string | {
                weekday: number;
                /** @example 10:00 */
                time: string;
            } | {
                dayOfMonth: number;
                time: string;
            };
            /** @description IANA zone; the customer’s unless given. */
            zone?: string;
            /**
             * Format: date-time
             * @description None is planned before.
             */
            nextAt?: string;
        };
        CustomerBody: {
            name?: string;
            /** Format: email */
            email?: string;
            /**
             * @description IANA zone. Counts for tickets opened from now on.
             * @example Europe/Berlin
             */
            zone?: string;
            /**
             * @description ISO 639 code.
             * @example de
             */
            language?: string;
            /** @description The agent who looks after this customer; null = nobody. Left out, it stays. */
            accountManagerId?: string | null;
            /** @description Who stands in for the account manager; null = nobody. */
            deputyManagerId?: string | null;
            /** @description How often the account manager gets in touch unasked; null = never. */
            checkIn?: components["schemas"]["CheckInShape"] | null;
        };
        CustomerView: {
            id: string;
            name: string;
            email: string;
            /** @enum {string} */
            tier: "free" | "premium" | "vip";
            /** @description IANA zone. */
            zone: string;
            /** @description ISO 639 code. */
            language: string;
            accountManager: components["schemas"]["AccountManagerView"] | null;
            /** @description Stands in for the account manager. */
            deputyManager: components["schemas"]["AccountManagerView"] | null;
            /** @description How often the account manager gets in touch. */
            checkIn: components["schemas"]["CheckInView"] | null;
        };
        CustomerAnswer: {
            /** @enum {boolean} */
            success: true;
            customer: components["schemas"]["CustomerView"];
        };
        SubscriptionBody: {
            /** @enum {string} */
            tier: "free" | "premium" | "vip";
        };
        SubscriptionAnswer: {
            /** @enum {boolean} */
            success: true;
            customer: components["schemas"]["CustomerView"];
            /** @description Tickets whose clocks were planned anew. */
            replanned: number;
            /** @description Some tickets could not be told yet: the engine is away, and they will be. */
            pending: boolean;
        };
        SurveyView: {
            /** @example SPT-2023-001245 */
            ticketNumber: string;
            /** @enum {string} */
            state: "open" | "answered";
            rating: number | null;
            comment: string | null;
            /**
             * Format: date-time
             * @description Until then it can be answered.
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @description Until then the answer can be changed.
             */
            editableUntil: string | null;
        };
        ReopenOffer: {
            /** @enum {boolean} */
            offered: true;
            ticketId: string;
            /** @example SPT-2023-001245 */
            ticketNumber: string;
        };
        SurveyAnswer: {
            /** @enum {boolean} */
            success: true;
            survey: components["schemas"]["SurveyView"];
            /** @description After a low rating, where `PUT /tickets/{id}/reopen` is possible. */
            reopen?: components["schemas"]["ReopenOffer"];
        };
        SurveyBody: {
            rating: number;
            comment?: string;
        };
        AgentView: {
            id: string;
            name: string;
            email: string;
            /** @enum {number} */
            level: 1 | 2 | 3 | 4;
            skills: ("account" | "technical" | "billing" | "travel-planning" | "emergency")[];
            languages: string[];
            capacity: number;
            /** @description Tickets that count against the capacity now. */
            load: number;
            team: string | null;
            leadId: string | null;
            workingHours: {
                [key: string]: unknown;
            } | null;
            /** @enum {string} */
            availability: "on" | "away" | "off";
            /** Format: date-time */
            availabilityUntil: string | null;
            /** @description Who stands in during this absence. */
            deputyId: string | null;
            /** Format: date-time */
            lastSeenAt: string | null;
            active: boolean;
        };
        AgentsAnswer: {
            /** @enum {boolean} */
            success: true;
            agents: components["schemas"]["AgentView"][];
            nextCursor: string | null;
        };
        NewAgentBody: {
            name: string;
            /** Format: email */
            email: string;
            /** @enum {number} */
            level: 1 | 2 | 3 | 4;
            skills: ("account" | "technical" | "billing" | "travel-planning" | "emergency")[];
            /**
             * @description ISO 639 codes.
             * @example [
             *       "en",
             *       "de"
             *     ]
             */
            languages: string[];
            /** @description Open tickets at once. */
            capacity: number;
            team?: string | null;
            /** @description Who leads them: asked when they do not answer a page. */
            leadId?: string | null;
            /** @description When they answer pages while not on call; null = the hours of the ticket’s tier. `weekly` as in the policy: weekday 1-7 to `[from, to]`. */
            workingHours?: {
                /** @example Europe/Berlin */
                zone?: string;
                weekly?: {
                    [key: string]: unknown;
                } | null;
                holidays?: string[];
            } | null;
            /** @description The subject of their tokens. */
            id: string;
        };
        AgentAnswer: {
            /** @enum {boolean} */
            success: true;
            agent: components["schemas"]["AgentView"];
        };
        HeartbeatBody: {
            /** @description Whether somebody is at the console. */
            active: boolean;
        };
        ChangeAgentBody: {
            name?: string;
            /** Format: email */
            email?: string;
            /** @enum {number} */
            level?: 1 | 2 | 3 | 4;
            skills?: ("account" | "technical" | "billing" | "travel-planning" | "emergency")[];
            /**
             * @description ISO 639 codes.
             * @example [
             *       "en",
             *       "de"
             *     ]
             */
            languages?: string[];
            /** @description Open tickets at once. */
            capacity?: number;
            team?: string | null;
            /** @description Who leads them: asked when they do not answer a page. */
            leadId?: string | null;
            /** @description When they answer pages while not on call; null = the hours of the ticket’s tier. `weekly` as in the policy: weekday 1-7 to `[from, to]`. */
            workingHours?: {
                /** @example Europe/Berlin */
                zone?: string;
                weekly?: {
                    [key: string]: unknown;
                } | null;
                holidays?: string[];
            } | null;
            /** @description false = works here no more: neither routed to nor paged. */
            active?: boolean;
        };
        AvailabilityBody: {
            /**
             * @description `away` = gets no new tickets; `off` = after the grace period gives the open ones back as well.
             * @enum {string}
             */
            availability: "on" | "away" | "off";
            /**
             * Format: date-time
             * @description Back by themselves then; null = when they say so.
             */
            until?: string | null;
            /** @description Who stands in meanwhile: gets what is given back, and is paged in their place. */
            deputyId?: string | null;
        };
        ColleagueView: {
            id: string;
            name: string;
            /** @enum {number} */
            level: 1 | 2 | 3 | 4;
            /** @enum {string} */
            availability: "on" | "away" | "off";
            /** @description Tickets that count against the capacity now. */
            load: number;
            capacity: number;
        };
        ColleaguesAnswer: {
            /** @enum {boolean} */
            success: true;
            /** @description Those who work here, by name. */
            colleagues: components["schemas"]["ColleagueView"][];
        };
        MentionAuthorView: {
            id: string;
            /** @description null for somebody who is not in the directory. */
            name: string | null;
        };
        MentionTicketView: {
            _id: string;
            /** @example SPT-2023-001245 */
            ticketNumber: string;
            subject: string;
            /** @enum {string} */
            status: "open" | "in-progress" | "awaiting-response" | "resolved" | "closed";
        };
        MentionView: {
            /** @description Of the fact: `<ticket>:<seq>`. */
            id: string;
            /** Format: date-time */
            at: string;
            /** @description The ticket was not looked at since. */
            unread: boolean;
            by: components["schemas"]["MentionAuthorView"];
            ticket: components["schemas"]["MentionTicketView"];
        };
        MentionsAnswer: {
            /** @enum {boolean} */
            success: true;
            /** @description Newest first. */
            mentions: components["schemas"]["MentionView"][];
            /** @description All that were not read, also on other pages of the list. */
            unread: number;
            nextCursor: string | null;
        };
        MentionsReadBody: {
            /** @description The `_id` of the ticket that was looked at. */
            ticketId: string;
        };
        MentionsReadAnswer: {
            /** @enum {boolean} */
            success: true;
            /** @description What is left unread. */
            unread: number;
        };
        QueueEntry: {
            /**
             * @description Why it stands here; the queue is in this order.
             * @enum {string}
             */
            why: "page" | "breached" | "due-soon" | "waiting-on-me" | "in-hand" | "awaiting-customer";
            /**
             * Format: date-time
             * @description What it is sorted by among its like: when the page is due, the deadline, since when.
             */
            urgentAt: string;
            ticket: components["schemas"]["TicketSummary"];
        };
        QueueAnswer: {
            /** @enum {boolean} */
            success: true;
            queue: components["schemas"]["QueueEntry"][];
            /** @description How many there are for each reason, on all pages. */
            counts: {
                [key: string]: number;
            };
            nextCursor: string | null;
        };
        PromiseCountsView: {
            open: number;
            /** @description A running promise is missed already. */
            late: number;
            /** @description A running promise that is not missed ends by then; what ends sooner is counted as well. */
            dueIn15m: number;
            /** @description A running promise that is not missed ends by then; what ends sooner is counted as well. */
            dueIn1h: number;
            /** @description A running promise that is not missed ends by then; what ends sooner is counted as well. */
            dueIn4h: number;
            /** @description By the end of the day in the zone asked for. */
            dueToday: number;
            /** @description Nobody has it: it waits for an agent. */
            unassigned: number;
            /**
             * Format: date-time
             * @description Since when the one waits that has waited longest for an agent.
             */
            waitingSince: string | null;
        };
        StaffCountsView: {
            on: number;
            away: number;
            off: number;
            /** @description Tickets in hand of those who are on. */
            load: number;
            /** @description Tickets that those who are on can have in hand. */
            capacity: number;
        };
        LevelReportView: {
            /** @enum {number} */
            level: 1 | 2 | 3 | 4;
            tickets: components["schemas"]["PromiseCountsView"];
            staff: components["schemas"]["StaffCountsView"];
        };
        TeamReportView: {
            /** @description null = of no team. */
            team: string | null;
            /** @description Tickets in the hands of its members. */
            tickets: components["schemas"]["PromiseCountsView"];
            staff: components["schemas"]["StaffCountsView"];
        };
        AgentReportView: {
            id: string;
            name: string;
            /** @enum {number} */
            level: 1 | 2 | 3 | 4;
            team: string | null;
            /** @enum {string} */
            availability: "on" | "away" | "off";
            /** Format: date-time */
            availabilityUntil: string | null;
            load: number;
            capacity: number;
            late: number;
            dueIn1h: number;
        };
        AskedView: {
            id: string;
            name: string | null;
        };
        PageReportView: {
            ticketId: string;
            /** @example SPT-2023-001245 */
            ticketNumber: string;
            /**
             * @description Of the ticket.
             * @enum {number}
             */
            level: 1 | 2 | 3 | 4;
            /** @enum {string} */
            priority: "low" | "medium" | "high" | "critical";
            /** @enum {string} */
            tier: "free" | "premium" | "vip";
            /** @enum {string} */
            cause: "escalated" | "emergency";
            /** Format: date-time */
            openedAt: string;
            /**
             * Format: date-time
             * @description When the next one is asked; null while nobody is left to ask.
             */
            dueAt: string | null;
            /** @description Those asked last. */
            asked: components["schemas"]["AskedView"][];
        };
        LiveReportAnswer: {
            /** @enum {boolean} */
            success: true;
            /**
             * Format: date-time
             * @description The instant that it tells of.
             */
            at: string;
            /** @description In which a day ends. */
            zone: string;
            /** Format: date-time */
            todayUntil: string;
            tickets: components["schemas"]["PromiseCountsView"];
            staff: components["schemas"]["StaffCountsView"];
            /** @description Every level. */
            levels: components["schemas"]["LevelReportView"][];
            /** @description By name; who is of no team comes last. */
            teams: components["schemas"]["TeamReportView"][];
            /** @description The fullest first; at most 200. */
            agents: components["schemas"]["AgentReportView"][];
            /** @description How many more agents there are than are listed. */
            agentsLeftOut: number;
            /** @description Pages that nobody has acknowledged. */
            pagesOpen: number;
            /** @description The oldest first; at most 50. */
            pages: components["schemas"]["PageReportView"][];
        };
        PresentView: {
            agentId: string;
            name: string;
            /** @description They are writing an answer. */
            typing: boolean;
            /** Format: date-time */
            since: string;
            /**
             * Format: date-time
             * @description Gone then, unless they say so again.
             */
            until: string;
        };
        PresenceAnswer: {
            /** @enum {boolean} */
            success: true;
            /** @description Others, not oneself. */
            presence: components["schemas"]["PresentView"][];
        };
        PresenceBody: {
            /**
             * @description Whether an answer is being written.
             * @default false
             */
            typing: boolean;
        };
        AuditWhoView: {
            id: string;
            /** @enum {string} */
            role: "customer" | "agent" | "lead" | "admin" | "ops";
        };
        AuditView: {
            /** @description Its chain and its place in it. */
            id: string;
            /** Format: date-time */
            at: string;
            who: components["schemas"]["AuditWhoView"];
            /** @example PUT /tickets/:id/close */
            did: string;
            /** @description The HTTP status that it was answered with. */
            status: number;
            /** @description On whose data. */
            customers: string[];
            tickets: string[];
            /** @example 203.0.113.0/24 */
            from: string | null;
            requestId: string;
        };
        AuditAnswer: {
            /** @enum {boolean} */
            success: true;
            audit: components["schemas"]["AuditView"][];
            nextCursor: string | null;
        };
        AuditFaultView: {
            chain: string;
            seq: number;
            /** @enum {string} */
            problem: "altered" | "removed" | "inserted" | "contradicted";
        };
        AuditVerificationAnswer: {
            /** @enum {boolean} */
            success: true;
            /** @description Whether every record is as it was written, and where. */
            intact: boolean;
            records: number;
            /** @description One for each process that has served the API. */
            chains: number;
            /** @description Records that no anchor stands for yet. */
            unwitnessed: number;
            /** @description At most 1000. */
            faults: components["schemas"]["AuditFaultView"][];
        };
        ServiceKeyView: {
            id: string;
            name: string;
            scopes: ("accounts" | "facts")[];
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            revokedAt: string | null;
            /**
             * Format: date-time
             * @description To the minute.
             */
            lastUsedAt: string | null;
        };
        ServiceKeysAnswer: {
            /** @enum {boolean} */
            success: true;
            serviceKeys: components["schemas"]["ServiceKeyView"][];
        };
        NewServiceKeyBody: {
            /** @description What it is for. */
            name: string;
            /** @description `accounts` = describe customers and change their tier; `facts` = follow facts, which hold no words. */
            scopes: ("accounts" | "facts")[];
            /**
             * Format: date-time
             * @description At most a year from now, which is also the default.
             */
            expiresAt?: string;
        };
        NewServiceKeyAnswer: {
            /** @enum {boolean} */
            success: true;
            serviceKey: components["schemas"]["ServiceKeyView"];
            /** @description The key, this once: a bearer token. null when the same request is answered again. */
            key: string | null;
        };
        ServiceKeyAnswer: {
            /** @enum {boolean} */
            success: true;
            serviceKey: components["schemas"]["ServiceKeyView"];
        };
        ErasedView: {
            tickets: number;
            messages: number;
            surveys: number;
            outreach: number;
            /** @description Answers that were kept for repetitions of a request. */
            answers: number;
            files: number;
        };
        ErasureReportView: {
            customerId: string;
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            finishedAt: string;
            erased: components["schemas"]["ErasedView"];
            /** @description Documents in which the check at the end still found words: 0. */
            remaining: number;
        };
        ErasureView: {
            /** @enum {string} */
            state: "requested" | "done";
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            report: components["schemas"]["ErasureReportView"] | null;
            /** @description The report as a JWS (HS256) with the key of the audit. */
            signed: string | null;
            /** @description Signed reports of erasures of the same customer before this one. */
            earlier: string[];
        };
        ErasureAnswer: {
            /** @enum {boolean} */
            success: true;
            erasure: components["schemas"]["ErasureView"];
        };
        HoldAnswer: {
            /** @enum {boolean} */
            success: true;
            hold: boolean;
        };
        HoldBody: {
            /** @description true = nothing of this customer is erased, whoever asks, until it is false again. */
            hold: boolean;
        };
        OnCallAgentView: {
            id: string;
            /** @description null for somebody who is not known any more. */
            name: string | null;
        };
        ShiftView: {
            agent: components["schemas"]["OnCallAgentView"];
            /** Format: date-time */
            from: string;
            /**
             * Format: date-time
             * @description Exclusive.
             */
            until: string;
            /** @description The override that it comes from. */
            overrideId: string | null;
        };
        OnCallNowView: {
            /** @enum {number} */
            level: 3 | 4;
            /** @description Who a page reaches: the shift’s agent, or the next in order while that one does not work here. */
            reaches: components["schemas"]["OnCallAgentView"] | null;
            /** @description The shift under way. */
            now: components["schemas"]["ShiftView"] | null;
            next: components["schemas"]["ShiftView"] | null;
        };
        OnCallNowAnswer: {
            /** @enum {boolean} */
            success: true;
            /** @description Every level that can have somebody on call. */
            onCall: components["schemas"]["OnCallNowView"][];
        };
        HandoverView: {
            /** @description 1 = Monday. */
            weekday: number;
            /** @example 09:00 */
            time: string;
        };
        OverrideView: {
            id: string;
            agent: components["schemas"]["OnCallAgentView"];
            /** Format: date-time */
            from: string;
            /**
             * Format: date-time
             * @description Exclusive.
             */
            until: string;
        };
        OnCallView: {
            /** @enum {number} */
            level: 3 | 4;
            /** @description The `ETag`. */
            version: number;
            /** @description IANA zone of the handover. */
            zone: string;
            /** @description In the order of their weeks. */
            rotation: components["schemas"]["OnCallAgentView"][];
            /** @example 2026-11-23 */
            startsOn: string;
            handover: components["schemas"]["HandoverView"];
            /** @description In the order given: of two that overlap the later one counts. */
            overrides: components["schemas"]["OverrideView"][];
            /** Format: date-time */
            updatedAt: string;
        };
        OnCallAnswer: {
            /** @enum {boolean} */
            success: true;
            schedule: components["schemas"]["OnCallView"];
        };
        HandoverBody: {
            /** @description 1 = Monday. */
            weekday: number;
            /**
             * @description Wall time in `zone`, HH:MM, 23:59 at most.
             * @example 09:00
             */
            time: string;
        };
        OnCallBody: {
            /**
             * @description IANA zone of the handover.
             * @example Europe/Berlin
             */
            zone: string;
            /** @description Ids of active agents of the level or above, in the order of their weeks. Empty: overrides alone. */
            rotation: string[];
            /**
             * @description The first of the rotation has the week of this local date.
             * @example 2026-11-23
             */
            startsOn: string;
            handover: components["schemas"]["HandoverBody"];
        };
        OverrideBody: {
            /** @description An active agent of the level or above. */
            agentId: string;
            /** Format: date-time */
            from: string;
            /**
             * Format: date-time
             * @description Exclusive; at most a year after `from`.
             */
            until: string;
        };
        ShiftsAnswer: {
            /** @enum {boolean} */
            success: true;
            /** @description In order, cut to the span asked for. */
            shifts: components["schemas"]["ShiftView"][];
        };
        PersonView: {
            id: string;
            /** @description null for somebody who is not known any more. */
            name: string | null;
        };
        OutreachView: {
            id: string;
            customer: components["schemas"]["PersonView"];
            /** @description Whose task it is. */
            agent: components["schemas"]["PersonView"];
            /**
             * Format: date-time
             * @description For when the check-in was planned.
             */
            dueAt: string;
            /** @enum {string} */
            state: "open" | "done";
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            doneAt: string | null;
            note: string | null;
        };
        OutreachListAnswer: {
            /** @enum {boolean} */
            success: true;
            /** @description What is open soonest first, what is done newest first. */
            outreach: components["schemas"]["OutreachView"][];
            nextCursor: string | null;
        };
        OutreachDoneBody: {
            /** @description What came of it, for staff. */
            note?: string;
        };
        OutreachAnswer: {
            /** @enum {boolean} */
            success: true;
            task: components["schemas"]["OutreachView"];
        };
        StaffedHoursView: {
            /** @description IANA zone in which the hours are meant. */
            zone: string;
            /** @description Weekday 1-7 (1 = Monday) to `[from, to]`; null = always. */
            weekly: {
                [key: string]: string[][];
            } | null;
            /**
             * @description Local dates on which nobody is there.
             * @example [
             *       "2026-12-25"
             *     ]
             */
            holidays: string[];
        };
        PromiseView: {
            /** @enum {string} */
            priority: "low" | "medium" | "high" | "critical";
            /**
             * Format: date-time
             * @description Of the first answer: what we aim at.
             */
            goal: string | null;
            /**
             * Format: date-time
             * @description Of the first answer: what we promise; null where the tier promises none.
             */
            deadline: string | null;
        };
        MySupportView: {
            /** @enum {string} */
            tier: "free" | "premium" | "vip";
            /** @description IANA zone of the account. */
            zone: string;
            channels: ("email" | "chat" | "phone")[];
            staffed: components["schemas"]["StaffedHoursView"];
            /** @description For a ticket that would be opened now, by priority. */
            promises: components["schemas"]["PromiseView"][];
        };
        MySupportAnswer: {
            /** @enum {boolean} */
            success: true;
            support: components["schemas"]["MySupportView"];
        };
        NoticeChoiceView: {
            /**
             * @description What leaves by e-mail: `all`, `important` (no reminders and surveys), or `none`; null = not chosen: reminders and surveys. Everything stands in the feed in any case.
             * @enum {string|null}
             */
            email: "all" | "important" | "none" | null;
            /** @description E-mail leaves this desk at all; false = the choice is kept until it does. */
            sent: boolean;
        };
        ProfileView: {
            name: string | null;
            email: string | null;
            /** @enum {string} */
            tier: "free" | "premium" | "vip";
            /** @description IANA zone whose hours count for tickets opened from now on. */
            zone: string;
            /** @description The customer has chosen the zone; false = it is the account system’s. */
            zoneChosen: boolean;
            /**
             * @description ISO 639 code of the language that one is spoken to in.
             * @example de
             */
            language: string;
            /** @description The customer has chosen the language; false = it is the account system’s. */
            languageChosen: boolean;
            notifications: components["schemas"]["NoticeChoiceView"];
        };
        ProfileAnswer: {
            /** @enum {boolean} */
            success: true;
            profile: components["schemas"]["ProfileView"];
        };
        NoticeChoiceBody: {
            /** @enum {string} */
            email: "all" | "important" | "none";
        };
        ProfileBody: {
            /**
             * @description ISO 639 code.
             * @example de
             */
            language?: string;
            /**
             * @description IANA zone.
             * @example Europe/Berlin
             */
            zone?: string;
            notifications?: components["schemas"]["NoticeChoiceBody"];
        };
        IssuerView: {
            /** @description Its identifier; `/.well-known/openid-configuration` is below it. */
            issuer: string;
            /** @description Of the web client: public, code flow with PKCE. */
            clientId: string;
            /**
             * @description What is asked for, with spaces between.
             * @example openid profile email
             */
            scope: string;
            /** @description The API as the issuer calls it (`resource`, RFC 8707); null where it need not be named. */
            resource: string | null;
        };
        SignInConfigurationAnswer: {
            /** @enum {boolean} */
            success: true;
            /** @description Where people sign in; null for nowhere. */
            issuer: components["schemas"]["IssuerView"] | null;
            /** @description Whether it is a demo desk, whose people are at `/demo/people`. */
            demo: boolean;
        };
        DemoPersonView: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "customer" | "agent" | "lead" | "admin" | "ops";
            /**
             * @description Of staff.
             * @enum {number|null}
             */
            level: 1 | 2 | 3 | 4 | null;
            /**
             * @description Of customers.
             * @enum {string|null}
             */
            tier: "free" | "premium" | "vip" | null;
            /** @description ISO 639 code. */
            language: string | null;
            /** @description IANA zone. */
            zone: string | null;
        };
        DemoPeopleAnswer: {
            /** @enum {boolean} */
            success: true;
            people: components["schemas"]["DemoPersonView"][];
        };
        DemoSignInBody: {
            id: string;
        };
        DemoSignInAnswer: {
            /** @enum {boolean} */
            success: true;
            token: string;
            person: components["schemas"]["DemoPersonView"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: {
        /**
         * @description What is left: `r` requests, for `t` more seconds.
         * @example "customer";r=239;t=42
         */
        RateLimit: string;
        /**
         * @description The limit that was counted against: `q` requests in `w` seconds.
         * @example "customer";q=240;w=60
         */
        "RateLimit-Policy": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    listTickets: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters. */
                cursor?: string;
                status?: ("open" | "in-progress" | "awaiting-response" | "resolved" | "closed")[];
                tier?: ("free" | "premium" | "vip")[];
                priority?: ("low" | "medium" | "high" | "critical")[];
                category?: ("account" | "technical" | "billing" | "travel-planning" | "emergency")[];
                channel?: ("email" | "chat" | "phone")[];
                level?: (1 | 2 | 3 | 4)[];
                /** @description Staff only: an agent’s id, `me`, or `none`. */
                assignee?: string;
                /** @description A clock of the ticket has breached. */
                breached?: boolean;
                /** @description Of tickets in hand: a running promise is missed already (true), or none is (false). */
                late?: boolean;
                /** @description Of tickets in hand: a running promise that is not missed ends within so many minutes. */
                dueWithin?: number;
                /** @description Staff only: in the hands of somebody of this team. */
                team?: string;
                tag?: string;
                /** @description Words of the subject and the description, or a ticket number. */
                q?: string;
                /** @description `slaDeadline` by the deadline of the running answer, else of the running solution, the soonest first; then what waits for the customer, then what is resolved or closed. The others newest first. Default: slaDeadline for staff, createdAt for customers. */
                sort?: "slaDeadline" | "createdAt" | "updatedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketsAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    openTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenTicketBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description The version of the ticket, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /**
             * @description `channel_not_in_tier`
             *
             *     `channel_not_in_tier`, `forbidden`
             */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `idempotency_conflict` */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    getTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The ticket’s `_id` or number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description The version of the ticket, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    changeTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the ticket as last seen: refused with 412 when it has changed since. */
                "If-Match"?: string;
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The ticket’s `_id` or number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChangeTicketBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description The version of the ticket, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /**
             * @description `ticket_closed`
             *
             *     `ticket_closed`, `idempotency_conflict`
             */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `version_conflict` */
            412: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    getTimeline: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The ticket’s `_id` or number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    getSla: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The ticket’s `_id` or number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlaAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    addResponse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the ticket as last seen: refused with 412 when it has changed since. */
                "If-Match"?: string;
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The ticket’s `_id` or number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RespondBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description The version of the ticket, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /**
             * @description `illegal_transition`, `ticket_closed`
             *
             *     `illegal_transition`, `ticket_closed`, `idempotency_conflict`
             */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `version_conflict` */
            412: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    addNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the ticket as last seen: refused with 412 when it has changed since. */
                "If-Match"?: string;
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The ticket’s `_id` or number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description The version of the ticket, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /**
             * @description `ticket_closed`
             *
             *     `ticket_closed`, `idempotency_conflict`
             */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `version_conflict` */
            412: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    assignTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the ticket as last seen: refused with 412 when it has changed since. */
                "If-Match"?: string;
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The ticket’s `_id` or number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description The version of the ticket, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /**
             * @description `no_capacity`, `ticket_closed`
             *
             *     `no_capacity`, `ticket_closed`, `idempotency_conflict`
             */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `version_conflict` */
            412: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    resolveTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the ticket as last seen: refused with 412 when it has changed since. */
                "If-Match"?: string;
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The ticket’s `_id` or number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description The version of the ticket, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /**
             * @description `illegal_transition`, `ticket_closed`
             *
             *     `illegal_transition`, `ticket_closed`, `idempotency_conflict`
             */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `version_conflict` */
            412: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    reopenTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the ticket as last seen: refused with 412 when it has changed since. */
                "If-Match"?: string;
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The ticket’s `_id` or number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description The version of the ticket, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /**
             * @description `illegal_transition`, `ticket_closed`
             *
             *     `illegal_transition`, `ticket_closed`, `idempotency_conflict`
             */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `version_conflict` */
            412: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    closeTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the ticket as last seen: refused with 412 when it has changed since. */
                "If-Match"?: string;
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The ticket’s `_id` or number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description The version of the ticket, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /**
             * @description `illegal_transition`, `ticket_closed`
             *
             *     `illegal_transition`, `ticket_closed`, `idempotency_conflict`
             */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `version_conflict` */
            412: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    acknowledgePage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the ticket as last seen: refused with 412 when it has changed since. */
                "If-Match"?: string;
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The ticket’s `_id` or number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description The version of the ticket, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /**
             * @description `illegal_transition`, `ticket_closed`
             *
             *     `illegal_transition`, `ticket_closed`, `idempotency_conflict`
             */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `version_conflict` */
            412: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    escalateTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the ticket as last seen: refused with 412 when it has changed since. */
                "If-Match"?: string;
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The ticket’s `_id` or number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EscalateBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description The version of the ticket, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /**
             * @description `illegal_transition`, `ticket_closed`
             *
             *     `illegal_transition`, `ticket_closed`, `idempotency_conflict`
             */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `version_conflict` */
            412: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    uploadAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description At most 25 MiB.
                     */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `idempotency_conflict` */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /**
             * @description `file_infected`
             *
             *     `file_infected`, `validation_failed`
             */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    getAttachment: {
        parameters: {
            query?: {
                /** @description `inline` shows it, where it is of a safe type. */
                disposition?: "inline" | "attachment";
            };
            header?: never;
            path: {
                /** @description The file’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Hash of the file, for `If-None-Match`. */
                    ETag?: string;
                    /** @description A `Range` of bytes may be asked for. */
                    "Accept-Ranges"?: string;
                    /** @description Shown or saved, and under which name. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The part asked for. */
            206: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The file is the one that is known (`If-None-Match`). */
            304: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `range_not_satisfiable` */
            416: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    getThumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The file’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": string;
                };
            };
            /** @description The picture is the one that is known (`If-None-Match`). */
            304: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    linkAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The file’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileLinkAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    getFile: {
        parameters: {
            query: {
                /** @description `inline` shows it, where it is of a safe type. */
                disposition?: "inline" | "attachment";
                /** @description From `GET /attachments/{id}/link`. */
                token: string;
            };
            header?: never;
            path: {
                /** @description The file’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Hash of the file, for `If-None-Match`. */
                    ETag?: string;
                    /** @description A `Range` of bytes may be asked for. */
                    "Accept-Ranges"?: string;
                    /** @description Shown or saved, and under which name. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The part asked for. */
            206: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The file is the one that is known (`If-None-Match`). */
            304: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `link_expired` */
            410: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `range_not_satisfiable` */
            416: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    getFileThumbnail: {
        parameters: {
            query: {
                /** @description From `GET /attachments/{id}/link`. */
                token: string;
            };
            header?: never;
            path: {
                /** @description The file’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": string;
                };
            };
            /** @description The picture is the one that is known (`If-None-Match`). */
            304: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `link_expired` */
            410: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    all: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `id` of the last message received: what was recorded since follows first, each fact once. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events. A message holds a fact as the timeline shows it, with its `ticketId`; `id` is its place in the stream. `event: reset` = facts may have been missed: read anew what you show. `event: close` = the server ends the stream and says why. `event: presence` (staff, one ticket) = who has it open or writes. A comment every 15 s keeps the connection alive. */
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /**
             * @description `rate_limited`
             *
             *     `rate_limited`
             */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    ofTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `id` of the last message received: what was recorded since follows first, each fact once. */
                "Last-Event-ID"?: string;
            };
            path: {
                /** @description The ticket’s `_id` or number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events. A message holds a fact as the timeline shows it, with its `ticketId`; `id` is its place in the stream. `event: reset` = facts may have been missed: read anew what you show. `event: close` = the server ends the stream and says why. `event: presence` (staff, one ticket) = who has it open or writes. A comment every 15 s keeps the connection alive. */
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /**
             * @description `rate_limited`
             *
             *     `rate_limited`
             */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    current: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description The version of the policy, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    replace: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the ticket as last seen: refused with 412 when it has changed since. */
                "If-Match"?: string;
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description The version of the policy, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `idempotency_conflict` */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `version_conflict` */
            412: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    versions: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyVersionsAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    replan: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReplanBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplanAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `idempotency_conflict` */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    context: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The customer’s id: `sub` of their token. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerContextAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    describe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The customer’s id: `sub` of their token. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CustomerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /**
             * @description `illegal_transition`
             *
             *     `illegal_transition`, `idempotency_conflict`
             */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    eraseCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The customer’s id, or `me`. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done, and nothing has come since: its report. */
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureAnswer"];
                };
            };
            /** @description It has begun, or goes on. */
            202: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /**
             * @description `legal_hold`
             *
             *     `legal_hold`, `idempotency_conflict`
             */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    subscribe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The customer’s id: `sub` of their token. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `idempotency_conflict` */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The end of the link that was sent. Whoever holds it may answer. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `illegal_transition` */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The end of the link that was sent. Whoever holds it may answer. */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SurveyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /**
             * @description `illegal_transition`
             *
             *     `illegal_transition`, `idempotency_conflict`
             */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    listAgents: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters. */
                cursor?: string;
                level?: 1 | 2 | 3 | 4;
                team?: string;
                availability?: "on" | "away" | "off";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentsAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    addAgent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAgentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `idempotency_conflict` */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    heartbeat: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HeartbeatBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `idempotency_conflict` */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    getAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agent’s id, or `me`. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    changeAgent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The agent’s id, or `me`. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChangeAgentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `idempotency_conflict` */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    setAvailability: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The agent’s id, or `me`. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AvailabilityBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `idempotency_conflict` */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    listColleagues: {
        parameters: {
            query?: {
                /** @description With what words of the name begin, or the id; everybody without it. */
                q?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleaguesAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    myMentions: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentionsAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    readMentions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MentionsReadBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentionsReadAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `idempotency_conflict` */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    myQueue: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    liveReport: {
        parameters: {
            query?: {
                /** @description IANA zone in which today ends; the desk’s unless given. */
                zone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveReportAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    others: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The ticket’s `_id` or number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresenceAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    here: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The ticket’s `_id` or number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PresenceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresenceAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `idempotency_conflict` */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    gone: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The ticket’s `_id` or number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresenceAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `idempotency_conflict` */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters. */
                cursor?: string;
                /** @description Who did it. */
                who?: string;
                /** @description On whose data. */
                customer?: string;
                /** @description A ticket’s `_id`. */
                ticket?: string;
                /** @description What: a method and a route by its pattern, or a method alone. */
                did?: string;
                from?: string;
                /** @description Before this instant. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    verifyAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerificationAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    listServiceKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceKeysAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    makeServiceKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewServiceKeyBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewServiceKeyAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `idempotency_conflict` */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    revokeServiceKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The key’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceKeyAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `idempotency_conflict` */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    exportCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The customer’s id, or `me`. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `customer.json`, of each ticket `tickets/<number>.json` as the customer sees it, and its files in `files/<number>/`. */
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    getErasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The customer’s id, or `me`. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    getHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The customer’s id, or `me`. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    holdCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The customer’s id, or `me`. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `idempotency_conflict` */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    now: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnCallNowAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    schedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                level: 3 | 4;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description The version of the schedule, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnCallAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    plan: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the ticket as last seen: refused with 412 when it has changed since. */
                "If-Match"?: string;
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                level: 3 | 4;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnCallBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description The version of the schedule, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnCallAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `idempotency_conflict` */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `version_conflict` */
            412: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    addOverride: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the ticket as last seen: refused with 412 when it has changed since. */
                "If-Match"?: string;
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                level: 3 | 4;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description The version of the schedule, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnCallAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `idempotency_conflict` */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `version_conflict` */
            412: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    removeOverride: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the ticket as last seen: refused with 412 when it has changed since. */
                "If-Match"?: string;
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                level: 3 | 4;
                /** @description The override’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description The version of the schedule, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnCallAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `idempotency_conflict` */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `version_conflict` */
            412: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    shifts: {
        parameters: {
            query: {
                from: string;
                /** @description Exclusive; at most 366 days after `from`. */
                until: string;
            };
            header?: never;
            path: {
                level: 3 | 4;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftsAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters. */
                cursor?: string;
                /** @description `me`, or the id of an agent. Agents see their own only; leads and admins see all unless they ask. */
                assignee?: string;
                state?: "open" | "done";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutreachListAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    done: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The task’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OutreachDoneBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutreachAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `idempotency_conflict` */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    mySupport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MySupportAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    myProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    changeProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ProfileBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `idempotency_conflict` */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `engine_unavailable` */
            503: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    signInConfiguration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInConfigurationAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    demoPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoPeopleAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    demoSignIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the same answer and has one effect, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemoSignInBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoSignInAnswer"];
                };
            };
            /** @description `bad_request` */
            400: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `idempotency_conflict` */
            409: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Seconds until a further try makes sense. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description The id of the request: yours, or a new one. */
                    "x-request-id"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
}
