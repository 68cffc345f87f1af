import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'graphql';
import type { TadaDocumentNode } from 'gql.tada';
import { ApiError, isFinal } from '../../../web/api/api-error';
import { execute } from '../../../web/api/execute';

const document = parse('query Name($id: ID) { edition(id: $id) { name } }') as TadaDocumentNode<
  { edition: { name: string } },
  { id: string | null }
>;
const ask = () => execute(document, { id: null });
const answerWith = (response: () => Promise<Response>) =>
  jest.spyOn(globalThis, 'fetch').mockImplementation(response);
const json = (body: unknown, status = 200) =>
  answerWith(() => Promise.resolve(new Response(JSON.stringify(body), { status })));

afterEach(() => {
  jest.restoreAllMocks();
});

describe('a question to the API', () => {
  it('posts the document with its variables and gives the data back', async () => {
    const fetched = json({ data: { edition: { name: 'The study' } } });
    await expect(ask()).resolves.toEqual({ edition: { name: 'The study' } });
    const [address, request] = fetched.mock.calls[0] ?? [];
    expect(address).toBe('/graphql');
    expect(JSON.parse(request?.body as string)).toMatchObject({ variables: { id: null } });
  });

  it('keeps the code of a refusal, and what it says besides', async () => {
    const extensions = { code: 'STALE_REVISION', revision: 7 };
    json({ data: null, errors: [{ message: 'no', extensions }] });
    await expect(ask()).rejects.toMatchObject({ code: 'STALE_REVISION', details: { revision: 7 } });
  });

  it('tells a server out of reach from one that answers nonsense', async () => {
    answerWith(() => Promise.reject(new TypeError('failed to fetch')));
    await expect(ask()).rejects.toMatchObject({ code: 'OFFLINE' });
    answerWith(() => Promise.resolve(new Response('<html>', { status: 502 })));
    await expect(ask()).rejects.toMatchObject({ code: 'UNREADABLE' });
    json({});
    await expect(ask()).rejects.toMatchObject({ code: 'UNREADABLE' });
  });

  it('is worth asking again only where the answer may change', () => {
    expect(isFinal(new ApiError('NOT_FOUND', ''))).toBe(true);
    expect(isFinal(new ApiError('OFFLINE', ''))).toBe(false);
    expect(isFinal(new Error('drawing failed'))).toBe(false);
  });
});
