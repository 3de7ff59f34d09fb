package vn.hocba.student.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.hocba.student.platform.domain.PersonalNumber;
import vn.hocba.student.pupil.domain.Enrolment;
import vn.hocba.student.pupil.domain.Identity;
import vn.hocba.student.pupil.domain.Pupil;
import vn.hocba.student.pupil.domain.Sex;
import vn.hocba.student.school.domain.School;
import vn.hocba.student.school.domain.SchoolLevel;
import vn.hocba.student.school.domain.SchoolYear;
import vn.hocba.student.schoolclass.domain.SchoolClass;
import vn.hocba.student.staff.domain.StaffMember;
import vn.hocba.student.staff.domain.StaffRole;

/** Invented schools and people. */
public final class Samples {

    /** A Thursday in the first semester. */
    public static final Instant NOON = Instant.parse("2025-11-20T05:00:00Z");

    public static final LocalDate TODAY = LocalDate.of(2025, 11, 20);
    public static final LocalDate FIRST_DAY = LocalDate.of(2025, 9, 5);
    public static final SchoolYear YEAR = new SchoolYear(2025);
    public static final String SCHOOL = "79000701";
    public static final String OTHER_SCHOOL = "79000301";
    public static final String TEACHER = "79000701-GV001";
    public static final String CLASS = "01999a3c-0000-7000-8000-0000000000c1";
    public static final String OTHER_CLASS = "01999a3c-0000-7000-8000-0000000000c3";

    private Samples() {}

    public static School school() {
        return school(SCHOOL, SchoolLevel.UPPER_SECONDARY);
    }

    public static School school(String code, SchoolLevel... levels) {
        return new School(
                code, "Trường " + code, Set.of(levels), "0301430000", "Phường Xuân Hòa", "275 Điện Biên Phủ", null, 1);
    }

    public static StaffMember member(String staffId, StaffRole... roles) {
        var all = EnumSet.noneOf(StaffRole.class);
        all.addAll(List.of(roles));
        return new StaffMember(
                staffId,
                staffId.substring(0, 8),
                new PersonalNumber("079180001234"),
                "Phạm Thị Thùy Dương",
                null,
                all,
                true,
                1);
    }

    public static StaffMember teacher(String staffId) {
        return member(staffId, StaffRole.SUBJECT_TEACHER, StaffRole.HOMEROOM_TEACHER);
    }

    public static StaffMember left(StaffMember member) {
        return new StaffMember(
                member.staffId(),
                member.schoolCode(),
                member.personalNumber(),
                member.fullName(),
                member.title(),
                member.roles(),
                false,
                member.version() + 1);
    }

    public static SchoolClass schoolClass() {
        return schoolClass(CLASS, SCHOOL, YEAR);
    }

    public static SchoolClass schoolClass(String classId, String schoolCode, SchoolYear year) {
        return SchoolClass.create(classId, schoolCode, year, SchoolLevel.UPPER_SECONDARY, 10, "10A1", "");
    }

    /** A girl born in 2010, as the number says. */
    public static Identity girl(String number) {
        return new Identity(
                new PersonalNumber(number),
                "Nguyễn Phương Quỳnh Như",
                LocalDate.of(2010, 3, 12),
                Sex.FEMALE,
                "Kinh",
                "Việt Nam",
                "Thành phố Hồ Chí Minh",
                "58/12 đường Trần Quốc Thảo",
                "2025-10-0147");
    }

    public static Identity foreigner(String name) {
        return new Identity(null, name, LocalDate.of(2010, 5, 1), Sex.MALE, null, "Nhật Bản", null, "12 Lê Lợi", null);
    }

    public static Enrolment enrolment(SchoolClass schoolClass, String origin) {
        return new Enrolment(
                schoolClass.classId(),
                schoolClass.schoolCode(),
                schoolClass.schoolYear(),
                schoolClass.level(),
                Enrolment.Status.STUDYING,
                schoolClass.schoolYear().opening(),
                null,
                null,
                origin);
    }

    public static Pupil pupil(String pupilId, Identity identity) {
        return Pupil.first(pupilId, identity, enrolment(schoolClass(), "origin-" + pupilId));
    }
}
