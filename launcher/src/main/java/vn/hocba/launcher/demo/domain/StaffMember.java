package vn.hocba.launcher.demo.domain;

import java.util.List;

/** Somebody who works at an invented school. */
public record StaffMember(
        String staffId, String schoolCode, String fullName, String personalNumber, String title, List<Role> roles) {

    public StaffMember {
        roles = List.copyOf(roles);
    }

    /** The name to sign in with. */
    public String username() {
        return staffId.toLowerCase(java.util.Locale.ROOT);
    }
}
