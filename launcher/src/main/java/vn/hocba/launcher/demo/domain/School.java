package vn.hocba.launcher.demo.domain;

import java.util.List;

/** An invented school. */
public record School(
        String code,
        String name,
        Level level,
        String taxCode,
        String ward,
        String address,
        List<StaffMember> staff,
        List<SchoolClass> classes) {

    public School {
        staff = List.copyOf(staff);
        classes = List.copyOf(classes);
    }

    /** The only one, or the first, with that role. */
    public StaffMember any(Role role) {
        return staff.stream()
                .filter(one -> one.roles().contains(role))
                .findFirst()
                .orElseThrow();
    }

    /** How many pupils it has. */
    public int size() {
        return classes.stream().mapToInt(one -> one.pupils().size()).sum();
    }

    /** Those who sign with a certificate of their own: managers, homeroom teachers, and subject teachers in secondary schools. */
    public List<StaffMember> signers() {
        return staff.stream()
                .filter(one -> one.roles().contains(Role.MANAGER)
                        || one.roles().contains(Role.HOMEROOM_TEACHER)
                        || (level.isSecondary() && one.roles().contains(Role.SUBJECT_TEACHER)))
                .toList();
    }

    /** XML signatures that its transcripts need: homeroom teacher, manager, seal, and in secondary schools each subject. */
    public int signaturesNeeded() {
        return classes.stream()
                .mapToInt(one -> one.pupils().size()
                        * (3 + (level.isSecondary() ? one.lessons().size() : 0)))
                .sum();
    }
}
