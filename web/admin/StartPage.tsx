import { Navigate, useLocation } from 'react-router-dom';
import { useAccountAnswer } from '../accounts/account-data';
import { signInFor } from '../accounts/next-path';
import { graphql } from '../graphql';
import { consolePath } from './console-study';

const STUDIES = graphql(`
  query StudiesOfMine {
    me {
      id
      roles {
        study
      }
    }
  }
`);

/** Where signing in leads: the console of one’s study, or, without any, one’s account. */
export default function StartPage() {
  const { pathname } = useLocation();
  const { me } = useAccountAnswer(STUDIES, {});
  if (me === null) return <Navigate to={signInFor(pathname)} replace />;
  const [first] = me.roles;
  return (
    <Navigate to={first === undefined ? '/admin/account' : consolePath(first.study)} replace />
  );
}
