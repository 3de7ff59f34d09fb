package vn.hocba.grading.correction;

import vn.hocba.grading.correction.domain.Corrections;
import vn.hocba.grading.sample.InMemoryCorrections;

class InMemoryCorrectionsTests extends CorrectionsContract {

    private final InMemoryCorrections corrections = new InMemoryCorrections();

    @Override
    protected Corrections corrections() {
        return corrections;
    }
}
