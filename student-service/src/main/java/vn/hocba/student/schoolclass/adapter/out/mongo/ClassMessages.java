package vn.hocba.student.schoolclass.adapter.out.mongo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.kit.outbox.Outbox;
import vn.hocba.kit.outbox.OutboxEvent;
import vn.hocba.student.schoolclass.domain.Assignment;
import vn.hocba.student.schoolclass.domain.SchoolClass;
import vn.hocba.student.schoolclass.domain.SubjectAssignment;

/** What the other services read of a class. */
final class ClassMessages {

    private static final String TOPIC = "student.classes.v1";
    private static final String CHANGED = "student.class.changed.v1";

    private final Outbox outbox;

    ClassMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    List<OutboxEvent> of(SchoolClass one) {
        var message = new ClassMessage(
                one.classId(),
                one.version(),
                one.schoolCode(),
                one.schoolYear().toString(),
                one.level().name(),
                one.grade(),
                one.name(),
                one.homeroom() == null ? null : AssignmentMessage.of(one.homeroom()),
                one.formerHomerooms().stream().map(AssignmentMessage::of).toList(),
                one.subjects().stream().map(SubjectMessage::of).toList());
        return List.of(outbox.event(TOPIC, one.classId(), CHANGED, one.version(), message));
    }

    record ClassMessage(
            String classId,
            long version,
            String schoolCode,
            String schoolYear,
            String level,
            int grade,
            String name,
            @Nullable AssignmentMessage homeroom,
            List<AssignmentMessage> formerHomerooms,
            List<SubjectMessage> subjects) {}

    record AssignmentMessage(
            String staffId,
            String fullName,
            String from,
            @Nullable String to) {

        static AssignmentMessage of(Assignment one) {
            return new AssignmentMessage(
                    one.staffId(), one.fullName(), one.from().toString(), text(one));
        }

        private static @Nullable String text(Assignment one) {
            return one.to() == null ? null : one.to().toString();
        }
    }

    record SubjectMessage(
            String subjectCode,
            String staffId,
            String fullName,
            String from,
            @Nullable String to,
            boolean lead) {

        static SubjectMessage of(SubjectAssignment one) {
            AssignmentMessage person = AssignmentMessage.of(one.person());
            return new SubjectMessage(
                    one.subjectCode(), person.staffId(), person.fullName(), person.from(), person.to(), one.lead());
        }
    }
}
