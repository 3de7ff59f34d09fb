package vn.hocba.signing.dossier.domain;

/** Baseline levels (ETSI EN 319 132-1 and EN 319 142-1). */
public enum SignatureLevel {
    /** Without a time stamp: a debt. */
    B_B("B-B"),
    /** With the time stamp of an authority. */
    B_T("B-T"),
    /** With the certificates and what their authorities said of them. */
    B_LT("B-LT"),
    /** With a time stamp around all of that, which is renewed. */
    B_LTA("B-LTA");

    private final String code;

    SignatureLevel(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
