package vn.hocba.grading.gradebook.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocba.grading.gradebook.GradebooksContract;
import vn.hocba.grading.gradebook.application.EnterMarks;
import vn.hocba.grading.gradebook.application.GradebookAnswer;
import vn.hocba.grading.gradebook.domain.Cell;
import vn.hocba.grading.gradebook.domain.CellChange;
import vn.hocba.grading.gradebook.domain.Gradebooks;
import vn.hocba.grading.gradebook.domain.RowEntry;
import vn.hocba.grading.regulation.domain.Mark;
import vn.hocba.grading.regulation.domain.Semester;
import vn.hocba.grading.roster.domain.EnrolmentStatus;
import vn.hocba.grading.sample.Indexes;
import vn.hocba.grading.sample.RecordingOutbox;
import vn.hocba.grading.sample.School;
import vn.hocba.testkit.LocalMongo;

@LocalMongo
class MongoGradebooksIT extends GradebooksContract {

    private static final int LARGEST_DOCUMENT = 16 * 1024 * 1024;

    private MongoDatabase database;
    private MongoGradebooks gradebooks;

    @BeforeEach
    void open(MongoDatabase local) {
        database = local;
        gradebooks = new MongoGradebooks(local, new RecordingOutbox());
        local.getCollection(GradebookIndexes.COLLECTION).deleteMany(new Document());
    }

    @Override
    protected Gradebooks gradebooks() {
        return gradebooks;
    }

    @Test
    void everyQueryHasItsIndex() {
        Indexes.prove(database, GradebookIndexes.all());
    }

    @Test
    void twoWritersLoseNothing() throws Exception {
        var school = new School().open();
        int pupils = 40;
        IntStream.range(0, pupils).forEach(i -> school.enrol("p" + i, 1, EnrolmentStatus.STUDYING));
        var enter = new EnterMarks(school.rights, gradebooks, school.books, school.clock);
        var calls = new ArrayList<Future<GradebookAnswer>>();
        try (var writers = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < pupils; i++) {
                String pupil = "p" + i;
                String mark = Integer.toString(i % 11);
                for (Cell cell : List.of(Cell.MIDTERM, Cell.FINAL)) {
                    calls.add(writers.submit(
                            () -> enter(enter, new RowEntry(pupil, Map.of(cell, mark), Optional.empty()))));
                }
            }
            for (Future<GradebookAnswer> call : calls) {
                assertThat(call.get()).isInstanceOf(GradebookAnswer.Done.class);
            }
        }
        var stored = gradebooks.find(School.CLASS, "LI").orElseThrow();
        for (int i = 0; i < pupils; i++) {
            String expected = i % 11 + ".0";
            var marks = stored.of("p" + i).first();
            assertThat(marks.at(Cell.MIDTERM).map(Mark::text)).contains(expected);
            assertThat(marks.at(Cell.FINAL).map(Mark::text)).contains(expected);
        }
        assertThat(stored.version()).isEqualTo(2L * pupils);
    }

    @Test
    void aFullClassThatIsOftenCorrectedStaysSmall() {
        var school = new School().open();
        int pupils = 60;
        IntStream.range(0, pupils)
                .forEach(i ->
                        school.enrol("01999a3c-0000-7000-8000-0000000000" + (10 + i), 1, EnrolmentStatus.STUDYING));
        var enter = new EnterMarks(school.rights, gradebooks, school.books, school.clock);
        for (int round = 0; round < 10; round++) {
            String mark = Integer.toString(round);
            for (Semester semester : Semester.values()) {
                List<RowEntry> rows = IntStream.range(0, pupils)
                        .mapToObj(i -> school.full("VAN", "01999a3c-0000-7000-8000-0000000000" + (10 + i), mark))
                        .map(row -> new RowEntry(
                                row.pupilId(), new TreeMap<>(row.marks()), Optional.of("Nhận xét lần " + mark)))
                        .toList();
                var answer = enter.handle(
                        new EnterMarks.Command(
                                School.CLASS, "VAN", semester, false, rows, java.util.OptionalLong.empty()),
                        School.teacherOf("VAN"));
                assertThat(answer.answer()).isInstanceOf(GradebookAnswer.Done.class);
            }
        }
        Document stored =
                database.getCollection("gradebooks").find(eq("_id", "10a1:VAN")).first();
        assertThat(stored.toJson().length()).isLessThan(LARGEST_DOCUMENT / 40);
        var history = gradebooks.history(School.CLASS, "VAN");
        assertThat(history).hasSize(20);
        assertThat(history.getLast().changes())
                .hasSize(pupils * 7)
                .contains(new CellChange("01999a3c-0000-7000-8000-000000000010", "semester2.final", "8.0", "9.0"));
    }

    private static GradebookAnswer enter(EnterMarks enter, RowEntry row) {
        return enter.handle(
                        new EnterMarks.Command(
                                School.CLASS,
                                "LI",
                                Semester.FIRST,
                                false,
                                List.of(row),
                                java.util.OptionalLong.empty()),
                        School.teacherOf("LI"))
                .answer();
    }
}
