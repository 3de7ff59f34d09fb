package vn.hocba.transcript.verification;

import vn.hocba.transcript.document.adapter.out.pdf.RealRenderer;
import vn.hocba.transcript.sample.Office;
import vn.hocba.transcript.transcript.domain.PdfRenderer.Page;
import vn.hocba.transcript.transcript.domain.Transcript;

/** A forger with our own renderer: pages and attachment as wished. */
record Forger(Transcript transcript) {

    byte[] pdf(byte[] inside) {
        var version = transcript.latest();
        var composition = version.composed().orElseThrow();
        return Office.sealed(RealRenderer.create()
                .render(new Page(composition.snapshot(), "AAAA2222", version.signers(), "", inside)));
    }
}
