package vn.hocba.transcript.sample;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who calls. */
public final class People {

    private People() {}

    public static RequestPostProcessor manager() {
        return at(Samples.SCHOOL, "79000701-QL01", "MANAGER");
    }

    public static RequestPostProcessor academic() {
        return at(Samples.SCHOOL, "79000701-HV01", "ACADEMIC_STAFF");
    }

    public static RequestPostProcessor clerk() {
        return at(Samples.SCHOOL, "79000701-VT01", "CLERK");
    }

    /** Has the class, and teaches a subject in it. */
    public static RequestPostProcessor homeroomTeacher() {
        return at(Samples.SCHOOL, "79000701-GV001", "SUBJECT_TEACHER", "HOMEROOM_TEACHER");
    }

    /** Teaches Toán in the class, and nothing else. */
    public static RequestPostProcessor subjectTeacher() {
        return at(Samples.SCHOOL, "79000701-GV003", "SUBJECT_TEACHER", "HOMEROOM_TEACHER");
    }

    /** Had the class and a subject in it until the first semester ended. */
    public static RequestPostProcessor formerTeacher() {
        return at(Samples.SCHOOL, "79000701-GV090", "SUBJECT_TEACHER", "HOMEROOM_TEACHER");
    }

    /** Of the same school, with no part in the class. */
    public static RequestPostProcessor otherTeacher() {
        return at(Samples.SCHOOL, "79000701-GV099", "SUBJECT_TEACHER", "HOMEROOM_TEACHER");
    }

    public static RequestPostProcessor administrator() {
        return at(Samples.SCHOOL, "79000701-QT01", "SCHOOL_ADMIN");
    }

    public static RequestPostProcessor ofAnotherSchool() {
        return at("79000301", "79000301-QL01", "MANAGER", "CLERK", "ACADEMIC_STAFF");
    }

    public static RequestPostProcessor officer() {
        return at("", "", "DEPARTMENT_OFFICER");
    }

    public static RequestPostProcessor system() {
        return at("", "", "SYSTEM");
    }

    private static RequestPostProcessor at(String school, String staffId, String... roles) {
        GrantedAuthority[] authorities = Stream.of(roles)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toArray(GrantedAuthority[]::new);
        return jwt().jwt(token ->
                        token.subject("sub-1").claim("staff_id", staffId).claim("school_code", school))
                .authorities(authorities);
    }
}
