package vn.hocba.signing.validation.adapter.out.xml;

import vn.hocba.signing.validation.domain.XmlReader;

/** The adapter, for tests of other packages. */
public final class RealXmlReader {

    private RealXmlReader() {}

    public static XmlReader reader() {
        return new FormReader();
    }
}
