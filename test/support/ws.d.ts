/** As much of the WebSockets that Mercurius brings as is used here. */
declare module 'ws' {
  interface Options {
    readonly headers?: Readonly<Record<string, string>>;
  }
  export class WebSocket extends EventTarget {
    constructor(address: string, protocols: readonly string[], options?: Options);
  }
}
