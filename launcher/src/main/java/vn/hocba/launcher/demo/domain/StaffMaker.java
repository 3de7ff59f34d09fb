package vn.hocba.launcher.demo.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import vn.hocba.launcher.demo.domain.SchoolClass.Lesson;

/**
 * Invents those who work at a school. Teachers teach several classes, so that a school of hundreds still has few of them:
 * in primary schools a homeroom teacher for each class and specialists for twelve, in secondary schools a team of subject
 * teachers for as many classes as it has members, each of them homeroom teacher of one.
 */
final class StaffMaker {

    private static final int CLASSES_OF_A_SPECIALIST = 12;

    /** Those of one class. */
    record Team(StaffMember homeroom, List<Lesson> lessons) {}

    private final RandomGenerator random;
    private final NameBook names;
    private final PersonalNumbers numbers;
    private final Level level;
    private final String schoolCode;
    private final Map<String, StaffMember> members = new LinkedHashMap<>();
    private final Map<String, StaffMember> teachers = new HashMap<>();
    private int teacherCount;

    StaffMaker(RandomGenerator random, NameBook names, PersonalNumbers numbers, Level level, String schoolCode) {
        this.random = random;
        this.names = names;
        this.numbers = numbers;
        this.level = level;
        this.schoolCode = schoolCode;
        add("QT01", "Quản trị viên", List.of(Role.SCHOOL_ADMIN));
        add("GVU01", "Giáo vụ", List.of(Role.ACADEMIC_STAFF));
        add("HT01", "Hiệu trưởng", List.of(Role.MANAGER));
        add("VT01", "Văn thư", List.of(Role.CLERK));
    }

    List<StaffMember> all() {
        return List.copyOf(members.values());
    }

    Team teamOf(int classIndex, List<Subject> subjects) {
        List<List<String>> groups = Curriculum.teachingGroups(level);
        int homeroomGroup = level.isSecondary() ? homeroomGroup(classIndex, subjects, groups) : 0;
        Map<String, String> teacherOf = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            String key = key(group, classIndex);
            for (String code : groups.get(group)) {
                teacherOf.put(code, key);
            }
        }
        String homeroom = key(homeroomGroup, classIndex);
        teacher(homeroom);
        grantHomeroom(homeroom);
        List<Lesson> lessons = new ArrayList<>();
        for (Subject subject : subjects) {
            lessons.add(new Lesson(subject, teacher(teacherOf.getOrDefault(subject.code(), homeroom))));
        }
        return new Team(teacher(homeroom), lessons);
    }

    /** The one of the block's teachers whose turn it is, among those who teach the class. */
    private static int homeroomGroup(int classIndex, List<Subject> subjects, List<List<String>> groups) {
        List<Integer> teaching = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            List<String> codes = groups.get(group);
            if (subjects.stream().anyMatch(subject -> codes.contains(subject.code()))) {
                teaching.add(group);
            }
        }
        return teaching.get(classIndex % block(groups) % teaching.size());
    }

    /** As many classes as every team can give homeroom teachers. */
    private static int block(List<List<String>> groups) {
        return groups.size() - 2;
    }

    private String key(int group, int classIndex) {
        if (level == Level.PRIMARY) {
            return group == 0 ? "class" + classIndex : group + "/" + classIndex / CLASSES_OF_A_SPECIALIST;
        }
        return group + "/" + classIndex / block(Curriculum.teachingGroups(level));
    }

    private StaffMember teacher(String key) {
        return teachers.computeIfAbsent(key, _ -> {
            teacherCount++;
            return add(String.format(Locale.ROOT, "GV%03d", teacherCount), "Giáo viên", List.of(Role.SUBJECT_TEACHER));
        });
    }

    private void grantHomeroom(String key) {
        StaffMember known = teacher(key);
        var granted = new StaffMember(
                known.staffId(),
                schoolCode,
                known.fullName(),
                known.personalNumber(),
                known.title(),
                List.of(Role.SUBJECT_TEACHER, Role.HOMEROOM_TEACHER));
        members.put(known.staffId(), granted);
        teachers.put(key, granted);
    }

    private StaffMember add(String number, String title, List<Role> roles) {
        Sex sex = random.nextInt(10) < 6 ? Sex.FEMALE : Sex.MALE;
        String staffId = schoolCode + "-" + number;
        var member = new StaffMember(
                staffId,
                schoolCode,
                names.person(random, sex),
                numbers.next(random, 1968 + random.nextInt(32), sex),
                title,
                roles);
        members.put(staffId, member);
        return member;
    }
}
