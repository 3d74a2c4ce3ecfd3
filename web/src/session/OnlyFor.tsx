import { Center, Loader } from '@mantine/core';
import { Navigate } from '@tanstack/react-router';
import { isStaff } from './person';
import { useSession } from './session';
import { SignInPage } from './SignInPage';

interface Props {
  who: 'customers' | 'staff';
  children: React.ReactNode;
}

/** Draws a place for those it is for: nobody signs in first, and then is where they wanted to go. */
export function OnlyFor({ who, children }: Props): React.ReactNode {
  const session = useSession();
  if (session.state === 'asking') {
    return (
      <Center mih="60vh">
        <Loader />
      </Center>
    );
  }
  if (session.state === 'out') return <SignInPage />;
  const staff = isStaff(session.person);
  if (staff !== (who === 'staff')) return <Navigate to={staff ? '/console' : '/portal'} replace />;
  return children;
}
