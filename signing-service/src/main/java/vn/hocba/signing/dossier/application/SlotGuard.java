package vn.hocba.signing.dossier.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.hocba.signing.dossier.domain.SignedDocument;
import vn.hocba.signing.dossier.domain.Slot;
import vn.hocba.signing.register.domain.Register;
import vn.hocba.signing.register.domain.SchoolClass;

/**
 * Who may sign a slot (domain rules 7.5): the school's own people, in the slot's role, by name where the slot names
 * somebody, else a teacher by the current assignment, a manager or clerk by the role.
 */
public final class SlotGuard {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Register register;
    private final Clock clock;

    public SlotGuard(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    boolean admits(Signer signer, SignedDocument document, Slot slot) {
        boolean inRole = signer.roles().contains(slot.role()) && signer.caller().worksAt(document.schoolCode());
        if (!inRole) {
            return false;
        }
        return slot.staffId().isEmpty()
                ? admitsByDuty(signer.caller().staffId(), document, slot)
                : slot.staffId().equals(signer.caller().staffId());
    }

    private boolean admitsByDuty(String staffId, SignedDocument document, Slot slot) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        return switch (slot.role()) {
            case MANAGER, CLERK -> true;
            case HOMEROOM_TEACHER ->
                register.schoolClass(document.classId())
                        .filter(one -> one.isHomeroomTeacher(staffId, today))
                        .isPresent();
            case SUBJECT_TEACHER ->
                register.schoolClass(document.classId())
                        .filter((SchoolClass one) -> one.teaches(staffId, slot.subjectCode(), today))
                        .isPresent();
        };
    }
}
