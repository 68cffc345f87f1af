import { useMemo, useState } from 'react';
import { Navigate, useLocation, useParams } from 'react-router-dom';
import { useAccountAnswer } from '../accounts/account-data';
import { signInFor } from '../accounts/next-path';
import { graphql } from '../graphql';
import NotFoundPage from '../layout/NotFoundPage';
import './catalogue';
import { Console } from './Console';

const CONSOLE = graphql(`
  query Console {
    me {
      id
      name
      email
      roles {
        study
        role
      }
    }
    editions {
      study {
        id
        title
      }
    }
  }
`);

/** The console of the study in the address, for whoever has a role in it. */
export default function ConsolePage() {
  const { study: id = '' } = useParams();
  const { pathname, search } = useLocation();
  const { me, editions } = useAccountAnswer(CONSOLE, {});
  const study = useMemo(() => {
    const role = me?.roles.find((each) => each.study === id)?.role;
    if (me === null || role === undefined) return null;
    const title = editions.find((each) => each.study.id === id)?.study.title ?? id;
    return { id, title, role, me };
  }, [id, me, editions]);
  // A session that ends meanwhile must not take away what somebody is typing.
  const [held, setHeld] = useState(study);
  if (study !== null && study !== held) setHeld(study);
  const shown = study ?? (me === null && held?.id === id ? held : null);
  if (shown !== null) return <Console key={id} study={shown} />;
  if (me === null) return <Navigate to={signInFor(pathname + search)} replace />;
  return <NotFoundPage />;
}
