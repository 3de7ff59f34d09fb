package vn.hocba.signing.dossier.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How slots are found by who may sign them: by name where the slot names somebody, else by role and school. */
public final class SlotKeys {

    private SlotKeys() {}

    static String ofStaff(String staffId, SlotRole role) {
        return "staff:" + staffId + ":" + role.name();
    }

    static String ofRole(String schoolCode, SlotRole role) {
        return "role:" + schoolCode + ":" + role.name();
    }

    /** All keys of a person with these roles. */
    public static List<String> of(String staffId, String schoolCode, Collection<SlotRole> roles) {
        var keys = new ArrayList<String>();
        for (SlotRole role : roles) {
            keys.add(ofStaff(staffId, role));
            keys.add(ofRole(schoolCode, role));
        }
        return List.copyOf(keys);
    }
}
