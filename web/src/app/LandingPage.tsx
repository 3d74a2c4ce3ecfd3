import { Center, Loader } from '@mantine/core';
import { Navigate } from '@tanstack/react-router';
import { isStaff } from '../session/person';
import { useSession } from '../session/session';
import { SignInPage } from '../session/SignInPage';

const LANDINGS = ['/', '/sign-in'];

/** The front door: to the place of whoever is signed in, else to the sign-in. */
export function LandingPage(): React.JSX.Element {
  const session = useSession();
  // Who comes back from the issuer is on the way to the page they came for.
  const passing = !LANDINGS.includes(window.location.pathname);
  if (session.state === 'asking' || passing) {
    return (
      <Center mih="60vh">
        <Loader />
      </Center>
    );
  }
  if (session.state === 'out') return <SignInPage />;
  return <Navigate to={isStaff(session.person) ? '/console' : '/portal'} replace />;
}
