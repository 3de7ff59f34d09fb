package vn.hocba.launcher.http;

/** Somebody's name and password at Keycloak. */
public record Account(String username, String password) {

    @Override
    public String toString() {
        return username; // never the password
    }
}
