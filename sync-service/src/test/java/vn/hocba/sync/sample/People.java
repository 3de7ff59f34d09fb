package vn.hocba.sync.sample;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who calls. */
public final class People {

    private People() {}

    public static RequestPostProcessor clerk() {
        return at(Samples.SCHOOL, "CLERK");
    }

    public static RequestPostProcessor teacher() {
        return at(Samples.SCHOOL, "SUBJECT_TEACHER", "HOMEROOM_TEACHER", "SCHOOL_ADMIN");
    }

    public static RequestPostProcessor clerkOfAnotherSchool() {
        return at("79000301", "CLERK", "MANAGER", "ACADEMIC_STAFF");
    }

    public static RequestPostProcessor officer() {
        return at("", "DEPARTMENT_OFFICER");
    }

    public static RequestPostProcessor at(String school, String... roles) {
        GrantedAuthority[] authorities = Stream.of(roles)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toArray(GrantedAuthority[]::new);
        return jwt().jwt(token -> token.subject("sub-1")
                        .claim("staff_id", school + "-VT01")
                        .claim("school_code", school))
                .authorities(authorities);
    }
}
