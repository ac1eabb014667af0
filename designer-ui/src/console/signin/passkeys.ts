/** A browser without this has no passkeys. */
export const hasPasskeys = (): boolean => typeof PublicKeyCredential !== "undefined";

/** Asks this device for a passkey that answers the engine's challenge. */
export async function provePasskeyOf(options: unknown): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    unwrapped<PublicKeyCredentialRequestOptionsJSON>(options),
  );
  return shown(await navigator.credentials.get({ publicKey }));
}

/** Lets this device make a passkey. */
export async function makePasskeyOf(options: unknown): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    unwrapped<PublicKeyCredentialCreationOptionsJSON>(options),
  );
  return shown(await navigator.credentials.create({ publicKey }));
}

/** Some servers wrap the options as `{publicKey: …}`, the way the browser's own call takes them. */
function unwrapped<T>(options: unknown): T {
  const wrapped = options as { publicKey?: T };
  return wrapped.publicKey ?? (options as T);
}

function shown(credential: Credential | null): unknown {
  if (!(credential instanceof PublicKeyCredential)) {
    throw new TypeError("Expected a passkey of this device, got none.");
  }
  return credential.toJSON();
}
