package vn.hocba.grading.sample;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who calls. */
public final class People {

    private People() {}

    public static RequestPostProcessor teacherOf(String subject) {
        return person(School.CODE + "-GV-" + subject, School.CODE, "SUBJECT_TEACHER");
    }

    public static RequestPostProcessor homeroom() {
        return person(School.HOMEROOM, School.CODE, "SUBJECT_TEACHER", "HOMEROOM_TEACHER");
    }

    public static RequestPostProcessor manager() {
        return person(School.CODE + "-QL001", School.CODE, "MANAGER");
    }

    public static RequestPostProcessor academicStaff() {
        return person(School.CODE + "-HV001", School.CODE, "ACADEMIC_STAFF");
    }

    /** Works at the school and has nothing to do with the class. */
    public static RequestPostProcessor clerk() {
        return person(School.CODE + "-VT001", School.CODE, "CLERK", "SCHOOL_ADMIN");
    }

    /** Has every role, at another school. */
    public static RequestPostProcessor stranger() {
        return person(
                School.HOMEROOM, School.OTHER, "MANAGER", "ACADEMIC_STAFF", "SUBJECT_TEACHER", "HOMEROOM_TEACHER");
    }

    public static RequestPostProcessor officer() {
        return person("", "", "DEPARTMENT_OFFICER");
    }

    private static RequestPostProcessor person(String staffId, String school, String... roles) {
        GrantedAuthority[] authorities = Stream.of(roles)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toArray(GrantedAuthority[]::new);
        return jwt().jwt(token -> token.subject("sub-" + staffId)
                        .claim("staff_id", staffId)
                        .claim("school_code", school))
                .authorities(authorities);
    }
}
