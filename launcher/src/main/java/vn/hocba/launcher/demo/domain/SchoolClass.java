package vn.hocba.launcher.demo.domain;

import java.util.List;

/** A class of an invented school with those who teach it. */
public record SchoolClass(int grade, String name, StaffMember homeroom, List<Lesson> lessons, List<Pupil> pupils) {

    /** A subject and who teaches it there. */
    public record Lesson(Subject subject, StaffMember teacher) {}

    public SchoolClass {
        lessons = List.copyOf(lessons);
        pupils = List.copyOf(pupils);
    }
}
