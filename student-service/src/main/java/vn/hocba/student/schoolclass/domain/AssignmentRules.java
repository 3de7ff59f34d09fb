package vn.hocba.student.schoolclass.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hocba.student.platform.domain.Finding;
import vn.hocba.student.staff.domain.StaffMember;
import vn.hocba.student.staff.domain.StaffRole;

/**
 * What assignments must satisfy: subjects of the level, people of the school who do that kind of work (Thông tư 22/2021,
 * Điều 18-20), sensible dates, one lead teacher at a time.
 */
public final class AssignmentRules {

    private final SchoolClass schoolClass;
    private final Map<String, StaffMember> staff;
    private final LocalDate today;

    /**
     * For one class.
     *
     * @param staff who is mentioned, as far as known; also people of other schools
     */
    public AssignmentRules(SchoolClass schoolClass, Map<String, StaffMember> staff, LocalDate today) {
        this.schoolClass = schoolClass;
        this.staff = Map.copyOf(staff);
        this.today = today;
    }

    /** Everything that is wrong; empty when all is well. */
    public List<Finding> check(WantedAssignments wanted) {
        var findings = new ArrayList<Finding>();
        if (wanted.homeroom() != null) {
            checkPerson(
                    "homeroom.",
                    wanted.homeroom(),
                    StaffRole.HOMEROOM_TEACHER,
                    ClassFlaw.NO_HOMEROOM_TEACHER,
                    findings);
        }
        for (int row = 0; row < wanted.subjects().size(); row++) {
            checkSubject(row, wanted.subjects(), findings);
        }
        return findings;
    }

    /** Whether what would become of the class has two leads of one subject on one day; told at the wanted rows. */
    public static List<Finding> checkLeads(WantedAssignments wanted, SchoolClass next) {
        var findings = new ArrayList<Finding>();
        List<SubjectAssignment> rows = wanted.subjects();
        for (int row = 0; row < rows.size(); row++) {
            SubjectAssignment one = rows.get(row);
            int index = row;
            boolean collides = next.subjects().stream()
                    .filter(other -> !other.equals(one))
                    .filter(other -> !rows.subList(index, rows.size()).contains(other)) // told at the later row
                    .anyMatch(one::collidesWith);
            if (collides) {
                findings.add(new Finding("subjects[" + row + "].lead", ClassFlaw.TWO_LEADS));
            }
        }
        return findings;
    }

    private void checkSubject(int row, List<SubjectAssignment> rows, List<Finding> findings) {
        SubjectAssignment one = rows.get(row);
        String path = "subjects[" + row + "].";
        if (!SubjectCodes.isTaughtAt(schoolClass.level(), one.subjectCode())) {
            findings.add(new Finding(path + "subjectCode", ClassFlaw.SUBJECT));
        }
        if (!isHistory(one)) {
            checkPerson(path, one.person(), StaffRole.SUBJECT_TEACHER, ClassFlaw.NO_SUBJECT_TEACHER, findings);
        }
        boolean twice = rows.subList(0, row).stream()
                .anyMatch(other -> other.isSameDuty(one) && other.person().overlaps(one.person()));
        if (twice) {
            findings.add(new Finding(path + "staffId", ClassFlaw.TWICE));
        }
    }

    /** What is over and was read here before may be sent back, also when the person has left since. */
    private boolean isHistory(SubjectAssignment one) {
        LocalDate to = one.person().to();
        return to != null
                && to.isBefore(today)
                && schoolClass.subjects().stream()
                        .anyMatch(known -> known.isSamePeriod(one)
                                && to.equals(known.person().to()));
    }

    private void checkPerson(
            String path, Assignment person, StaffRole role, ClassFlaw wrongRole, List<Finding> findings) {
        StaffMember member = staff.get(person.staffId());
        if (member == null || !member.worksAt(schoolClass.schoolCode())) {
            findings.add(new Finding(path + "staffId", ClassFlaw.STAFF_UNKNOWN));
        } else if (!member.active()) {
            findings.add(new Finding(path + "staffId", ClassFlaw.STAFF_INACTIVE));
        } else if (!member.has(role)) {
            findings.add(new Finding(path + "staffId", wrongRole));
        }
        if (person.from().isBefore(schoolClass.schoolYear().firstDay())) {
            findings.add(new Finding(path + "from", ClassFlaw.FROM_TOO_EARLY));
        } else if (person.from().isAfter(schoolClass.schoolYear().lastDay().plusYears(1))) {
            // somebody may still take over an old class, but a mistyped year must not keep the predecessor for ever
            findings.add(new Finding(path + "from", ClassFlaw.FROM_TOO_LATE));
        }
        if (person.to() != null && person.to().isBefore(person.from())) {
            findings.add(new Finding(path + "to", ClassFlaw.ENDS_BEFORE_IT_BEGINS));
        }
    }
}
