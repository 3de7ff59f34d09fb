package vn.hocba.signing.batch.domain;

import java.util.List;

/**
 * How far a batch is.
 *
 * @param total signatures that it is about, the PDF's seal included
 * @param failed the first thousand
 */
public record Progress(int total, int signed, List<Failure> failed) {

    public Progress {
        failed = List.copyOf(failed);
    }
}
