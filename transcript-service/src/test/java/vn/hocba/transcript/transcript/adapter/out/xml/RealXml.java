package vn.hocba.transcript.transcript.adapter.out.xml;

import vn.hocba.transcript.transcript.domain.TranscriptXml;

/** The real XML, for tests of other packages. */
public final class RealXml {

    private RealXml() {}

    public static TranscriptXml create() {
        return new CanonicalTranscriptXml();
    }
}
