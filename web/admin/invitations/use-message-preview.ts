import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { execute } from '../../api/execute';
import { MESSAGE_PREVIEW } from './sending-documents';
import type { Draft } from './use-draft';

/** The preview follows the writing by so many ms. */
const FOLLOWS = 300;

interface Place {
  readonly study: string;
  readonly wave: string;
  readonly step: string;
  readonly locale: string;
}

/** What a recipient would see of a draft, and what keeps it from being sent. */
export function useMessagePreview(place: Place, draft: Draft) {
  const [recipient, setRecipient] = useState('');
  const settled = useSettled(draft);
  const asked = { ...place, ...settled, invitee: recipient || null };
  const { data, error } = useQuery({
    queryKey: ['message preview', asked],
    queryFn: ({ signal }) => execute(MESSAGE_PREVIEW, asked, signal),
    placeholderData: keepPreviousData,
  });
  const shown = data?.messagePreview;
  return { setRecipient, shown, error, problems: shown?.problems ?? [] };
}

export type ShownPreview = ReturnType<typeof useMessagePreview>;

function useSettled(draft: Draft): Draft {
  const [settled, setSettled] = useState(draft);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(draft);
    }, FOLLOWS);
    return () => {
      clearTimeout(timer);
    };
  }, [draft]);
  return settled;
}
