const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether something can be the id of an account, session or invitation; PostgreSQL refuses the rest. */
export const isId = (id: string): boolean => UUID.test(id);
