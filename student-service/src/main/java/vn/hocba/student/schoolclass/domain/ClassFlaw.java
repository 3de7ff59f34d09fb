package vn.hocba.student.schoolclass.domain;

import vn.hocba.student.platform.domain.Flaw;

/** What can be wrong with a class or its assignments. */
public enum ClassFlaw implements Flaw {
    YEAR("school-year.invalid", "Năm học không hợp lệ", "This is not a school year"),
    YEAR_TOO_FAR("school-year.too-far", "Năm học còn quá xa", "The school year is too far in the future"),
    GRADE("grade.not-of-level", "Khối lớp không thuộc cấp học này", "The level has no such grade"),
    LEVEL("level.not-offered", "Trường không có cấp học này", "The school does not offer this level"),
    NAME_TAKEN(
            "class.duplicate",
            "Trường đã có lớp này trong năm học",
            "The school has this class in this school year already"),
    SUBJECT("subject.unknown", "Cấp học này không có môn học này", "The level has no such subject"),
    STAFF_UNKNOWN("staff.unknown", "Trường không có nhân sự này", "The school has no such staff member"),
    STAFF_INACTIVE("staff.inactive", "Nhân sự này đã nghỉ việc", "This staff member has left the school"),
    NO_SUBJECT_TEACHER(
            "staff.not-subject-teacher",
            "Nhân sự này không phải giáo viên bộ môn",
            "This staff member is not a subject teacher"),
    NO_HOMEROOM_TEACHER(
            "staff.not-homeroom-teacher",
            "Nhân sự này không phải giáo viên chủ nhiệm",
            "This staff member is not a homeroom teacher"),
    FROM_TOO_EARLY(
            "assignment.before-school-year", "Ngày bắt đầu trước năm học", "The first day is before the school year"),
    FROM_TOO_LATE(
            "assignment.too-late",
            "Ngày bắt đầu quá xa sau năm học",
            "The first day is more than a year after the school year"),
    ENDS_BEFORE_IT_BEGINS(
            "assignment.ends-before-it-begins", "Ngày kết thúc trước ngày bắt đầu", "The last day is before the first"),
    TWICE(
            "assignment.twice",
            "Phân công trùng người, môn và thời gian",
            "The same person is assigned to the same subject at the same time twice"),
    TWO_LEADS(
            "assignment.two-leads",
            "Mỗi môn của lớp chỉ có một giáo viên phụ trách chính trong cùng thời gian",
            "A class has one lead teacher of a subject at a time");

    private final String code;
    private final String vi;
    private final String en;

    ClassFlaw(String code, String vi, String en) {
        this.code = code;
        this.vi = vi;
        this.en = en;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String vi() {
        return vi;
    }

    @Override
    public String en() {
        return en;
    }
}
