package vn.hocba.student.sample;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who calls. */
public final class People {

    private People() {}

    public static RequestPostProcessor officer() {
        return as("SGD-01", "", "DEPARTMENT_OFFICER");
    }

    public static RequestPostProcessor admin() {
        return as(Samples.SCHOOL + "-QT001", Samples.SCHOOL, "SCHOOL_ADMIN");
    }

    public static RequestPostProcessor academic() {
        return as(Samples.SCHOOL + "-HV001", Samples.SCHOOL, "ACADEMIC_STAFF");
    }

    public static RequestPostProcessor manager() {
        return as(Samples.SCHOOL + "-QL001", Samples.SCHOOL, "MANAGER");
    }

    public static RequestPostProcessor clerk() {
        return as(Samples.SCHOOL + "-VT001", Samples.SCHOOL, "CLERK");
    }

    public static RequestPostProcessor teacher() {
        return as(Samples.TEACHER, Samples.SCHOOL, "SUBJECT_TEACHER", "HOMEROOM_TEACHER");
    }

    /** Everything that a school can give, but at another school. */
    public static RequestPostProcessor everythingElsewhere() {
        return as(
                Samples.OTHER_SCHOOL + "-HV001",
                Samples.OTHER_SCHOOL,
                "SCHOOL_ADMIN",
                "ACADEMIC_STAFF",
                "MANAGER",
                "CLERK",
                "SUBJECT_TEACHER",
                "HOMEROOM_TEACHER");
    }

    public static RequestPostProcessor as(String staffId, String school, String... roles) {
        GrantedAuthority[] authorities = Stream.of(roles)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toArray(GrantedAuthority[]::new);
        return jwt().jwt(token -> token.subject("sub-" + staffId)
                        .claim("staff_id", staffId)
                        .claim("school_code", school))
                .authorities(authorities);
    }
}
