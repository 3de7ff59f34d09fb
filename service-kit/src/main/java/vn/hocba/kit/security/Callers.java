package vn.hocba.kit.security;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads the caller out of a verified token. */
public final class Callers {

    private static final String ROLE = "ROLE_";

    private Callers() {}

    /** The caller of the current request; anonymous when nobody signed in. */
    public static Caller current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static Caller of(@Nullable Authentication authentication) {
        if (!(authentication instanceof JwtAuthenticationToken token) || !token.isAuthenticated()) {
            return Caller.anonymous();
        }
        Jwt jwt = token.getToken();
        Set<String> roles = token.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()))
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(text(jwt.getSubject()), claim(jwt, "staff_id"), claim(jwt, "school_code"), roles);
    }

    /** Keycloak's realm roles: the claim {@code realm_access.roles}. */
    static List<GrantedAuthority> authorities(Jwt jwt) {
        if (!(jwt.getClaims().get("realm_access") instanceof Map<?, ?> access)
                || !(access.get("roles") instanceof Iterable<?> roles)) {
            return List.of();
        }
        return java.util.stream.StreamSupport.stream(roles.spliterator(), false)
                .filter(String.class::isInstance)
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(ROLE + role))
                .toList();
    }

    private static String claim(Jwt jwt, String name) {
        return jwt.getClaims().get(name) instanceof String value ? value : "";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
