package vn.hocba.grading.homeroom.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.grading.gradebook.domain.Fault;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.homeroom.domain.BookChange;
import vn.hocba.grading.homeroom.domain.BookRefusal;
import vn.hocba.grading.homeroom.domain.ClassMaterial.SubjectMaterial;
import vn.hocba.grading.homeroom.domain.HomeroomBook;
import vn.hocba.grading.roster.application.Access;
import vn.hocba.grading.roster.application.Duty;
import vn.hocba.kit.security.Caller;

/** Before the approval a manager opens a class again, with all or some of its subjects, and says why. */
public final class ReopenClass {

    private final ChangeBook change;
    private final GatherClass gather;

    public ReopenClass(ChangeBook change, GatherClass gather) {
        this.change = change;
        this.gather = gather;
    }

    /**
     * Opens.
     *
     * @param subjects all when empty; an empty list opens only the homeroom book
     */
    public ClassAnswer handle(
            String classId, String reason, Optional<List<String>> subjects, OptionalLong expected, Caller caller) {
        return change.change(
                classId,
                new Duty.Approve(),
                expected,
                caller,
                (book, granted, _) -> reopen(book, reason, subjects, granted));
    }

    private BookChange reopen(
            HomeroomBook book, String reason, Optional<List<String>> subjects, Access.Granted granted) {
        Set<String> all = gather.of(granted.schoolClass(), granted.today()).subjects().stream()
                .map(SubjectMaterial::subjectCode)
                .collect(Collectors.toUnmodifiableSet());
        List<String> wanted = subjects.orElseGet(() -> List.copyOf(all));
        var unknown = new ArrayList<FieldFault>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!all.contains(wanted.get(i))) {
                unknown.add(new FieldFault("subjects[" + i + "]", Fault.SUBJECT_UNKNOWN));
            }
        }
        return unknown.isEmpty()
                ? book.reopen(Set.copyOf(wanted), reason)
                : new BookChange.Refused(BookRefusal.INVALID, unknown);
    }
}
