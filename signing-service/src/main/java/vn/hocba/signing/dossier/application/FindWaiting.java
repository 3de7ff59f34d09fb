package vn.hocba.signing.dossier.application;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.hocba.kit.security.Caller;
import vn.hocba.signing.dossier.domain.DocumentType;
import vn.hocba.signing.dossier.domain.Dossiers;
import vn.hocba.signing.dossier.domain.OpenSlot;
import vn.hocba.signing.dossier.domain.Scope;
import vn.hocba.signing.dossier.domain.SlotKeys;
import vn.hocba.signing.dossier.domain.SlotRole;

/** What waits for a signer, class by class. */
public final class FindWaiting {

    /** More than the largest school has pupils; beyond that the counts are of what was read. */
    private static final int MOST = 20_000;

    /** So many slots of one kind in one class. */
    public record Line(OpenSlot slot, long count) {}

    private final Dossiers dossiers;

    public FindWaiting(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    public List<Line> handle(Caller caller, String schoolYear, Set<String> classIds) {
        List<String> keys = SlotKeys.of(caller.staffId(), caller.schoolCode(), roles(caller));
        var counts = new TreeMap<String, Line>();
        for (DocumentType type : DocumentType.values()) {
            var scope = new Scope(caller.schoolCode(), type, schoolYear, classIds);
            Map<OpenSlot, Long> found = dossiers.openSlots(keys, scope, MOST).stream()
                    .collect(Collectors.groupingBy(OpenSlot::anyForm, Collectors.counting()));
            found.forEach((slot, count) -> counts.put(slot.toString(), new Line(slot, count)));
        }
        return List.copyOf(counts.values());
    }

    /** The signing roles that the token says. */
    public static Set<SlotRole> roles(Caller caller) {
        return EnumSet.allOf(SlotRole.class).stream()
                .filter(role -> caller.has(role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
