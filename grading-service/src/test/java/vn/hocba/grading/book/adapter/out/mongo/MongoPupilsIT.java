package vn.hocba.grading.book.adapter.out.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocba.grading.book.domain.Pupil;
import vn.hocba.testkit.LocalMongo;

@LocalMongo
class MongoPupilsIT {

    private static final Pupil OLD = new Pupil("an", "Nguyễn Thị An", LocalDate.of(2010, 3, 12));
    private static final Pupil NEW = new Pupil("an", "Nguyễn Thị Thùy Ân", LocalDate.of(2010, 3, 12));

    private MongoPupils pupils;

    @BeforeEach
    void open(MongoDatabase local) {
        pupils = new MongoPupils(local);
        local.getCollection(MongoPupils.COLLECTION).deleteMany(new Document());
    }

    @Test
    void keepsWhatIsNewest() {
        pupils.keep(OLD, 1);
        pupils.keep(NEW, 3);
        pupils.keep(NEW, 3);
        pupils.keep(OLD, 2);
        pupils.keep(new Pupil("binh", "Trần Văn Bình", LocalDate.of(2010, 11, 2)), 1);
        assertThat(pupils.of(List.of("an", "nobody"))).isEqualTo(Map.of("an", NEW));
        assertThat(pupils.of(List.of())).isEmpty();
    }
}
