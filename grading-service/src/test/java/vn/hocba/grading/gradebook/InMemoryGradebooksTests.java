package vn.hocba.grading.gradebook;

import vn.hocba.grading.gradebook.domain.Gradebooks;
import vn.hocba.grading.sample.InMemoryGradebooks;

class InMemoryGradebooksTests extends GradebooksContract {

    private final InMemoryGradebooks gradebooks = new InMemoryGradebooks();

    @Override
    protected Gradebooks gradebooks() {
        return gradebooks;
    }
}
