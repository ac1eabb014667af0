import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Waiting } from "../parts/Waiting";
import { useTexts } from "../texts/language";
import { Entrance } from "./Entrance";
import { NewPassword } from "./NewPassword";
import { door } from "./session";

/** An invited person sets the password and is in. */
export function InvitationPage() {
  const { token } = useParams({ from: "/invitations/$token" });
  const texts = useTexts().signin;
  const client = useQueryClient();
  const navigate = useNavigate();
  const invitation = useQuery({ queryKey: ["invitation", token], queryFn: () => door.invitation(token), retry: false });
  const accept = useMutation({
    mutationFn: (password: string) => door.accept(token, password),
    onSuccess: async (session) => {
      client.setQueryData(["session"], session);
      await navigate({ to: "/", replace: true });
    },
  });
  return (
    <Entrance title={texts.invitationTitle}>
      {invitation.isPending && <Waiting />}
      {invitation.isError && (
        <p className="note note-error" role="alert">
          {texts.invitationGone}
        </p>
      )}
      {invitation.isSuccess && (
        <>
          <p>{texts.invitationLead(invitation.data.name, invitation.data.municipality.name)}</p>
          <p>
            {texts.yourLogin}：<strong>{invitation.data.login}</strong>
          </p>
          <NewPassword
            problem={accept.error}
            isPending={accept.isPending}
            onSet={accept.mutate}
            label={texts.setPassword}
          />
        </>
      )}
    </Entrance>
  );
}
