package vn.hocba.transcript.transcript.domain;

import java.util.List;

/** Makes the PDF/A-3 of a transcript. */
@FunctionalInterface
public interface PdfRenderer {

    byte[] render(Page page);

    /**
     * What a PDF is made of.
     *
     * @param managerTitle the title of who approved, such as Phó Hiệu trưởng; empty when not known
     * @param xml the XML with all signatures, to be embedded
     */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Page(Snapshot snapshot, String code, List<Signer> signers, String managerTitle, byte[] xml) {}
}
