// Signing in by OpenID Connect: authorization code with PKCE. The token is kept in memory alone; only the verifier and the
// state outlive the way to the identity provider and back, in this tab's storage, and are used once.

const PENDING = "hocba.signing-in";
let token = null;
let idToken = null;

export const current = () => token;

function random() {
  return encode(crypto.getRandomValues(new Uint8Array(32)));
}

function encode(bytes) {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

async function json(url, options) {
  const response = await fetch(url, { ...options, credentials: "omit", signal: AbortSignal.timeout(15_000) });
  if (!response.ok) {
    throw new Error(String(response.status));
  }
  return response.json();
}

async function provider() {
  const config = await json("/console/config");
  return { client: config.client, ...(await json(config.issuer + "/.well-known/openid-configuration")) };
}

const here = () => location.origin + location.pathname;

export async function signIn() {
  const { authorization_endpoint: endpoint, client } = await provider();
  const verifier = random();
  const state = random();
  sessionStorage.setItem(PENDING, JSON.stringify({ verifier, state }));
  const challenge = encode(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))));
  const parameters = { response_type: "code", client_id: client, redirect_uri: here(), scope: "openid", state, code_challenge: challenge, code_challenge_method: "S256" };
  location.assign(endpoint + "?" + new URLSearchParams(parameters));
}

/** On the way back: takes the code out of the address and changes it for a token. False when nobody comes back. */
export async function resume() {
  const parameters = new URLSearchParams(location.search);
  const pending = JSON.parse(sessionStorage.getItem(PENDING) ?? "null");
  if (!parameters.has("state") || pending === null) {
    return false;
  }
  sessionStorage.removeItem(PENDING);
  history.replaceState(null, "", location.pathname);
  if (parameters.get("state") !== pending.state || !parameters.has("code")) {
    throw new Error("refused");
  }
  const { token_endpoint: endpoint, client } = await provider();
  const body = new URLSearchParams({ grant_type: "authorization_code", client_id: client, redirect_uri: here(), code: parameters.get("code"), code_verifier: pending.verifier });
  const answer = await json(endpoint, { method: "POST", body });
  token = answer.access_token;
  idToken = answer.id_token;
  return true;
}

export async function signOut() {
  const hint = idToken;
  token = null;
  idToken = null;
  const { end_session_endpoint: endpoint, client } = await provider();
  const parameters = { client_id: client, post_logout_redirect_uri: here(), ...(hint ? { id_token_hint: hint } : {}) };
  location.assign(endpoint + "?" + new URLSearchParams(parameters));
}

export function forget() {
  token = null;
}
