package vn.hocba.grading.homeroom;

import vn.hocba.grading.gradebook.domain.Rounds;
import vn.hocba.grading.homeroom.domain.ClassFigures;
import vn.hocba.grading.homeroom.domain.HomeroomBooks;
import vn.hocba.grading.sample.InMemoryBooks;

class InMemoryBooksTests extends BooksContract {

    private final InMemoryBooks books = new InMemoryBooks();

    @Override
    protected HomeroomBooks books() {
        return books;
    }

    @Override
    protected ClassFigures figures() {
        return books;
    }

    @Override
    protected Rounds rounds() {
        return books;
    }
}
