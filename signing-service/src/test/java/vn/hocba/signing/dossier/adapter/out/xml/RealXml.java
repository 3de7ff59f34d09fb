package vn.hocba.signing.dossier.adapter.out.xml;

import vn.hocba.signing.dossier.domain.XmlSignatures;

/** The adapter, for tests of other packages. */
public final class RealXml {

    private RealXml() {}

    public static XmlSignatures signatures() {
        return new DirectXades();
    }
}
