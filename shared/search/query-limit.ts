/** Most characters of a query that are searched for; what is typed beyond them narrows nothing. */
export const QUERY_LIMIT = 200
