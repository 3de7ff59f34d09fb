package vn.hocba.signing.preservation.domain;

/** Which form a file has, and so its evidence. */
public enum Form {
    /** XAdES: unsigned properties of the signatures outside of the content (ETSI EN 319 132-1, 5.4 and 5.5). */
    XML(2 * 1024 * 1024),
    /** PAdES: revisions behind the seal (ETSI EN 319 142-1, 5.4). */
    PDF(12 * 1024 * 1024);

    private final int largest;

    Form(int largest) {
        this.largest = largest;
    }

    /** Readers take no larger file (the PDF's limit is also that of the request), so none is made. */
    public int largest() {
        return largest;
    }
}
