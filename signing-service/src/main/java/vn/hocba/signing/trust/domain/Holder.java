package vn.hocba.signing.trust.domain;

/**
 * Whose certificate it is, as Vietnamese providers write it into the subject's serial number.
 *
 * @param number a person's personal number or an organisation's tax code; personal data
 * @param name the subject's common name
 */
public record Holder(Kind kind, String number, String name) {

    /** Who can hold a certificate. */
    public enum Kind {
        /** {@code CCCD:<personal number>} */
        PERSON,
        /** {@code MST:<tax code>}: a school's seal */
        ORGANISATION,
        UNKNOWN
    }

    /** Without the number: a holder may get into a log by mistake. */
    @Override
    public String toString() {
        return "Holder[" + kind + "]";
    }
}
