/** Token of the clock that everything which depends on the time is handed. */
export const CLOCK = Symbol('clock');
export type Clock = () => Date;
