package vn.hocba.signing.validation.domain;

import java.util.List;
import vn.hocba.signing.dossier.domain.DocumentType;

/**
 * A document that has the form of one of ours, with every place where the form demands a signature.
 *
 * @param schoolCode as the document says
 * @param taxCode as the document says, empty if it says none
 */
public record SignedForm(DocumentType type, String schoolCode, String taxCode, List<Checked> places) {

    public SignedForm {
        places = List.copyOf(places);
    }
}
