package vn.hocba.signing.register.domain;

/**
 * A person of a school.
 *
 * @param personalNumber what the personal certificate carries; empty when student-service knows none
 * @param active false once the person has left the school
 */
public record StaffMember(String staffId, String schoolCode, String personalNumber, boolean active) {

    public boolean worksAt(String school) {
        return active && schoolCode.equals(school);
    }
}
