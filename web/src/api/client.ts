import createClient, { type Middleware } from 'openapi-fetch';
import { currentToken, tokenRefused } from '../session/token';
import type { paths } from './schema';

/** Sends the token of whoever is signed in, and notices when it is not good any more. */
const authorised: Middleware = {
  onRequest({ request }) {
    const token = currentToken();
    if (token !== null) request.headers.set('authorization', `Bearer ${token}`);
    return request;
  },
  onResponse({ response, request }) {
    const [, token] = request.headers.get('authorization')?.split(' ') ?? [];
    if (response.status === 401 && token !== undefined) tokenRefused(token);
    return response;
  },
};

/** The API, typed by its OpenAPI document (`npm run web:types`). */
export const api = createClient<paths>({ baseUrl: window.location.origin });
api.use(authorised);
