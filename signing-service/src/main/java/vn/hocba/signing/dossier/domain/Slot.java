package vn.hocba.signing.dossier.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place for one signature.
 *
 * @param slotId the Id of the element that takes the signature
 * @param stage slots open in this order
 * @param staffId who must sign; empty when it is anybody of that role at the school
 * @param subjectCode of a subject teacher's slot, else empty
 * @param elementId the Id of the element that is signed
 */
public record Slot(
        String slotId,
        int stage,
        SlotRole role,
        String staffId,
        String subjectCode,
        String elementId,
        @Nullable SlotSignature signature) {

    private static final int FIRST = 1;
    private static final int LAST = 4;
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,63}");

    public Slot {
        boolean fine = stage >= FIRST
                && stage <= LAST
                && ID.matcher(slotId).matches()
                && ID.matcher(elementId).matches();
        if (!fine) {
            throw new IllegalArgumentException("not a slot");
        }
    }

    public boolean isSigned() {
        return signature != null;
    }

    /** The signature, once there is one. */
    public Optional<SlotSignature> signed() {
        return Optional.ofNullable(signature);
    }

    /** Under which this slot is found by those who may sign it. */
    String key(String schoolCode) {
        return staffId.isEmpty() ? SlotKeys.ofRole(schoolCode, role) : SlotKeys.ofStaff(staffId, role);
    }

    Slot with(SlotSignature made) {
        return new Slot(slotId, stage, role, staffId, subjectCode, elementId, made);
    }
}
