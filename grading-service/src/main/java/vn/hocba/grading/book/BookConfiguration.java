package vn.hocba.grading.book;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.grading.book.application.ImportBook;
import vn.hocba.grading.book.application.KeepPupil;
import vn.hocba.grading.book.application.ReadBook;
import vn.hocba.grading.book.domain.BookReader;
import vn.hocba.grading.book.domain.Pupils;
import vn.hocba.grading.gradebook.application.EnterMarks;
import vn.hocba.grading.gradebook.domain.Rounds;
import vn.hocba.grading.homeroom.application.GatherClass;
import vn.hocba.grading.homeroom.domain.HomeroomBooks;
import vn.hocba.grading.roster.application.Rights;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class BookConfiguration {

    @Bean
    KeepPupil keepPupil(Pupils pupils) {
        return new KeepPupil(pupils);
    }

    @Bean
    ReadBook readBook(Rights rights, HomeroomBooks books, GatherClass gather, Pupils pupils, Clock clock) {
        return new ReadBook(rights, new ReadBook.Sources(books, gather, pupils), clock);
    }

    @Bean
    ImportBook importBook(Rights rights, BookReader reader, ImportBook.Sources importSources, EnterMarks enter) {
        return new ImportBook(rights, reader, importSources, enter);
    }

    @Bean
    ImportBook.Sources importSources(GatherClass gather, Rounds rounds, Pupils pupils) {
        return new ImportBook.Sources(gather, rounds, pupils);
    }
}
