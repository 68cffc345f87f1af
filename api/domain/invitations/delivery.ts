/** What an SMTP client says when a mail was not taken. */
export interface DeliveryError {
  /** Of the client, such as ECONNECTION, EAUTH, EENVELOPE, EMESSAGE. */
  readonly code: string | null;
  /** SMTP reply code; null: the server did not answer. */
  readonly responseCode: number | null;
  /** The whole reply. */
  readonly response: string;
  /** The command it answers, such as MAIL FROM, RCPT TO, DATA. */
  readonly command: string | null;
}

export type DeliveryFailure =
  /** The address does not exist or takes no mail: never try it again. */
  | 'bounced'
  /** This mail is refused for another reason; a person should look. */
  | 'refused'
  /** Later, the same mail may be taken. */
  | 'try-later'
  /** Nothing wrong with the mail: the mail server cannot be reached, or does not want us at all. */
  | 'unavailable'
  /** The whole mail was handed over and no answer came: it may have been taken. */
  | 'unanswered';

/**
 * What follows from a failed delivery (RFC 5321, enhanced codes RFC 3463).
 * @param handedOver whether the end of the mail had been written to the connection
 */
export function deliveryFailure(error: DeliveryError, handedOver: boolean): DeliveryFailure {
  const { responseCode, command } = error;
  if (responseCode === null) {
    // The client itself finds fault with an address or a message before it says anything.
    if (error.code === 'EENVELOPE' || error.code === 'EMESSAGE') return 'refused';
    return handedOver ? 'unanswered' : 'unavailable';
  }
  const isAboutMail = command === 'RCPT TO' || command === 'DATA';
  if (!isAboutMail || responseCode === 421) return 'unavailable';
  if (responseCode < 500) return 'try-later';
  return isAboutAddress(error) ? 'bounced' : 'refused';
}

/** 5.1.x is about the address and 5.2.x about the mailbox; without such a code, RCPT TO is. */
function isAboutAddress({ response, command }: DeliveryError): boolean {
  const enhanced = /^\d{3}[ -]5\.(\d{1,3})\.\d{1,3}\b/.exec(response)?.[1];
  return enhanced === undefined ? command === 'RCPT TO' : enhanced === '1' || enhanced === '2';
}

/** Minutes before a mail is tried again: 1, 5, 15, 60, 240; then it has failed. */
const WAITS = [1, 5, 15, 60, 240] as const;

/** When to try again, in ms from now; null: not any more. */
export function retryAfter(attempts: number): number | null {
  const minutes = WAITS[attempts - 1];
  return minutes === undefined ? null : minutes * 60_000;
}
