package vn.hocba.launcher.demo.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Invents one school with its classes. */
final class SchoolMaker {

    private final RandomGenerator random;
    private final NameBook names;
    private final PersonalNumbers numbers;
    private final RemarkBook remarks;
    private final Level level;

    SchoolMaker(RandomGenerator random, NameBook names, PersonalNumbers numbers, RemarkBook remarks, Level level) {
        this.random = random;
        this.names = names;
        this.numbers = numbers;
        this.remarks = remarks;
        this.level = level;
    }

    /**
     * The whole of it.
     *
     * @param number among the schools of the run
     */
    School school(int number, int run, int size) {
        String code = String.format(Locale.ROOT, "799%03d%02d", run % 1000, number);
        var staff = new StaffMaker(random, names, numbers, level, code);
        int classes = level.classesFor(size);
        List<SchoolClass> made = new ArrayList<>();
        var pupils = new PupilMaker(random, names, numbers, remarks, level);
        for (int index = 0; index < classes; index++) {
            int grade = level.gradeOf(index);
            List<Subject> subjects = Curriculum.subjects(level, grade, index);
            StaffMaker.Team team = staff.teamOf(index, subjects);
            int count = size / classes + (index < size % classes ? 1 : 0);
            made.add(new SchoolClass(
                    grade,
                    className(grade, index),
                    team.homeroom(),
                    team.lessons(),
                    pupils.pupils(count, grade, subjects)));
        }
        return new School(
                code,
                schoolName(run),
                level,
                "03" + code,
                names.ward(random),
                names.address(random),
                staff.all(),
                made);
    }

    /** 5/1, 9A1, 12A1: the number is the one within the grade. */
    private String className(int grade, int index) {
        int number = 1 + index / level.gradeCount();
        return grade + (level.isSecondary() ? "A" : "/") + number;
    }

    private String schoolName(int run) {
        String name = switch (level) {
            case PRIMARY -> "Trường Tiểu học Nắng Mai";
            case LOWER_SECONDARY -> "Trường THCS Bến Xanh";
            case UPPER_SECONDARY -> "Trường THPT Sông Phù Sa";
        };
        return run == 1 ? name : name + " " + run;
    }
}
