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
  if (me === null) return <Navigate to={signInFor(pathname + search)} replace />;
  const role = me.roles.find(({ study }) => study === id)?.role;
  if (role === undefined) return <NotFoundPage />;
  const title = editions.find(({ study }) => study.id === id)?.study.title ?? id;
  return <Console key={id} study={{ id, title, role, me }} />;
}
