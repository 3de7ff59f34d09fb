package vn.hocba.student.pupil.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.student.platform.domain.Finding;
import vn.hocba.student.platform.domain.PersonalNumber;
import vn.hocba.student.school.domain.SchoolYear;

/** What a pupil's identity must satisfy, and what is only strange about it. */
public final class IdentityRules {

    private static final int YOUNGEST = 4;
    private static final int OLDEST = 30;

    private IdentityRules() {}

    /** What must be corrected. */
    public static List<Finding> check(Identity identity, SchoolYear year, LocalDate today) {
        var findings = new ArrayList<Finding>();
        if (identity.personalNumber() == null && identity.isVietnamese()) {
            findings.add(new Finding("personalNumber", PupilFlaw.NUMBER_MISSING));
        }
        LocalDate birth = identity.dateOfBirth();
        if (birth.isAfter(today)) {
            findings.add(new Finding("dateOfBirth", PupilFlaw.BORN_IN_FUTURE));
        } else if (birth.isAfter(year.opening().minusYears(YOUNGEST))
                || birth.isBefore(year.opening().minusYears(OLDEST))) {
            findings.add(new Finding("dateOfBirth", PupilFlaw.AGE));
        }
        return findings;
    }

    /**
     * What the personal number says differently. It does not block: sex and date of birth can have been corrected after the
     * number was given, and the number stays for life.
     */
    public static List<Finding> warn(Identity identity) {
        PersonalNumber number = identity.personalNumber();
        var findings = new ArrayList<Finding>();
        if (number != null && number.saysMale() != (identity.sex() == Sex.MALE)) {
            findings.add(new Finding("personalNumber", PupilFlaw.NUMBER_SAYS_OTHER_SEX));
        }
        if (number != null && number.saysYearOfBirth() != identity.dateOfBirth().getYear()) {
            findings.add(new Finding("personalNumber", PupilFlaw.NUMBER_SAYS_OTHER_YEAR));
        }
        return findings;
    }
}
