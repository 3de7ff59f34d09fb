package vn.hocba.signing.sample;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who calls. */
public final class People {

    public static final String HOMEROOM = "79000701-GV001";

    private People() {}

    public static RequestPostProcessor teacher() {
        return as(HOMEROOM, Documents.SCHOOL, "SUBJECT_TEACHER", "HOMEROOM_TEACHER");
    }

    public static RequestPostProcessor otherTeacher() {
        return as("79000701-GV888", Documents.SCHOOL, "SUBJECT_TEACHER");
    }

    public static RequestPostProcessor manager() {
        return as(Office.MANAGER, Documents.SCHOOL, "MANAGER");
    }

    public static RequestPostProcessor clerk() {
        return as(Office.CLERK, Documents.SCHOOL, "CLERK");
    }

    public static RequestPostProcessor academicStaff() {
        return as("79000701-HV001", Documents.SCHOOL, "ACADEMIC_STAFF");
    }

    public static RequestPostProcessor admin() {
        return as("79000701-QT001", Documents.SCHOOL, "SCHOOL_ADMIN");
    }

    public static RequestPostProcessor officer() {
        return as("", "", "DEPARTMENT_OFFICER");
    }

    /** Every role, at another school. */
    public static RequestPostProcessor stranger() {
        return as(
                "79000301-X01",
                "79000301",
                "MANAGER",
                "CLERK",
                "ACADEMIC_STAFF",
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
