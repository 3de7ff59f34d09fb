package vn.hocba.kit.security;

import java.util.Set;

/**
 * The person or system behind the request, as the verified token says.
 *
 * @param subject the identity provider's id; empty when nobody signed in (public endpoints)
 * @param staffId empty when the token has none
 * @param schoolCode empty when the token has none
 */
public record Caller(String subject, String staffId, String schoolCode, Set<String> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public static Caller anonymous() {
        return new Caller("", "", "", Set.of());
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean worksAt(String school) {
        return !schoolCode.isEmpty() && schoolCode.equals(school);
    }
}
